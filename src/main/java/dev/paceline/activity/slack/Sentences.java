package dev.paceline.activity.slack;

import dev.paceline.activity.Durations;
import dev.paceline.activity.Echo;
import dev.paceline.activity.Entry;
import dev.paceline.activity.Limits;
import dev.paceline.activity.Mistake;
import dev.paceline.activity.Tallied;
import dev.paceline.activity.Tally;
import dev.paceline.activity.Term;
import dev.paceline.activity.Types;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Entries, totals and mistakes as sentences in the reader's language. Pure. */
final class Sentences {
    private final Types types;
    private final Texts texts;

    /** The reader's own day, to which "today" and "yesterday" refer. */
    private final LocalDate today;

    Sentences(Types types, Texts texts, LocalDate today) {
        this.types = types;
        this.texts = texts;
        this.today = today;
    }

    /** Such as "3 calls with Acme (45 min), today", its figure and account bold. */
    List<Texts.Run> entry(String key, Entry entry) {
        Tally tally = types.get(entry.type()).tally();
        boolean timed = tally == Tally.COUNT && entry.measure() != null;
        return texts.runs(
                key,
                "what",
                types.figure(entry.type(), figure(entry, tally), texts),
                "hasAccount",
                entry.account() == null ? "no" : "yes",
                "account",
                Objects.requireNonNullElse(entry.account(), ""),
                "hasTime",
                timed ? "yes" : "no",
                "time",
                timed ? Durations.write(Objects.requireNonNull(entry.measure()), texts.locale()) : "",
                "day",
                day(entry.day()));
    }

    /** Such as "That makes 7 calls today." */
    List<Texts.Run> total(Entry entry, Tallied day) {
        Tally tally = types.get(entry.type()).tally();
        return texts.runs(
                "log.total." + tally,
                "what",
                types.figure(entry.type(), day.figure(tally), texts),
                "n",
                day.quantity(),
                "day",
                day(entry.day()));
    }

    String day(LocalDate day) {
        if (day.equals(today)) {
            return texts.say("day.today");
        }
        return day.equals(today.minusDays(1)) ? texts.say("day.yesterday") : texts.say("day.on", "day", texts.day(day));
    }

    /** The types that a word may have meant, as names. */
    String names(List<String> keys) {
        return texts.list(keys.stream().map(type -> types.name(type, texts)).toList());
    }

    /** What is wrong, and an example of what is right. */
    List<Texts.Run> mistake(Mistake mistake) {
        if (mistake instanceof Mistake.NoType) {
            return texts.runs("log.mistake.no_type", "example", example("call"));
        } else if (mistake instanceof Mistake.UnknownType unknown) {
            return unknown.nearest().isEmpty()
                    ? texts.runs("log.mistake.unknown_type", "typed", unknown.typed(), "example", example("call"))
                    : texts.runs(
                            "log.mistake.nearest_type",
                            "typed",
                            unknown.typed(),
                            "nearest",
                            names(unknown.nearest()),
                            "example",
                            example(unknown.nearest().get(0)));
        } else if (mistake instanceof Mistake.AmbiguousType ambiguous) {
            return texts.runs(
                    "log.mistake.ambiguous_type",
                    "typed",
                    ambiguous.typed(),
                    "types",
                    names(ambiguous.types()),
                    "example",
                    example(ambiguous.types().get(0)));
        } else if (mistake instanceof Mistake.SeveralActivities several) {
            return texts.runs("log.mistake.several", "typed", several.typed(), "example", example("call"));
        } else if (mistake instanceof Mistake.CountOutOfBounds count) {
            return texts.runs(
                    "log.mistake.count",
                    "typed",
                    count.typed(),
                    "most",
                    Limits.COUNT,
                    "example",
                    example(count.type()));
        } else if (mistake instanceof Mistake.DurationOutOfBounds duration) {
            return texts.runs(
                    "log.mistake.duration",
                    "typed",
                    duration.typed(),
                    "most",
                    Limits.HOURS,
                    "example",
                    example("training"));
        } else if (mistake instanceof Mistake.ScoreOutOfBounds score) {
            return texts.runs(
                    "log.mistake.score",
                    "typed",
                    score.typed(),
                    "most",
                    Limits.SCORE,
                    "example",
                    example(score.type()));
        } else if (mistake instanceof Mistake.HoursMissing hours) {
            return texts.runs("log.mistake.no_hours", "example", example(hours.type()));
        } else if (mistake instanceof Mistake.ScoreMissing score) {
            return texts.runs("log.mistake.no_score", "most", Limits.SCORE, "example", example(score.type()));
        } else if (mistake instanceof Mistake.ManyScores scores) {
            return texts.runs("log.mistake.many_scores", "example", example(scores.type()));
        }
        return whenAndHowLong(mistake);
    }

    private List<Texts.Run> whenAndHowLong(Mistake mistake) {
        String yesterday = example("call") + " " + Echo.on(today.minusDays(1), texts.locale());
        if (mistake instanceof Mistake.NotADate date) {
            return texts.runs(
                    "log.mistake.no_date",
                    "typed",
                    date.typed(),
                    "example",
                    example("call") + " " + Echo.on(date.example(), texts.locale()));
        } else if (mistake instanceof Mistake.InTheFuture future) {
            return texts.runs("log.mistake.future", "day", texts.dayOfYear(future.day()), "example", yesterday);
        } else if (mistake instanceof Mistake.TooLongAgo ago) {
            return texts.runs(
                    "log.mistake.too_long_ago",
                    "day",
                    texts.dayOfYear(ago.day()),
                    "days",
                    Limits.DAYS,
                    "example",
                    example("call") + " " + Echo.on(ago.earliest(), texts.locale()));
        } else if (mistake instanceof Mistake.AccountTooLong) {
            return texts.runs("log.mistake.account", "most", Limits.ACCOUNT, "example", example("call"));
        } else if (mistake instanceof Mistake.NoteTooLong) {
            return texts.runs("log.mistake.note", "most", Limits.NOTE, "example", example("call"));
        } else if (mistake instanceof Mistake.UnbalancedQuote quote) {
            return texts.runs("log.mistake.quote", "typed", quote.typed());
        }
        throw new IllegalArgumentException("No sentence for " + mistake);
    }

    /** The right figure of an entry: how many, how many hours, or the score. */
    private static BigDecimal figure(Entry entry, Tally tally) {
        return tally == Tally.COUNT
                ? BigDecimal.valueOf(entry.quantity())
                : Objects.requireNonNullElse(entry.measure(), BigDecimal.ZERO);
    }

    private String example(String type) {
        Term term = Objects.requireNonNull(types.vocabulary().term(type));
        return "/log " + Echo.example(term, types.vocabulary(), texts.locale());
    }
}
