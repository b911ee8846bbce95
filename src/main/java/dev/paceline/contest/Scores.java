package dev.paceline.contest;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.contest.Entrants.Side;
import dev.paceline.contest.Rule.LargestDeal;
import dev.paceline.contest.Rule.MostImproved;
import dev.paceline.kpi.Figures;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads how a contest stands. */
public final class Scores {
    private static final int DECIMALS = 2;

    /** Whatever is in the log was logged before. */
    static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Tallies tallies;

    public Scores(ActivityTypes types, Figures figures) {
        this.tallies = new Tallies(types, figures);
    }

    /** All who compete, and the days on which what they do counts. */
    private record Field(List<Stint> stints, List<Side> sides) {}

    /** How it stands now. */
    public Standings standings(Tx tx, Contest contest, Instant now) {
        return standings(tx, contest, now, EVER);
    }

    /**
     * The same of what was logged in time.
     *
     * @param before activities that were logged from then on do not count
     */
    Standings standings(Tx tx, Contest contest, Instant now, Instant before) {
        Terms terms = contest.terms();
        Field field = field(tx, terms);
        if (terms.rule().goal().isEmpty()) {
            return ranked(tx, terms, field, contest.timetable().today(now), before);
        }
        Map<Long, List<Entry>> entries = entries(tx, terms.counted(), field.stints(), before);
        Standings all = race(contest, field, entries, Instant.MAX);
        return all.won(terms.rule())
                .map(end -> race(contest, field, entries, end))
                .orElse(all);
    }

    /** How a race stands that somebody's reaching it ended: what was logged later adds nothing, but is corrected all the same. */
    Standings stopped(Tx tx, Contest contest, Instant end, Instant before) {
        Field field = field(tx, contest.terms());
        return race(contest, field, entries(tx, contest.terms().counted(), field.stints(), before), end);
    }

    /** What was logged from its beginning until the end. */
    private static Standings race(Contest contest, Field field, Map<Long, List<Entry>> entries, Instant end) {
        Rule rule = contest.terms().rule();
        Instant begin = contest.begin();
        return new Standings(field.sides().stream()
                .map(side -> {
                    List<Entry> inTime = entries.getOrDefault(side.id(), List.of()).stream()
                            .filter(entry -> !entry.first().isBefore(begin)
                                    && !entry.first().isAfter(end))
                            .toList();
                    BigDecimal figure = inTime.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                    return run(rule, side, score(rule, figure), inTime);
                })
                .toList());
    }

    private static Field field(Tx tx, Terms terms) {
        List<Stint> stints = Entrants.of(tx, terms.who(), terms.days());
        return new Field(stints, Entrants.sides(tx, terms.who(), stints));
    }

    private static Run run(Rule rule, Side side, BigDecimal score, List<Entry> entries) {
        return new Run(side.id(), side.name(), side.shown(), score, rule.reached(score, entries));
    }

    private static BigDecimal score(Rule rule, BigDecimal figure) {
        return rule.score(figure).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** @param today in the contest's zone, with which what is compared with days before ends */
    private Standings ranked(Tx tx, Terms terms, Field field, LocalDate today, Instant before) {
        List<Stint> stints = field.stints();
        Counted counted = terms.rule() instanceof LargestDeal ? Counted.revenue() : terms.counted();
        Map<Long, BigDecimal> scores = scores(tx, terms, counted, stints, today, before);
        Map<BigDecimal, Long> sharing = scores.values().stream()
                .filter(score -> score.signum() > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Predicate<BigDecimal> isDecidedByTime = score -> sharing.getOrDefault(score, 0L) > 1;
        Map<Long, List<Entry>> entries = entries(
                tx,
                counted,
                stints.stream()
                        .filter(stint -> isDecidedByTime.test(scores.getOrDefault(stint.side(), BigDecimal.ZERO)))
                        .toList(),
                before);
        return new Standings(field.sides().stream()
                .map(side -> run(
                        terms.rule(),
                        side,
                        scores.getOrDefault(side.id(), BigDecimal.ZERO),
                        entries.getOrDefault(side.id(), List.of())))
                .toList());
    }

    private Map<Long, BigDecimal> scores(
            Tx tx, Terms terms, Counted counted, List<Stint> stints, LocalDate today, Instant before) {
        Map<Long, BigDecimal> scores = new HashMap<>();
        figures(tx, terms, counted, stints, today, before)
                .forEach((side, figure) -> scores.put(side, score(terms.rule(), figure)));
        return scores;
    }

    private Map<Long, BigDecimal> figures(
            Tx tx, Terms terms, Counted counted, List<Stint> stints, LocalDate today, Instant before) {
        if (terms.rule() instanceof MostImproved) {
            return improved(tx, terms, stints, today, before);
        }
        return terms.rule() instanceof LargestDeal ? largest(tx, stints, before) : totals(tx, counted, stints, before);
    }

    private Map<Long, BigDecimal> totals(Tx tx, Counted counted, List<Stint> stints, Instant before) {
        Map<Long, BigDecimal> totals = new HashMap<>();
        byDays(stints).forEach((days, some) -> {
            Map<Long, BigDecimal> byMember = tallies.totals(tx, counted, days, members(some), before);
            some.forEach(stint -> totals.merge(
                    stint.side(), byMember.getOrDefault(stint.memberId(), BigDecimal.ZERO), BigDecimal::add));
        });
        return totals;
    }

    private Map<Long, List<Entry>> entries(Tx tx, Counted counted, List<Stint> stints, Instant before) {
        Map<Long, List<Entry>> entries = new HashMap<>();
        byDays(stints).forEach((days, some) -> {
            Map<Long, List<Entry>> byMember = tallies.entries(tx, counted, days, members(some), before);
            some.forEach(stint -> entries.computeIfAbsent(stint.side(), any -> new ArrayList<>())
                    .addAll(byMember.getOrDefault(stint.memberId(), List.of())));
        });
        return entries;
    }

    private Map<Long, BigDecimal> largest(Tx tx, List<Stint> stints, Instant before) {
        Map<Long, BigDecimal> largest = new HashMap<>();
        entries(tx, Counted.revenue(), stints, before).forEach((side, deals) -> deals.stream()
                .map(Entry::amount)
                .max(BigDecimal::compareTo)
                .ifPresent(amount -> largest.put(side, amount)));
        return largest;
    }

    /** A day that has not begun is no day on which somebody did nothing. */
    private Map<Long, BigDecimal> improved(Tx tx, Terms terms, List<Stint> stints, LocalDate today, Instant cutOff) {
        Comparison comparison = Comparison.of(tx, terms, stints);
        Period so = terms.days().within(new Period(terms.days().from(), today.plusDays(1)));
        return comparison.gains(
                totals(tx, terms.counted(), stints, cutOff),
                totals(tx, terms.counted(), comparison.earlier(), cutOff),
                so);
    }

    /** How many who can win can be compared with days before, as far as it is known who works when. */
    static long comparable(Tx tx, Terms terms) {
        Field field = field(tx, terms);
        Set<Long> compared = Comparison.of(tx, terms, field.stints())
                .gains(Map.of(), Map.of(), terms.days())
                .keySet();
        return field.sides().stream()
                .filter(side -> side.shown() && compared.contains(side.id()))
                .count();
    }

    private static Map<Period, List<Stint>> byDays(List<Stint> stints) {
        return stints.stream().collect(Collectors.groupingBy(Stint::days));
    }

    private static Set<Long> members(List<Stint> stints) {
        return stints.stream().map(Stint::memberId).collect(Collectors.toSet());
    }
}
