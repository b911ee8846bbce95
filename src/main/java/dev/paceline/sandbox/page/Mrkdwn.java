package dev.paceline.sandbox.page;

import static j2html.TagCreator.rawHtml;

import j2html.tags.DomContent;
import j2html.utils.EscapeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's mrkdwn as HTML. Every character of the text comes out either escaped or as the markup that Slack's own rules give
 * it.
 */
final class Mrkdwn {
    private static final Pattern EMOJI = Pattern.compile(":([a-z0-9_+'-]+):");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|\"`]*[^\\s<>|\"`.,;:!?)*_~']");
    private static final Pattern PREFORMATTED = Pattern.compile("```\\n?(.+?)\\n?```", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("<([^<>]+)>");

    private final Screen screen;

    private Mrkdwn(Screen screen) {
        this.screen = screen;
    }

    static DomContent html(String text, Screen screen) {
        return rawHtml(new Mrkdwn(screen).blocks(text));
    }

    /** Text of which nothing is interpreted, but for the three entities that Slack knows. */
    static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return EscapeUtil.escape(plain(text));
    }

    private String blocks(String text) {
        StringBuilder html = new StringBuilder();
        Matcher preformatted = PREFORMATTED.matcher(text);
        int from = 0;
        while (preformatted.find()) {
            html.append(lines(withoutLastNewline(text.substring(from, preformatted.start()))));
            html.append("<pre>").append(literal(preformatted.group(1))).append("</pre>");
            from = preformatted.end();
            if (text.startsWith("\n", from)) {
                from++;
            }
        }
        return html.append(lines(text.substring(from))).toString();
    }

    private String lines(String text) {
        if (text.isEmpty()) {
            return "";
        }
        List<String> out = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        boolean quoteAll = false;
        for (String line : text.split("\n", -1)) {
            String rest = line.startsWith("&gt;") ? line.substring(4) : line.startsWith(">") ? line.substring(1) : null;
            if (rest != null && plain(rest).startsWith(">>")) {
                quoteAll = true;
                rest = plain(rest).substring(2);
            }
            if (quoteAll || rest != null) {
                quoted.add(inline(rest == null ? line : rest.stripLeading()));
                continue;
            }
            flush(quoted, out);
            out.add(inline(line));
        }
        flush(quoted, out);
        return String.join("<br>", out)
                .replace("</blockquote><br>", "</blockquote>")
                .replace("<br><blockquote>", "<blockquote>");
    }

    private static void flush(List<String> quoted, List<String> out) {
        if (!quoted.isEmpty()) {
            out.add("<blockquote>" + String.join("<br>", quoted) + "</blockquote>");
            quoted.clear();
        }
    }

    private String inline(String text) {
        StringBuilder html = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            i = next(text, i, html);
        }
        return html.toString();
    }

    /** Writes what begins at {@code i} and says where the rest begins. */
    private int next(String text, int i, StringBuilder html) {
        char c = text.charAt(i);
        switch (c) {
            case '<' -> {
                int end = text.indexOf('>', i);
                if (end > i + 1) {
                    html.append(new ControlSequence(text.substring(i + 1, end), screen).html());
                    return end + 1;
                }
            }
            case '`' -> {
                int end = text.indexOf('`', i + 1);
                if (end > i + 1) {
                    html.append("<code>")
                            .append(literal(text.substring(i + 1, end)))
                            .append("</code>");
                    return end + 1;
                }
            }
            case '*', '_', '~' -> {
                int end = closing(text, i);
                if (end > 0) {
                    String tag = c == '*' ? "b" : c == '_' ? "i" : "s";
                    html.append('<').append(tag).append('>').append(inline(text.substring(i + 1, end)));
                    html.append("</").append(tag).append('>');
                    return end + 1;
                }
            }
            case ':' -> {
                Matcher emoji = EMOJI.matcher(text).region(i, text.length());
                if (emoji.lookingAt() && Emoji.named(emoji.group(1)).isPresent()) {
                    html.append(Emoji.named(emoji.group(1)).orElseThrow());
                    return emoji.end();
                }
            }
            case 'h' -> {
                Matcher address = ADDRESS.matcher(text).region(i, text.length());
                if ((i == 0 || !isWord(text.charAt(i - 1))) && address.lookingAt()) {
                    html.append(ControlSequence.link(plain(address.group()), plain(address.group())));
                    return address.end();
                }
            }
            case '&' -> {
                for (String entity : List.of("&amp;", "&lt;", "&gt;")) {
                    if (text.startsWith(entity, i)) {
                        html.append(entity);
                        return i + entity.length();
                    }
                }
            }
            default -> {}
        }
        html.append(EscapeUtil.escape(String.valueOf(c)));
        return i + 1;
    }

    /** Where the emphasis that begins at {@code open} ends, or -1: markers only count at the edges of words. */
    private static int closing(String text, int open) {
        char marker = text.charAt(open);
        boolean opens = (open == 0 || !isWord(text.charAt(open - 1)))
                && open + 1 < text.length()
                && !Character.isWhitespace(text.charAt(open + 1))
                && text.charAt(open + 1) != marker;
        if (!opens) {
            return -1;
        }
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '`') {
                int end = text.indexOf(c == '<' ? '>' : '`', i + 1);
                i = Math.max(i, end);
            } else if (c == marker
                    && !Character.isWhitespace(text.charAt(i - 1))
                    && (i + 1 == text.length() || !isWord(text.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** In code only links are undone, to what they show. */
    private static String literal(String text) {
        return escaped(CONTROL.matcher(text).replaceAll(control -> {
            String inside = control.group(1);
            return Matcher.quoteReplacement(inside.substring(inside.indexOf('|') + 1));
        }));
    }

    private static String withoutLastNewline(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
