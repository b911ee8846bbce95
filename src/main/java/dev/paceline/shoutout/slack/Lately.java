package dev.paceline.shoutout.slack;

import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** How far back a list goes. */
enum Lately {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    /** The quarter where nothing is said; empty for what is none. */
    static Optional<Lately> named(String words) {
        return words.isBlank()
                ? Optional.of(QUARTER)
                : Arrays.stream(values())
                        .filter(each ->
                                Texts.wordsOfAll("shoutout.word." + each).contains(Spelling.normal(words)))
                        .findFirst();
    }

    /** From its first day to tomorrow, since for a colleague further east that is today already. */
    Period days(LocalDate today, Workspace.Settings settings) {
        LocalDate month = today.withDayOfMonth(1);
        int fiscal = today.getMonthValue() - settings.fiscalStart().getValue();
        LocalDate from =
                switch (this) {
                    case WEEK -> today.with(TemporalAdjusters.previousOrSame(settings.weekStart()));
                    case MONTH -> month;
                    case QUARTER -> month.minusMonths(Math.floorMod(fiscal, MONTHS_OF_QUARTER));
                    case YEAR -> month.minusMonths(Math.floorMod(fiscal, MONTHS_OF_YEAR));
                };
        return new Period(from, today.plusDays(2));
    }
}
