package dev.paceline.activity;

import dev.paceline.activity.Mistake.AmbiguousType;
import dev.paceline.activity.Mistake.NoType;
import dev.paceline.activity.Mistake.NotADate;
import dev.paceline.activity.Mistake.SeveralActivities;
import dev.paceline.activity.Mistake.UnbalancedQuote;
import dev.paceline.activity.Mistake.UnknownType;
import dev.paceline.activity.Parsed.Misunderstood;
import dev.paceline.text.Days;
import dev.paceline.text.Line;
import dev.paceline.text.Line.Token;
import dev.paceline.text.Numerals;
import dev.paceline.text.Spelling;
import dev.paceline.text.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code [count] TYPE [account] [duration | score] [yesterday | on DATE] [-- note]}.
 *
 * <p>The type is the longest name at the front; the other fields are recognised from the end, and what is left is the
 * account. So an account that ends like a field stands in quotation marks. People also say "2h training", "calls 3" and
 * "satisfaction 8 Acme": a duration may come first, and the figure that a type adds up may follow it. An account that begins
 * with a number is therefore quoted too, unless a count comes first.
 *
 * <p>Words, numbers and dates are read in the reader's locale; the words of our other languages are known besides.
 */
public final class ActivityParser {
    private static final Pattern COUNT = Pattern.compile("(" + Numerals.NUMBER + ")[x\u00d7]?");
    private static final Pattern SCORE = Pattern.compile("(" + Numerals.NUMBER + ")(?:/(\\d+))?");
    /** "with" before an account, "for" before a duration. */
    private static final Set<String> PREPOSITIONS = Words.inAllLanguages("account.with");

    private static final Set<String> DURATION_OF = Words.inAllLanguages("duration.of");
    private static final Set<String> AND = Words.inAllLanguages("and");

    private static final BigDecimal OUT_OF_BOUNDS = BigDecimal.ONE.negate();

    private final Line line;
    private final Vocabulary vocabulary;
    private final Term term;
    private final Locale locale;
    private final Days days;
    private int from;
    private int to;
    private @Nullable Figure count;
    private @Nullable Figure measure;
    private @Nullable LocalDate day;

    private ActivityParser(
            Line line, Opening opening, Vocabulary vocabulary, Term term, Locale locale, LocalDate today) {
        this.line = line;
        this.vocabulary = vocabulary;
        this.term = term;
        this.locale = locale;
        this.days = Days.gone(locale, today, today.minusDays(Limits.DAYS));
        this.from = opening.end();
        this.to = line.tokens().size();
        this.count = opening.count();
        this.measure = opening.duration();
    }

    public static Parsed parse(String text, Vocabulary vocabulary, Locale locale, LocalDate today) {
        Line line = Line.read(text);
        if (line.unclosed() != null) {
            return new Misunderstood(new UnbalancedQuote(Typed.shown(line.unclosed())));
        }
        List<Opening> openings = Opening.of(line, locale);
        for (Opening opening : openings) {
            for (int words = vocabulary.longest(); words > 0; words--) {
                String name = line.words(opening.end(), opening.end() + words);
                List<Term> terms = name == null ? List.of() : vocabulary.meanings(name);
                if (name != null && terms.size() > 1) {
                    return new Misunderstood(new AmbiguousType(
                            Typed.shown(name), terms.stream().map(Term::type).toList()));
                }
                if (terms.size() == 1) {
                    Opening named = new Opening(opening.count(), opening.duration(), opening.end() + words);
                    return new ActivityParser(line, named, vocabulary, terms.get(0), locale, today).fields(today);
                }
            }
        }
        return new Misunderstood(noType(line, openings, vocabulary));
    }

    private static Mistake noType(Line line, List<Opening> openings, Vocabulary vocabulary) {
        int end = openings.get(openings.size() - 1).end();
        List<Token> rest = line.tokens().subList(end, line.tokens().size());
        if (rest.isEmpty()) {
            return new NoType();
        }
        String phrase = String.join(
                " ", rest.stream().limit(vocabulary.longest()).map(Token::text).toList());
        return new UnknownType(Typed.shown(rest.get(0).text()), vocabulary.nearest(phrase));
    }

    private Parsed fields(LocalDate today) {
        Mistake mistake = readDay();
        readMeasure();
        to -= to > from && (isPreposition(to - 1) || isOneOf(DURATION_OF, to - 1)) ? 1 : 0;
        if (mistake == null && day == null) {
            mistake = readDay();
        }
        mistake = mistake == null ? leftOver() : mistake;
        if (mistake != null) {
            return new Misunderstood(mistake);
        }
        readFigureAfterType();
        from += to - from > 1 && isPreposition(from) ? 1 : 0;
        return Limits.check(
                term, count, line.between(from, to), measure, day == null ? today : day, line.note(), today);
    }

