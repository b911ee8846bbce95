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
import java.util.stream.IntStream;

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
        Currency currency = Workspaces.current(tx).settings().currency();
        return results(tx, members, quota, currency, YearMonth.from(today), Performance.MONTHS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Performance(quota, each.getValue())));
    }

    /** What each reached in so many months before one, the first first. */
    public Map<Long, List<MonthlyResult>> results(
            Tx tx, Collection<Long> members, Kpi quota, Currency currency, YearMonth before, int months) {
        List<Period> periods = IntStream.rangeClosed(1, months)
                .mapToObj(i -> before.minusMonths(months - i + 1L))
                .map(month -> new Period(month.atDay(1), month.plusMonths(1).atDay(1)))
                .toList();
        WorkCalendar calendar =
                WorkCalendars.of(tx, members, new Period(periods.get(0).from(), before.atDay(1)));
        Map<Long, Map<Period, BigDecimal>> owed = attainment.owed(tx, members, quota, periods);
        Map<Long, List<MonthlyResult>> results = new HashMap<>();
        for (Period month : periods) {
            Map<Long, Facts> facts = figures.read(
                            tx, new Question(Scope.members(members), month, currency), Set.of(quota))
                    .byMember();
            for (long member : members) {
                results.computeIfAbsent(member, any -> new ArrayList<>())
                        .add(new MonthlyResult(
                                YearMonth.from(month.from()),
                                quota.measure(facts.getOrDefault(member, Facts.NONE))
                                        .orZero(),
                                Optional.ofNullable(
                                        owed.getOrDefault(member, Map.of()).get(month)),
                                calendar.availableDays(member, month),
                                calendar.workingDays(member, month)));
            }
        }
        return results;
    }
}
