package dev.paceline.calendar;

import dev.paceline.text.Days;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a line names, as seen from today: {@code 24 dec}, {@code 24-28 dec}, {@code 24 dec to 2 jan}, {@code from monday
 * to friday}, {@code next week}. The last day is one of them. An end is read as seen from the beginning.
 */
public final class DaysAway {
    private static final Set<String> FROM = Texts.wordsOfAll("absence.word.from");
    private static final Set<String> TO = Texts.wordsOfAll("absence.word.to");
    private static final Set<String> THIS_WEEK = Texts.wordsOfAll("absence.word.this_week");
    private static final Set<String> NEXT_WEEK = Texts.wordsOfAll("absence.word.next_week");

    /** The most words of a phrase in {@link #FROM} and {@link #TO}. */
    private static final int PHRASE = 3;

    /** A line of more words names no days. */
    private static final int MOST_WORDS = 2 * (Days.WORDS + PHRASE);

    /** An end without a year that comes so late, as seen from the beginning, was meant to be before it. */
    private static final int MONTHS_TO_TURN_THE_YEAR = 10;

    /** A day of a month that is still to be said: {@code 24}, {@code 24th}, {@code 24.} */
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})\\D{0,3}");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Locale locale;
    private final LocalDate today;
    private final DayOfWeek weekStart;

    private DaysAway(Locale locale, LocalDate today, DayOfWeek weekStart) {
        this.locale = locale;
        this.today = today;
        this.weekStart = weekStart;
    }

    /** Empty where the line names no days; without a single day where its end is before its beginning. */
    public static Optional<Period> read(String typed, Locale locale, LocalDate today, DayOfWeek weekStart) {
        String line = Typed.clean(typed);
        if (line == null || line.split(" ").length > MOST_WORDS) {
            return Optional.empty();
        }
        return new DaysAway(locale, today, weekStart).read(line);
    }

    private Optional<Period> read(String line) {
        LocalDate nextWeek = today.with(TemporalAdjusters.next(weekStart));
        if (NEXT_WEEK.contains(Spelling.normal(line))) {
            return Optional.of(new Period(nextWeek, nextWeek.plusWeeks(1)));
        }
        if (THIS_WEEK.contains(Spelling.normal(line))) {
            return Optional.of(new Period(today, nextWeek));
        }
        List<String> words = List.of(line.split(" "));
        int opening = phrase(words, 0, FROM);
        List<String> rest = words.subList(opening, words.size());
        LocalDate day = day(String.join(" ", rest), today);
        if (day != null) {
            return Optional.of(new Period(day, day.plusDays(1)));
        }
        return betweenWords(rest).or(() -> betweenDashes(String.join(" ", rest)));
    }

    private Optional<Period> betweenWords(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            int length = phrase(words, i, TO);
            if (length > 0) {
                Optional<Period> read = between(
                        String.join(" ", words.subList(0, i)),
                        String.join(" ", words.subList(i + length, words.size())));
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Period> betweenDashes(String line) {
        for (int i = 1; i < line.length() - 1; i++) {
            if (Character.getType(line.charAt(i)) == Character.DASH_PUNCTUATION) {
                Optional<Period> read = between(
                        line.substring(0, i).strip(), line.substring(i + 1).strip());
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Period> between(String from, String to) {
        Matcher dayOfMonth = DAY_OF_MONTH.matcher(from);
        if (dayOfMonth.matches() && !DAY_OF_MONTH.matcher(to).matches()) {
            LocalDate last = day(to, today);
            LocalDate first = last == null ? null : dayUpTo(last, Integer.parseInt(dayOfMonth.group(1)));
            return period(first, last);
        }
        LocalDate first = day(from, today);
        LocalDate last = first == null ? null : day(to, first);
        if (first != null
                && last != null
                && !YEAR.matcher(to).find()
                && last.isAfter(first.plusMonths(MONTHS_TO_TURN_THE_YEAR))) {
            last = last.minusYears(1);
        }
        return period(first, last);
    }

    private @Nullable LocalDate day(String typed, LocalDate seenFrom) {
        Days days = Days.ahead(locale, seenFrom);
        String[] words = typed.split(" ", 2);
        return days.read(words.length > 1 && days.isOn(words[0]) ? words[1] : typed);
    }

    /** The last such day of a month that is not after {@code last}: in 28 to 2 January, the 28th of December. */
    private static @Nullable LocalDate dayUpTo(LocalDate last, int dayOfMonth) {
        YearMonth month = YearMonth.from(last).minusMonths(dayOfMonth > last.getDayOfMonth() ? 1 : 0);
        return month.isValidDay(dayOfMonth) ? month.atDay(dayOfMonth) : null;
    }

    private static Optional<Period> period(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null ? Optional.empty() : Optional.of(new Period(first, last.plusDays(1)));
    }

    /** How many words from {@code at} on are one of these phrases; 0 for none. */
    private static int phrase(List<String> words, int at, Set<String> phrases) {
        for (int length = Math.min(PHRASE, words.size() - at); length > 0; length--) {
            if (phrases.contains(Spelling.normal(String.join(" ", words.subList(at, at + length))))) {
                return length;
            }
        }
        return 0;
    }
}
