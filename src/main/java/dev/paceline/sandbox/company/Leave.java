package dev.paceline.sandbox.company;

import dev.paceline.calendar.Absences;
import dev.paceline.calendar.Place;
import dev.paceline.calendar.Week;
import dev.paceline.calendar.WorkSetting;
import dev.paceline.calendar.WorkingTimes;
import dev.paceline.calendar.WorkingTimes.Draft;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Who works when: each in their own country, one part-time; holidays that were, absences to come, a first day and a last. */
final class Leave {
    private final Tx tx;
    private final Actor owner;
    private final Instant now;

    Leave(Tx tx, Actor owner, Instant now) {
        this.tx = tx;
        this.owner = owner;
        this.now = now;
    }

    void write() {
        set(Owner.COMPANY, new WorkSetting(Optional.of(Week.MONDAY_TO_FRIDAY), Optional.of(Place.of("nl"))));
        long keyAccounts = Teams.named(tx, Staff.KEY_ACCOUNTS).orElseThrow().id();
        set(Owner.team(keyAccounts), new WorkSetting(Optional.empty(), Optional.of(Place.of("es"))));
        for (int i = 0; i < Staff.ALL.size(); i++) {
            Employee employee = Staff.ALL.get(i);
            Member member = Members.find(tx, employee.id()).orElseThrow();
            settle(employee, member);
            int back = History.holidayDaysAgo(i);
            if (back < employee.startedDaysAgo()) {
                away(member, -back - History.HOLIDAY_DAYS + 1, -back);
            }
        }
        away(Members.find(tx, Staff.PIETER.id()).orElseThrow(), 6, 10);
        away(Members.find(tx, Staff.HANNAH.id()).orElseThrow(), 15, 16);
    }

    /** The last day of somebody who is there no longer. */
    void left(Member member, int daysAgo) {
        Draft draft = new Draft(
                WorkSetting.NONE,
                Optional.empty(),
                Optional.of(member.dayAt(now).minusDays(daysAgo)));
        change(Owner.member(member.id()), draft);
    }

    private void settle(Employee employee, Member member) {
        Place home = employee.equals(Staff.LEA)
                ? new Place("de", Optional.of("by"))
                : Place.of(employee.locale().getCountry().toLowerCase(Locale.ROOT));
        Optional<LocalDate> started = Optional.of(employee.startedDaysAgo())
                .filter(days -> days < Employee.LONG_AGO)
                .map(days -> member.dayAt(now).minusDays(days));
        change(
                Owner.member(member.id()),
                new Draft(
                        new WorkSetting(Optional.of(new Week(employee.workdays())), Optional.of(home)),
                        started,
                        Optional.empty()));
    }

    private void set(Owner whose, WorkSetting setting) {
        change(whose, new Draft(setting, Optional.empty(), Optional.empty()));
    }

    /** As it was long ago, so that it holds for all that was logged. */
    private void change(Owner whose, Draft draft) {
        WorkingTimes.change(tx, owner, whose, draft, now.minus(Duration.ofDays(Employee.LONG_AGO)))
                .ifPresent(refusal -> {
                    throw new IllegalStateException("The sample company has no such working time: " + refusal);
                });
    }

    /** In days from today; entered a day before. */
    private void away(Member member, int first, int last) {
        LocalDate today = member.dayAt(now);
        Absences.enter(
                tx,
                owner,
                member,
                new Period(today.plusDays(first), today.plusDays(last + 1)),
                now.plus(Duration.ofDays(Math.min(0, first - 1))));
    }
}
