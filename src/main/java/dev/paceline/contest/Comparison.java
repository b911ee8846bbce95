package dev.paceline.contest;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a contest compares that rewards improvement: its days with as many before.
 *
 * @param earlier the days before on which what the same sides did counts
 */
record Comparison(List<Stint> stints, List<Stint> earlier, Period before, WorkCalendar calendar) {
    static Comparison of(Tx tx, Terms terms, List<Stint> stints) {
        Period days = terms.days();
        Period before = new Period(days.from().minusDays(days.days()), days.from());
        List<Stint> earlier = Entrants.before(tx, terms.who(), stints, before);
        Set<Long> members = Stream.concat(stints.stream(), earlier.stream())
                .map(Stint::memberId)
                .collect(Collectors.toSet());
        WorkCalendar calendar = WorkCalendars.of(tx, members, new Period(before.from(), days.until()));
        return new Comparison(stints, earlier, before, calendar);
    }

    /**
     * By how much each is better, of those who can be compared.
     *
     * @param now what each has come to on the days so far
     * @param then and on the days before
     */
    Map<Long, BigDecimal> gains(Map<Long, BigDecimal> now, Map<Long, BigDecimal> then, Period so) {
        Map<Long, Improvement> past = improvements(then, earlier, before);
        Map<Long, BigDecimal> gains = new HashMap<>();
        improvements(now, stints, so).forEach((side, present) -> Optional.ofNullable(past.get(side))
                .flatMap(present::on)
                .ifPresent(gain -> gains.put(side, gain)));
        return gains;
    }

    private Map<Long, Improvement> improvements(Map<Long, BigDecimal> figures, List<Stint> some, Period days) {
        Map<Long, Improvement> improvements = new HashMap<>();
        for (Stint stint : some) {
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
}