    private @Nullable Mistake readDay() {
        String last = to > from ? line.words(to - 1, to) : null;
        day = last == null ? null : days.alone(last);
        if (day != null) {
            to -= to - 1 > from && isOn(to - 2) ? 2 : 1;
            return null;
        }
        for (int on = to - 2; on >= Math.max(from, to - 1 - Days.WORDS); on--) {
            if (!isOn(on)) {
                continue;
            }
            String typed = line.words(on + 1, to);
            day = typed == null ? null : days.read(typed);
            if (day != null) {
                to = on;
                return null;
            }
            return typed != null && days.isMeant(typed) ? new NotADate(Typed.shown(typed), days.yesterday()) : null;
        }
        return null;
    }

    /** What nobody means as a part of an account's name: an "on" without a day, a second day, a second activity. */
    private @Nullable Mistake leftOver() {
        String last = to > from ? line.words(to - 1, to) : null;
        if (last != null && (days.isOn(last) || days.alone(last) != null)) {
            String typed = line.between(to - 1, Math.min(to + 1, line.tokens().size()));
            return new NotADate(Typed.shown(Objects.requireNonNullElse(typed, last)), days.yesterday());
        }
        boolean figureFollows = term.tally() != Tally.COUNT && measure == null;
        for (int at = from + (figureFollows ? 1 : 0); at < to; at++) {
            String second = secondActivity(at);
            if (second != null) {
                return new SeveralActivities(Typed.shown(second));
            }
        }
        return null;
    }

    /** "2 demos", "and demo" or "and 2 demos"; what follows an "and" right after the type is no name either. */
    private @Nullable String secondActivity(int at) {
        boolean and = isOneOf(AND, at);
        if (and && at == from) {
            return line.between(at + 1 < to ? at + 1 : at, to);
        }
        int start = and ? at + 1 : at;
        boolean counted = count(line.words(start, Math.min(start + 1, to)), locale) != null;
        int type = counted ? start + 1 : start;
        for (int words = Math.min(vocabulary.longest(), to - type); words > 0 && (and || counted); words--) {
            String name = line.words(type, type + words);
            if (name != null && !vocabulary.meanings(name).isEmpty()) {
                return line.between(start, type + words);
            }
        }
        return null;
    }

    private boolean isOn(int at) {
        String word = line.words(at, at + 1);
        return word != null && days.isOn(word);
    }

    private void readMeasure() {
        for (int words = Durations.WORDS; words > 0 && measure == null && term.tally() != Tally.SCORE; words--) {
            measure = to - words < from ? null : duration(line.words(to - words, to), locale);
            to -= measure == null ? 0 : words;
        }
        if (measure == null && term.tally() != Tally.COUNT && to > from) {
            measure = number(line.words(to - 1, to), term, locale);
            to -= measure == null ? 0 : 1;
        }
    }

    private boolean isPreposition(int at) {
        return isOneOf(PREPOSITIONS, at);
    }

    /** Small letters only: Con Edison and Met Office are names. */
    private boolean isOneOf(Set<String> words, int at) {
        Token token = line.tokens().get(at);
        return !token.quoted() && words.contains(token.text());
    }

    private void readFigureAfterType() {
        for (int words = Durations.WORDS; words > 0 && measure == null && term.tally() != Tally.SCORE; words--) {
            measure = from + words > to ? null : duration(line.words(from, from + words), locale);
            from += measure == null ? 0 : words;
        }
        if (from == to) {
            return;
        }
        String word = line.words(from, from + 1);
        if (term.tally() == Tally.COUNT && count == null) {
            count = count(word, locale);
            from += count == null ? 0 : 1;
        } else if (term.tally() != Tally.COUNT && measure == null) {
            measure = number(word, term, locale);
            from += measure == null ? 0 : 1;
        }
    }

    /** The bare number of a type that adds up something else than itself: hours, or a score out of ten. */
    static @Nullable Figure number(@Nullable String typed, Term term, Locale locale) {
        Matcher number = SCORE.matcher(typed == null ? "" : Spelling.folded(typed));
        BigDecimal value = number.matches() ? Numerals.read(number.group(1), locale) : null;
        if (typed == null || value == null) {
            return null;
        }
        String outOf = number.group(2);
        if (outOf == null) {
            return new Figure(typed, value);
        }
        return term.tally() == Tally.HOURS ? null : new Figure(typed, outOf.equals("10") ? value : OUT_OF_BOUNDS);
    }

    static @Nullable Figure count(@Nullable String typed, Locale locale) {
        Matcher count = COUNT.matcher(typed == null ? "" : Spelling.folded(typed));
        BigDecimal value = count.matches() ? Numerals.read(count.group(1), locale) : null;
        return typed == null || value == null ? null : new Figure(typed, value);
    }

    static @Nullable Figure duration(@Nullable String typed, Locale locale) {
        return typed == null ? null : Durations.read(typed, locale);
    }
}
