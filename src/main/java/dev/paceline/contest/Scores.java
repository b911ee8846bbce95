package dev.paceline.contest;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads how a contest stands. */
public final class Scores {
    private static final int DECIMALS = 2;

    /** Whatever is in the log was logged before. */
    private static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Tallies tallies;

    public Scores(ActivityTypes types, Figures figures) {
        this.tallies = new Tallies(types, figures);
    }

    /** All who compete, and the days on which what they do counts. */
    private record Field(List<Stint> stints, List<Side> sides) {}

    /**
     * How it stands now.
     *
     * @param today in the contest's zone, with which what is compared with days before ends
     */
    public Standings standings(Tx tx, Terms terms, LocalDate today) {
        return standings(tx, terms, today, EVER);
    }

    /**
     * The same of what was logged in time.
     *
     * @param before activities that were logged from then on do not count
     */
    Standings standings(Tx tx, Terms terms, LocalDate today, Instant before) {
        Field field = field(tx, terms);
        Standings all = all(tx, terms, field, today, before);
        return all.won(terms.rule())
                .map(end -> stopped(tx, terms, field, end, before))
                .orElse(all);
    }

    /** How it stands where somebody's reaching it ended it: what was logged later adds nothing, but is corrected all the same. */
    Standings stopped(Tx tx, Terms terms, Instant end, Instant before) {
        return stopped(tx, terms, field(tx, terms), end, before);
    }

    private Standings stopped(Tx tx, Terms terms, Field field, Instant end, Instant before) {
        Map<Long, List<Entry>> entries = entries(tx, terms.counted(), field.stints(), before);
        return new Standings(field.sides().stream()
                .map(side -> {
                    List<Entry> inTime = entries.getOrDefault(side.id(), List.of()).stream()
                            .filter(entry -> !entry.first().isAfter(end))
                            .toList();
                    BigDecimal figure = inTime.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                    return run(terms.rule(), side, score(terms.rule(), figure), inTime);
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

    private Standings all(Tx tx, Terms terms, Field field, LocalDate today, Instant before) {
        List<Stint> stints = field.stints();
        Counted counted = terms.rule() instanceof LargestDeal ? Counted.revenue() : terms.counted();
        Map<Long, BigDecimal> scores = scores(tx, terms, counted, stints, today, before);
        Map<BigDecimal, Long> sharing = scores.values().stream()
                .filter(score -> score.signum() > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Predicate<BigDecimal> isDecidedByTime = score -> sharing.getOrDefault(score, 0L) > 1
                || (terms.rule().goal().isPresent() && terms.rule().wins(score));
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

    /** Of those who can be compared. A day that has not begun is no day on which somebody did nothing. */
    private Map<Long, BigDecimal> improved(Tx tx, Terms terms, List<Stint> stints, LocalDate today, Instant cutOff) {
        Period days = terms.days();
        Period so = days.within(new Period(days.from(), today.plusDays(1)));
        Period before = new Period(days.from().minusDays(days.days()), days.from());
        List<Stint> earlier = Entrants.before(tx, terms.who(), stints, before);
        Set<Long> members = members(stints);
        members.addAll(members(earlier));
        WorkCalendar calendar = WorkCalendars.of(tx, members, new Period(before.from(), days.until()));
        Map<Long, Improvement> now = improvements(totals(tx, terms.counted(), stints, cutOff), stints, so, calendar);
        Map<Long, Improvement> then =
                improvements(totals(tx, terms.counted(), earlier, cutOff), earlier, before, calendar);
        Map<Long, BigDecimal> gains = new HashMap<>();
        now.forEach((side, present) ->
                Optional.ofNullable(then.get(side)).flatMap(present::on).ifPresent(gain -> gains.put(side, gain)));
        return gains;
    }

    private static Map<Long, Improvement> improvements(
            Map<Long, BigDecimal> figures, List<Stint> stints, Period days, WorkCalendar calendar) {
        Map<Long, Improvement> improvements = new HashMap<>();
        for (Stint stint : stints) {
            Period theirs = stint.days().within(days);
            Improvement known = improvements.getOrDefault(
                    stint.side(), new Improvement(figures.getOrDefault(stint.side(), BigDecimal.ZERO), 0, 0));
            improvements.put(
                    stint.side(),
                    new Improvement(
                            known.figure(),
                            known.working() + calendar.workingDays(stint.memberId(), theirs),
                            known.available() + calendar.availableDays(stint.memberId(), theirs)));
        }
        return improvements;
    }

    private static Map<Period, List<Stint>> byDays(List<Stint> stints) {
        return stints.stream().collect(Collectors.groupingBy(Stint::days));
    }

    private static Set<Long> members(List<Stint> stints) {
        return stints.stream().map(Stint::memberId).collect(Collectors.toSet());
    }
}
