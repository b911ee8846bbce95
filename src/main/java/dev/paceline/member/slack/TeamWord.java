package dev.paceline.member.slack;

import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that mean something in {@code /team}, in all languages: a team that works in one often has Slack in another. */
enum TeamWord {
    CREATE,
    EDIT,
    ADD,
    MOVE,
    REMOVE,
    SHOW,
    LIST,
    DEPUTY,
    UNDER,
    TO,
    FROM;

    private static final Map<TeamWord, Set<String>> SPELLINGS = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    word -> word,
                    word -> Texts.wordsOfAll("team.word." + word.name().toLowerCase(Locale.ROOT))));

    boolean is(String typed) {
        return Objects.requireNonNull(SPELLINGS.get(this)).contains(Spelling.normal(typed));
    }

    /** What is to be done, if the word says so. */
    static Optional<TeamWord> verb(String typed) {
        return Arrays.stream(values())
                .filter(word -> word.compareTo(LIST) <= 0 && word.is(typed))
                .findFirst();
    }
}
