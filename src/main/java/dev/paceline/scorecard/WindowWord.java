package dev.paceline.scorecard;

import dev.paceline.target.Cycle;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word for the days of a scorecard: {@code month}, {@code 30d}, {@code 60d}, {@code 90d}, {@code quarter}, or {@code Q1} to
 * {@code Q4}.
 *
 * @param quarter of the fiscal year, where one is named
 */
public record WindowWord(Cycle cycle, OptionalInt quarter) {
    public static final WindowWord USUAL = new WindowWord(Cycle.MONTH, OptionalInt.empty());

    /** In Spanish a quarter is T1, in Dutch K1 as often as Q1. */
    private static final Pattern QUARTER = Pattern.compile("[qtk]([1-4])");

    public static Optional<WindowWord> read(String typed) {
        String word = Spelling.normal(typed);
        Matcher quarter = QUARTER.matcher(word);
        if (quarter.matches()) {
            return Optional.of(new WindowWord(Cycle.QUARTER, OptionalInt.of(Integer.parseInt(quarter.group(1)))));
        }
        return Arrays.stream(Cycle.values())
                .filter(cycle -> words(cycle).contains(word))
                .findFirst()
                .map(cycle -> new WindowWord(cycle, OptionalInt.empty()));
    }

    /** As a button carries it. */
    public String code() {
        return quarter.isPresent() ? "Q" + quarter.getAsInt() : cycle.name();
    }

    /** What a button carries, which may be anything. */
    public static Optional<WindowWord> decode(String code) {
        return Cycle.named(code)
                .map(cycle -> new WindowWord(cycle, OptionalInt.empty()))
                .or(() -> read(code.toLowerCase(Locale.ROOT))
                        .filter(word -> word.quarter().isPresent()));
    }

    private static Set<String> words(Cycle cycle) {
        return Texts.wordsOfAll("scorecard.word." + cycle);
    }
}
