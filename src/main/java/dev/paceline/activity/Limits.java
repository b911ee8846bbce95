package dev.paceline.activity;

import dev.paceline.activity.Mistake.AccountTooLong;
import dev.paceline.activity.Mistake.CountOutOfBounds;
import dev.paceline.activity.Mistake.DurationOutOfBounds;
import dev.paceline.activity.Mistake.HoursMissing;
import dev.paceline.activity.Mistake.InTheFuture;
import dev.paceline.activity.Mistake.ManyScores;
import dev.paceline.activity.Mistake.NoteTooLong;
import dev.paceline.activity.Mistake.ScoreMissing;
import dev.paceline.activity.Mistake.ScoreOutOfBounds;
import dev.paceline.activity.Mistake.TooLongAgo;
import dev.paceline.activity.Parsed.Misunderstood;
import dev.paceline.activity.Parsed.Understood;
import dev.paceline.text.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an activity may be, whether typed as a command or filled into a form. Lengths are in characters (code points). */
public final class Limits {
    public static final int COUNT = 500;
    public static final int HOURS = 24;
    public static final int SCORE = 10;
    public static final int DAYS = 31;
    public static final int ACCOUNT = 80;
    public static final int NOTE = 500;

    private Limits() {}

    /**
     * The entry, or what is wrong with it.
     *
     * @param count one where it is null
     * @param measure hours, or for a {@link Tally#SCORE} type the score
     */
    public static Parsed check(
            Term term,
            @Nullable Figure count,
            @Nullable String account,
            @Nullable Figure measure,
            LocalDate day,
            @Nullable String note,
            LocalDate today) {
        BigDecimal quantity = count == null ? BigDecimal.ONE : count.value();
        String named = Typed.clean(account);
        String noted = Typed.clean(note);
        Mistake mistake = count(count, term.type());
        mistake = mistake != null ? mistake : measure(term, quantity, measure);
        mistake = mistake != null ? mistake : day(day, today);
        mistake = mistake != null ? mistake : length(named, noted);
        if (mistake != null) {
            return new Misunderstood(mistake);
        }
        return new Understood(new Entry(
                term.type(),
                quantity.intValueExact(),
                named,
                measure == null ? null : rounded(term, measure),
                day,
                noted));
    }

    /** Whether an entry of some time ago could be logged today. */
    static boolean allow(Entry entry, Vocabulary vocabulary, LocalDate today) {
        return vocabulary.term(entry.type()) != null && day(entry.day(), today) == null;
    }

    private static @Nullable Mistake count(@Nullable Figure count, String type) {
        return count == null || (isBetween(1, count.value(), COUNT) && isWhole(count.value()))
                ? null
                : new CountOutOfBounds(Typed.shown(count.typed()), type);
    }

    private static @Nullable Mistake measure(Term term, BigDecimal quantity, @Nullable Figure measure) {
        String type = term.type();
        if (term.tally() == Tally.SCORE) {
            if (measure == null) {
                return new ScoreMissing(type);
            }
            if (!isBetween(0, measure.value(), SCORE)) {
                return new ScoreOutOfBounds(Typed.shown(measure.typed()), type);
            }
            return quantity.compareTo(BigDecimal.ONE) > 0 ? new ManyScores(quantity.intValue(), type) : null;
        }
        if (measure == null) {
            return term.tally() == Tally.HOURS ? new HoursMissing(type) : null;
        }
        return isBetween(0, measure.value(), HOURS) && rounded(term, measure).signum() > 0
                ? null
                : new DurationOutOfBounds(Typed.shown(measure.typed()), type);
    }

    private static @Nullable Mistake day(LocalDate day, LocalDate today) {
        LocalDate earliest = today.minusDays(DAYS);
        if (day.isAfter(today)) {
            return new InTheFuture(day, today);
        }
        return day.isBefore(earliest) ? new TooLongAgo(day, earliest) : null;
    }

    private static @Nullable Mistake length(@Nullable String account, @Nullable String note) {
        if (account != null && Typed.length(account) > ACCOUNT) {
            return new AccountTooLong(Typed.length(account));
        }
        return note != null && Typed.length(note) > NOTE ? new NoteTooLong(Typed.length(note)) : null;
    }

    private static BigDecimal rounded(Term term, Figure measure) {
        return term.tally() == Tally.SCORE
                ? measure.value().setScale(2, RoundingMode.HALF_UP)
                : Durations.hours(Durations.minutes(measure.value()));
    }

    /** 1.000 is a thousand to some and one to others: nobody means one by it. */
    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.scale() < 3;
    }

    private static boolean isBetween(int least, BigDecimal number, int most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
