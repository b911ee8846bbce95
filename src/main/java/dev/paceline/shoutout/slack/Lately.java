package dev.paceline.shoutout.slack;

import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How far back a list goes. */
enum Lately {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

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
        LocalDate from =
                switch (this) {
                    case WEEK -> Period.week(today, settings.weekStart()).from();
                    case MONTH -> today.withDayOfMonth(1);
                    case QUARTER ->
                        Period.quarter(today, settings.fiscalStart()).from();
                    case YEAR ->
                        Period.fiscalYear(today, settings.fiscalStart()).from();
                };
        return new Period(from, today.plusDays(2));
    }
}
