package dev.paceline.deal;

import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that mean something in {@code /deal}, in all languages: a team that works in one often has Slack in another. */
public enum Word {
    NEW,
    MOVE,
    WON,
    LOST,
    LIST,
    EDIT,
    REOPEN,
    REASSIGN,
    MINE,
    TEAM,
    OPEN,
    TO,
    CLOSE,
    VIA;

    private static final Map<Word, Set<String>> SPELLINGS = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    word -> word,
                    word -> Texts.wordsOfAll("deal.word." + word.name().toLowerCase(Locale.ROOT))));

    private static final Map<Kind, Set<String>> KINDS = Arrays.stream(Kind.values())
            .collect(Collectors.toUnmodifiableMap(
                    kind -> kind, kind -> Texts.wordsOfAll("deal.kind." + kind + ".words")));

    public boolean is(String typed) {
        return spellings().contains(Spelling.normal(typed));
    }

    /** What is to be done, if the word says so. */
    public static Optional<Word> verb(String typed) {
        return Arrays.stream(values())
                .filter(word -> word.compareTo(REASSIGN) <= 0 && word.is(typed))
                .findFirst();
    }

    static Optional<Kind> kind(String typed) {
        String word = Spelling.normal(typed);
        return Arrays.stream(Kind.values())
                .filter(kind -> Objects.requireNonNull(KINDS.get(kind)).contains(word))
                .findFirst();
    }

    /** What has a meaning of its own within a deal that is entered. */
    static Set<String> fields() {
        return Stream.concat(Stream.of(CLOSE.spellings(), VIA.spellings()), KINDS.values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> all() {
        return Stream.concat(Arrays.stream(values()).map(Word::spellings), KINDS.values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> spellings() {
        return Objects.requireNonNull(SPELLINGS.get(this));
    }
}
