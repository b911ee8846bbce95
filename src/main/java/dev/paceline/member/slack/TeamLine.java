package dev.paceline.member.slack;

import dev.paceline.slack.SlackText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was typed after {@code /team}: words, quotations, people and channels. */
record TeamLine(List<Token> tokens) {
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>"
            + "|\"(?<straight>[^\"]*)\"|[\u201c\u201d\u201e](?<curly>[^\u201c\u201d\u201e]*)[\u201c\u201d]|«(?<pointed>[^»]*)»"
            + "|[^\\s<]+|<");

    enum Kind {
        WORD,
        QUOTED,
        PERSON,
        CHANNEL
    }

    /** @param text a word as it was typed, or the id of a person or channel */
    record Token(Kind kind, String text) {
        boolean is(TeamWord word) {
            return kind == Kind.WORD && word.is(text);
        }

        boolean isText() {
            return kind == Kind.WORD || kind == Kind.QUOTED;
        }
    }

    static TeamLine read(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(token(matcher));
        }
        return new TeamLine(tokens);
    }

    Optional<TeamWord> verb() {
        return tokens.stream()
                .limit(1)
                .filter(first -> first.kind() == Kind.WORD)
                .findFirst()
                .flatMap(first -> TeamWord.verb(first.text()));
    }

    TeamLine rest() {
        return new TeamLine(tokens.subList(Math.min(1, tokens.size()), tokens.size()));
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    List<String> people() {
        return of(Kind.PERSON);
    }

    Optional<String> channel() {
        return of(Kind.CHANNEL).stream().findFirst();
    }

    /** Without people and channels. */
    String words() {
        return words(tokens);
    }

    /** Like {@link #words}, without the 'to' or 'from' in front. */
    String wordsAfterPreposition() {
        List<Token> words = tokens.stream().filter(Token::isText).toList();
        boolean begins = words.size() > 1
                && (words.get(0).is(TeamWord.TO) || words.get(0).is(TeamWord.FROM));
        return words(begins ? words.subList(1, words.size()) : words);
    }

    static String words(List<Token> tokens) {
        return tokens.stream().filter(Token::isText).map(Token::text).collect(Collectors.joining(" "));
    }

    private List<String> of(Kind kind) {
        return tokens.stream()
                .filter(token -> token.kind() == kind)
                .map(Token::text)
                .distinct()
                .toList();
    }

    private static Token token(Matcher matcher) {
        String typed = matcher.group();
        List<String> people = SlackText.users(typed);
        List<String> channels = SlackText.channels(typed);
        if (typed.startsWith("<") && !people.isEmpty()) {
            return new Token(Kind.PERSON, people.get(0));
        }
        if (typed.startsWith("<") && !channels.isEmpty()) {
            return new Token(Kind.CHANNEL, channels.get(0));
        }
        return Stream.of("straight", "curly", "pointed")
                .flatMap(marks -> Optional.ofNullable(matcher.group(marks)).stream())
                .findFirst()
                .map(inside -> new Token(Kind.QUOTED, SlackText.typedWithReferences(inside)))
                .orElseGet(() -> new Token(Kind.WORD, SlackText.typedWithReferences(typed)));
    }
}
