package dev.paceline.policy;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what the policy judges: the same of everyone, with what is known of the month when it is read. */
public final class Evaluating {
    /** So far back a month that counts is looked for. */
    private static final int MONTHS = 12;

    private final Profiles profiles;

    public Evaluating(Profiles profiles) {
        this.profiles = profiles;
    }

    /** By member. */
    Map<Long, Inputs> inputs(Tx tx, Collection<Long> members, YearMonth judged) {
        Rules rules = Policy.of(tx, judged);
        Period month = new Period(judged.atDay(1), judged.plusMonths(1).atDay(1));
        Workspace.Settings settings = Workspaces.on(tx, month.last())
                .orElseGet(() -> Workspaces.current(tx))
                .settings();
        Kpi quota = Quota.on(tx, month.last());
        Map<Long, List<MonthlyResult>> results = profiles.results(tx, members, quota, judged.plusMonths(1), MONTHS);
        Map<Long, Period> employed = Members.employed(tx, members);
        List<Period> weeks = weeks(month, settings);
        Period days = new Period(weeks.get(0).from(), month.until());
        WorkCalendar calendar = WorkCalendars.of(tx, members, days, month.last());
        Map<Long, Map<LocalDate, Long>> activities = activities(tx, members, days);
        Map<Long, Deals> deals = deals(tx, members, month.last());
        return members.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        member -> new Inputs(
                                rules,
                                quota,
                                settings.currency(),
                                months(
                                        Objects.requireNonNull(results.get(member)),
                                        Objects.requireNonNull(employed.get(member)),
                                        rules),
                                weeks.stream()
                                        .map(week -> week(
                                                week,
                                                calendar.workingDays(member, week),
                                                calendar.availableDays(member, week),
                                                activities.getOrDefault(member, Map.of()),
                                                rules))
                                        .filter(week -> week.least() > 0)
                                        .toList(),
                                deals.getOrDefault(member, Deals.NONE).withoutNextStep(),
                                deals.getOrDefault(member, Deals.NONE).closeDayPast())));
    }

    /** The last first. */
    private static List<Month> months(List<MonthlyResult> results, Period employed, Rules rules) {
        YearMonth graceEnds = YearMonth.from(employed.from()).plusMonths(rules.grace());
        List<Month> months = new ArrayList<>();
        for (MonthlyResult result : results) {
            BigDecimal target = result.target().orElse(BigDecimal.ZERO);
            Count count = result.month().isBefore(graceEnds)
                    ? Count.GRACE
                    : !result.tells() ? Count.AWAY : target.signum() == 0 ? Count.NO_TARGET : Count.COUNTS;
            months.add(0, new Month(result.month().atDay(1), result.actual(), target, count));
        }
        return months;
    }

    /** Those that ended in the month. */
    private static List<Period> weeks(Period month, Workspace.Settings settings) {
        Period first = Period.week(month.from(), settings.weekStart());
        return first.from()
                .datesUntil(month.until(), java.time.Period.ofWeeks(1))
                .map(day -> new Period(day, day.plusWeeks(1)))
                .filter(week -> month.contains(week.last()))
                .toList();
    }

    private static Week week(Period week, int working, int there, Map<LocalDate, Long> byDay, Rules rules) {
        long activities = week.from()
                .datesUntil(week.until())
                .mapToLong(day -> byDay.getOrDefault(day, 0L))
                .sum();
        return new Week(week.from(), activities, working == 0 ? 0 : rules.activities() * there / working);
    }

    private static Map<Long, Map<LocalDate, Long>> activities(Tx tx, Collection<Long> members, Period days) {
        record Logged(long member, LocalDate day, long activities) {}

        return tx
                .rows(
                        "select member_id, for_day, sum(quantity) from activity where workspace_id = :workspace"
                                + " and member_id in (?) and for_day >= ? and for_day < ? group by member_id, for_day",
                        row -> new Logged(row.getLong(1), row.getObject(2, LocalDate.class), row.getLong(3)),
                        members,
                        days.from(),
                        days.until())
                .stream()
                .collect(Collectors.groupingBy(Logged::member, Collectors.toMap(Logged::day, Logged::activities)));
    }

    private record Deals(int withoutNextStep, int closeDayPast) {
        static final Deals NONE = new Deals(0, 0);
    }

    /** The open ones of each on a day. */
    private static Map<Long, Deals> deals(Tx tx, Collection<Long> members, LocalDate day) {
        return tx
                .rows(
                        "select owner_id, sum(case when next_step is null then 1 else 0 end),"
                                + " sum(case when close_day < ? then 1 else 0 end) from deal_state"
                                + " where workspace_id = :workspace and owner_id in (?) and status = ?"
                                + " and from_day <= ? and until_day > ? group by owner_id",
                        row -> Map.entry(row.getLong(1), new Deals(row.getInt(2), row.getInt(3))),
                        day,
                        members,
                        "OPEN",
                        day,
                        day)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
