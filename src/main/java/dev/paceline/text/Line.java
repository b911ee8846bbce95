package dev.paceline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed as tokens and a note: a token is a word, or whatever stands in double quotation marks of any kind.
 *
 * @param unclosed from the quotation mark that has no other, if there is one
 */
public record Line(
        String text,
        List<Token> tokens,
        @Nullable String note,
        @Nullable String unclosed) {

    /**
     * A word, or a quotation.
     *
     * @param text without the quotation marks, if it is quoted
     */
    public record Token(String text, int start, int end, boolean quoted) {}

    private static final String STRAIGHT = "\"";
    private static final String CURLY = "\u201c\u201d\u201e\u201f";
    private static final String POINTED = "\u00ab\u00bb";
    private static final String ANY = STRAIGHT + CURLY + POINTED;

    public static Line read(String typed) {
        String cleaned = Typed.clean(typed);
        String text = cleaned == null ? "" : cleaned;
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int dash = dash(text, at);
            if (dash > 0) {
                return new Line(text, tokens, Typed.clean(text.substring(at + dash)), null);
            }
            Token token = ANY.indexOf(text.charAt(at)) < 0 ? word(text, at) : quoted(text, at);
            if (token == null) {
                return new Line(text, tokens, null, text.substring(at));
            }
            tokens.add(token);
            at = token.end() + 1;
        }
        return new Line(text, tokens, null, null);
    }

    /** These tokens as they were typed; what is one quotation comes without its marks. */
    public @Nullable String between(int from, int to) {
        if (from >= to) {
            return null;
        }
        return to - from == 1
                ? tokens.get(from).text()
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The words with a space between, or null where there are not so many or where one is quoted, so that it means nothing else. */
    public @Nullable String words(int from, int to) {
        if (from < 0 || to > tokens.size() || tokens.subList(from, to).stream().anyMatch(Token::quoted)) {
            return null;
        }
        return tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /** How long the dash is that begins a note here: two hyphens, or the em dash that macOS and Slack make of them. */
    private static int dash(String text, int at) {
        return text.startsWith("--", at) ? 2 : text.charAt(at) == '\u2014' ? 1 : 0;
    }

    private static Token word(String text, int start) {
        int space = text.indexOf(' ', start);
        int end = space < 0 ? text.length() : space;
        return new Token(text.substring(start, end), start, end, false);
    }

    /** A mark is closed by its own kind, so that others may stand inside; else by any, as phones and keyboards mix them. */
    private static @Nullable Token quoted(String text, int start) {
        String kind = List.of(STRAIGHT, CURLY, POINTED).stream()
                .filter(marks -> marks.indexOf(text.charAt(start)) >= 0)
                .findFirst()
                .orElse(ANY);
        int own = close(text, start, kind);
        int close = own >= 0 ? own : close(text, start, ANY);
        if (close < 0) {
            return null;
        }
        String inside = text.substring(start + 1, close);
        for (char mark : (own >= 0 ? kind : ANY).toCharArray()) {
            inside = inside.replace("" + mark + mark, "" + mark);
        }
        return new Token(inside, start, close + 1, true);
    }

    /** A closing mark stands at the end of a word; inside, a mark that is doubled stands for itself. */
    private static int close(String text, int open, String marks) {
        for (int i = open + 1; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            if (i + 1 == text.length() || text.charAt(i + 1) == ' ') {
                return i;
            }
            if (text.charAt(i + 1) == text.charAt(i)) {
                i++;
            }
        }
        return -1;
    }
}
