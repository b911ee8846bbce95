package dev.paceline.sandbox.company;

import dev.paceline.contest.ContestChanges;
import dev.paceline.contest.Counted;
import dev.paceline.contest.Rule;
import dev.paceline.contest.Terms;
import dev.paceline.contest.Who;
import dev.paceline.cost.Costs;
import dev.paceline.kpi.Kpi;
import dev.paceline.member.Actor;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.policy.Policy;
import dev.paceline.policy.Rules;
import dev.paceline.store.Tx;
import dev.paceline.target.Cycle;
import dev.paceline.target.Proposals;
import dev.paceline.target.Target.Subject;
import dev.paceline.target.TargetChanges;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the sample company wants to reach, what it spends on it, a contest on the way, and a change that Emma would like. */
final class Aims {
    private static final int SET_DAYS_AGO = 190;
    private static final int MONTHS_OF_COSTS = 6;
    private static final int POLICY_MONTHS_AGO = 5;
    private static final int CONTEST_DAYS_AGO = 3;
    private static final int CONTEST_DAYS = 11;
    private static final int CUT_OFF_HOURS = 12;
    private static final Money COST = new Money(BigDecimal.valueOf(38_000), Currency.getInstance("EUR"));

    private final Tx tx;
    private final Actor director;
    private final Instant now;
    private final LocalDate today;

    Aims(Tx tx, Actor director, Instant now) {
        this.tx = tx;
        this.director = director;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    void write() {
        Staff.ALL.stream()
                .filter(employee -> employee.role() != Role.LEAD)
                .forEach(employee -> aim(Owner.member(member(employee)), employee));
        team(Staff.NEW_BUSINESS, 25_000, 30);
        team(Staff.KEY_ACCOUNTS, 45_000, 20);
        team(Staff.SALES, 75_000, 60);
        aim(Owner.COMPANY, Kpi.REVENUE_WON, Cycle.QUARTER, 220_000);
        aim(Owner.COMPANY, Kpi.NEW_CUSTOMERS, Cycle.QUARTER, 20);
        aim(Owner.COMPANY, Kpi.REP_TURNOVER, Cycle.QUARTER, 1);
        aim(Owner.COMPANY, Kpi.REPS_AT_TARGET, Cycle.MONTH, 4);
        Policy.change(tx, Rules.USUAL, YearMonth.from(today).minusMonths(POLICY_MONTHS_AGO), director.memberId(), now);
        propose();
        compete();
        for (int ago = 1; ago <= MONTHS_OF_COSTS; ago++) {
            Costs.enter(tx, YearMonth.from(today).minusMonths(ago), Optional.of(COST), director.memberId(), now);
        }
    }

    /** A contest that has run for some days, and has its half-time before it. */
    private void compete() {
        Terms terms = new Terms(
                Phrases.CONTEST,
                new Counted.OfPoints(),
                new Rule.HighestTotal(),
                new Who(
                        List.of(Owner.team(Teams.named(tx, Staff.NEW_BUSINESS)
                                .orElseThrow()
                                .id())),
                        true,
                        false),
                new Period(today.minusDays(CONTEST_DAYS_AGO), today.plusDays(CONTEST_DAYS)),
                CUT_OFF_HOURS,
                Optional.of(Phrases.PRIZE),
                SampleCompany.NEW_BUSINESS);
        ContestChanges.start(tx, director, terms, now.minus(Duration.ofDays(CONTEST_DAYS_AGO + 1)));
    }

    /** What fits the role: who generates leads owes no revenue, who opens accounts is to meet people, who keeps them is to grow them. */
    private void aim(Owner owner, Employee employee) {
        boolean keepsAccounts = employee.team().equals(Staff.KEY_ACCOUNTS);
        if (employee.role() != Role.SDR) {
            aim(owner, Kpi.REVENUE_WON, Cycle.MONTH, keepsAccounts ? 12_000 : 6_000);
        }
        aim(owner, Kpi.PIPELINE_VALUE, Cycle.MONTH, 60_000);
        if (employee.role().ordinaryDay("first_meeting") > 0) {
            aim(owner, Kpi.FIRST_MEETINGS, Cycle.MONTH, 12);
        }
        if (employee.role().ordinaryDay("follow_up_meeting") > 0) {
            aim(owner, Kpi.FOLLOW_UP_MEETINGS, Cycle.MONTH, 14);
        }
        if (employee.role().ordinaryDay("qualified_proposal") > 0) {
            aim(owner, Kpi.QUALIFIED_PROPOSALS, Cycle.DAYS_30, 5);
        }
        if (keepsAccounts) {
            aim(owner, Kpi.CROSS_SELL_REVENUE, Cycle.QUARTER, 15_000);
        }
        aim(owner, Kpi.TRAINING_HOURS, Cycle.QUARTER, 12);
    }

    private void team(String name, long revenue, long meetings) {
        Owner owner = Owner.team(Teams.named(tx, name).orElseThrow().id());
        aim(owner, Kpi.REVENUE_WON, Cycle.MONTH, revenue);
        aim(owner, Kpi.FIRST_MEETINGS, Cycle.MONTH, meetings);
        aim(owner, Kpi.RETURNED_LEADS, Cycle.MONTH, 10);
    }

    private void aim(Owner owner, Kpi kpi, Cycle cycle, long amount) {
        Instant then = now.minus(Duration.ofDays(SET_DAYS_AGO));
        LocalDate day = today.minusDays(SET_DAYS_AGO);
        TargetChanges.Outcome outcome = TargetChanges.change(
                tx,
                director,
                new Subject(owner, kpi, cycle),
                Optional.of(BigDecimal.valueOf(amount)),
                day.withDayOfMonth(1),
                day,
                then);
        if (outcome instanceof TargetChanges.Outcome.Refused) {
            throw new IllegalStateException("The sample company can't aim so: " + outcome);
        }
    }

    private void propose() {
        Proposals.propose(
                tx,
                new Subject(Owner.member(member(Staff.EMMA)), Kpi.REVENUE_WON, Cycle.MONTH),
                BigDecimal.valueOf(4_000),
                Optional.of(Phrases.FEWER_ACCOUNTS),
                now.minus(Duration.ofDays(1)));
    }

    private long member(Employee employee) {
        return Members.find(tx, employee.id()).orElseThrow().id();
    }
}
