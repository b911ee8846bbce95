package dev.paceline.policy;

import dev.paceline.activity.ActivityLog;
import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.deal.Neglected;
import dev.paceline.kpi.Kpi;
import dev.paceline.member.Members;
import dev.paceline.policy.Inputs.Count;
import dev.paceline.policy.Inputs.Month;
import dev.paceline.policy.Inputs.Week;
import dev.paceline.profile.MonthlyResult;
import dev.paceline.profile.Profiles;
import dev.paceline.store.Tx;
import dev.paceline.target.Quota;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the policy judges: the same of everyone, with what is known of the month when it is read. */
public final class Evaluating {
    /** So far back months that count are looked for. */
    private static final int MONTHS = 12;

    private final Profiles profiles;

    public Evaluating(Profiles profiles) {
        this.profiles = profiles;
    }

    /** By member. */
    Map<Long, Inputs> inputs(Tx tx, Collection<Long> members, YearMonth judged, Rules rules) {
        Period days = new Period(judged.atDay(1), judged.plusMonths(1).atDay(1));
        Workspace.Settings settings = Workspaces.on(tx, days.last())
                .orElseGet(() -> Workspaces.current(tx))
                .settings();
        Kpi quota = Quota.on(tx, days.last());
        Map<Long, List<MonthlyResult>> results =
                profiles.results(tx, members, quota, settings.currency(), judged.plusMonths(1), 1);
        Map<Long, List<Month>> earlier = Evaluation.months(tx, members, judged.minusMonths(MONTHS), judged);
        Map<Long, Period> employed = Members.employed(tx, members);
        WorkCalendar calendar = WorkCalendars.of(tx, members, days, days.last());
        Map<Long, Map<LocalDate, Long>> activities = ActivityLog.byDay(tx, members, days);
        Map<Long, Neglected> neglected = Neglected.of(tx, members, days.last());
        List<Period> weeks = weeks(days, settings.weekStart());
        return members.stream().collect(Collectors.toMap(Function.identity(), member -> {
            MonthlyResult result = Objects.requireNonNull(results.get(member)).get(0);
            Count count = count(result, Objects.requireNonNull(employed.get(member)), rules);
            Month month = month(result, count, quota, settings.currency(), rules);
            Neglected theirs = neglected.getOrDefault(member, Neglected.NONE);
            return new Inputs(
                    rules,
                    Stream.concat(Stream.of(month), earlier.getOrDefault(member, List.of()).stream())
                            .toList(),
                    weeks.stream()
                            .map(week -> week(
                                    week,
                                    calendar.availableDays(member, week),
                                    calendar.week(member, week.from()).days().size(),
                                    activities.getOrDefault(member, Map.of()),
                                    rules))
                            .filter(week -> week.least() > 0)
                            .toList(),
                    theirs.withoutNextStep(),
                    theirs.closeDayPast());
        }));
    }

    private static Count count(MonthlyResult result, Period employed, Rules rules) {
        if (result.month().isBefore(YearMonth.from(employed.from()).plusMonths(rules.grace()))) {
            return Count.GRACE;
        } else if (!result.tells()) {
            return Count.AWAY;
        }
        return result.target().isPresent() ? Count.COUNTS : Count.NO_TARGET;
    }

    /** What absence leaves of a target is rounded down: nobody misses what reads the same. */
    private static Month month(MonthlyResult result, Count count, Kpi quota, Currency currency, Rules rules) {
        BigDecimal target = result.target().orElse(BigDecimal.ZERO);
        BigDecimal whole = target.setScale(0, RoundingMode.DOWN);
        return new Month(
                result.month().atDay(1),
                quota,
                currency,
                rules.threshold(),
                result.actual(),
                whole.signum() == 0 ? target : whole,
                count);
    }

    /** Those of the month, the first and the last as far as they are in it. */
    private static List<Period> weeks(Period month, DayOfWeek weekStart) {
        return Period.week(month.from(), weekStart)
                .from()
                .datesUntil(month.until(), java.time.Period.ofWeeks(1))
                .map(day -> month.within(new Period(day, day.plusWeeks(1))))
                .toList();
    }

    /** @param days of a whole week on which they work */
    private static Week week(Period week, int there, int days, Map<LocalDate, Long> byDay, Rules rules) {
        long activities = week.from()
                .datesUntil(week.until())
                .mapToLong(day -> byDay.getOrDefault(day, 0L))
                .sum();
        int least = days == 0 ? 0 : (rules.activities() * Math.min(there, days) + days - 1) / days;
        return new Week(week.from(), activities, there == 0 ? 0 : least);
    }
}
