package dev.paceline.profile;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.kpi.Facts;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.store.Tx;
import dev.paceline.target.Attainment;
import dev.paceline.target.Quota;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how reps perform, any number of them at once. */
public final class Profiles {
    private final Figures figures;
    private final Attainment attainment;

    public Profiles(Figures figures, Attainment attainment) {
        this.figures = figures;
        this.attainment = attainment;
    }

    /** Of each of the members, by the quota of today. */
    public Map<Long, Performance> of(Tx tx, Collection<Long> members, LocalDate today) {
        Kpi quota = Quota.on(tx, today);
        return results(tx, members, quota, YearMonth.from(today), Performance.MONTHS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Performance(quota, each.getValue())));
    }

    /** What each reached in so many months before one, the first first. */
    public Map<Long, List<MonthlyResult>> results(
            Tx tx, Collection<Long> members, Kpi quota, YearMonth before, int months) {
        Currency currency = Workspaces.current(tx).settings().currency();
        YearMonth first = before.minusMonths(months);
        WorkCalendar calendar = WorkCalendars.of(tx, members, new Period(first.atDay(1), before.atDay(1)));
        Map<Long, List<MonthlyResult>> results = new HashMap<>();
        for (YearMonth month = first; month.isBefore(before); month = month.plusMonths(1)) {
            Period days = new Period(month.atDay(1), month.plusMonths(1).atDay(1));
            Question question = new Question(Scope.members(members), days, currency);
            Map<Long, Facts> facts = figures.read(tx, question, Set.of(quota)).byMember();
            Map<Long, BigDecimal> targets = targets(tx, question, quota);
            for (long member : members) {
                MonthlyResult result = new MonthlyResult(
                        month,
                        quota.measure(facts.getOrDefault(member, Facts.NONE)).orZero(),
                        Optional.ofNullable(targets.get(member)),
                        calendar.availableDays(member, days),
                        calendar.workingDays(member, days));
                results.computeIfAbsent(member, any -> new ArrayList<>()).add(result);
            }
        }
        return results;
    }

    private Map<Long, BigDecimal> targets(Tx tx, Question question, Kpi quota) {
        return attainment.reps(tx, question, quota).stream()
                .collect(Collectors.toMap(Attainment.Rep::memberId, Attainment.Rep::target));
    }
}
