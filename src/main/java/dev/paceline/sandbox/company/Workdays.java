package dev.paceline.sandbox.company;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.deal.DealBook;
import dev.paceline.deal.Deals;
import dev.paceline.deal.Editor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.sandbox.company.History.Done;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What everybody does while the clock is moved: they log, one gives a shout-out a day, and on Thursdays some sign, so that boards
 * and digests have something to say.
 */
final class Workdays {
    private static final LocalTime SIGNING = LocalTime.of(15, 0);

    private Workdays() {}

    /** After {@code from}, until {@code until}, which is soon after; how many shout-outs are given. */
    static int between(Store store, String workspace, Instant from, Instant until) {
        List<Done> done = new ArrayList<>();
        List<Employee> signing = new ArrayList<>();
        for (int i = 0; i < Staff.ALL.size(); i++) {
            Employee who = Staff.ALL.get(i);
            LocalDate day = LocalDate.ofInstant(until, who.zone());
            History.on(i, day).stream()
                    .filter(entry -> entry.at().isAfter(from) && !entry.at().isAfter(until))
                    .forEach(done::add);
            Instant signs = day.atTime(SIGNING).atZone(who.zone()).toInstant();
            if (day.getDayOfWeek() == DayOfWeek.THURSDAY && signs.isAfter(from) && !signs.isAfter(until)) {
                signing.add(who);
            }
        }
        List<LocalDate> praising = Recognition.days(from, until);
        if (!done.isEmpty() || !signing.isEmpty() || !praising.isEmpty()) {
            store.in(workspace, tx -> {
                new History(until)
                        .write(
                                tx,
                                done.stream()
                                        .filter(entry -> isThere(
                                                tx, entry.who(), entry.entry().day()))
                                        .toList());
                signing.forEach(who -> sign(tx, who, until));
                Recognition recognition = new Recognition(tx);
                praising.stream()
                        .filter(day -> isThere(tx, Recognition.giver(day), day))
                        .forEach(recognition::give);
                return done.size();
            });
        }
        return praising.size();
    }

    /** Two of three have a deal that is ready. */
    private static void sign(Tx tx, Employee who, Instant at) {
        Member member = Members.find(tx, who.id()).orElseThrow();
        LocalDate today = member.dayAt(at);
        SplittableRandom chance = new SplittableRandom(member.id() + today.toEpochDay());
        if (isThere(tx, who, today) && chance.nextInt(3) > 0) {
            Optional<String> worked = Optional.of(Phrases.some(Phrases.WORKED, who.locale(), chance));
            DealBook.open(tx, List.of(member.id()), 1)
                    .forEach(deal -> Deals.win(
                            tx,
                            Editor.of(member, false, at),
                            deal.dealId(),
                            Optional.empty(),
                            worked,
                            Optional.empty()));
        }
    }

    private static boolean isThere(Tx tx, Employee who, LocalDate day) {
        long member = Members.find(tx, who.id()).orElseThrow().id();
        WorkCalendar calendar = WorkCalendars.of(tx, member, new Period(day, day.plusDays(1)));
        return calendar.isAvailable(member, day);
    }
}
