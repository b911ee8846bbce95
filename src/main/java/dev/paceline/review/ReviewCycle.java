package dev.paceline.review;

import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Teams;
import dev.paceline.policy.Evaluation;
import dev.paceline.policy.Policy;
import dev.paceline.policy.PolicyWork;
import dev.paceline.store.Conflict;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the month's review of everyone who has a manager, once, from the second day of the next month on, when the policy has been
 * judged. It may run as often as one likes, on several nodes at once. Who is reminded of it when is for others to say.
 */
public final class ReviewCycle {
    /** The kind of work. */
    public static final String KIND = "review";

    private static final Logger LOG = LoggerFactory.getLogger(ReviewCycle.class);

    private final Store store;
    private final Sheets sheets;
    private final Clock clock;

    public ReviewCycle(Store store, Sheets sheets, Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** How many letters are in the outbox now because of it: none. */
    public int run(String workspace) {
        if (!store.in(workspace, Workspaces::areMet)) {
            return 0; // whoever comes first brings the settings, and we are nobody
        }
        Instant now = clock.instant();
        YearMonth month = store.in(workspace, tx -> PolicyWork.judged(tx, now));
        Map<Long, LocalDate> due = store.in(workspace, tx -> due(tx, month, now));
        due.forEach((member, day) -> {
            try {
                store.in(workspace, tx -> make(tx, member, month, day, now));
            } catch (Conflict e) {
                LOG.debug("Another node made the review of {}", month);
            } catch (RuntimeException e) {
                // The next quarter finds who has none; the others don't wait for it.
                LOG.error("A review of {} could not be made", month, new Untold(e));
            }
        });
        return 0;
    }

    private Review make(Tx tx, long memberId, YearMonth month, LocalDate due, Instant now) {
        Holding.lapse(tx, memberId, due, now);
        Period days = days(month);
        Sheet sheet = sheets.of(tx, memberId, days, Workspaces.today(tx, now));
        return tx.save(new Review(tx.newId(), memberId, days, due, sheet, now));
    }

    /** When the review of each is due who has none yet and reports to somebody. */
    private static Map<Long, LocalDate> due(Tx tx, YearMonth month, Instant now) {
        Set<Long> reporting = Leadership.lines(tx).keySet();
        Set<Long> without = judged(
                tx,
                month,
                without(tx, month).stream().filter(reporting::contains).collect(Collectors.toSet()));
        if (without.isEmpty()) {
            return Map.of();
        }
        Period days = days(month.plusMonths(1));
        LocalDate today = Workspaces.today(tx, now);
        WorkCalendar calendar = WorkCalendars.of(tx, without, days);
        Map<Long, Integer> deadlines = Deadline.byTeam(tx);
        return Teams.staysNow(tx, without).stream()
                .flatMap(stay -> due(
                        calendar, stay.memberId(), days, deadlines.getOrDefault(stay.teamId(), Deadline.USUAL), today)
                        .map(day -> Map.entry(stay.memberId(), day))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where a policy was in force those alone who have been judged by it: it stands on their sheet. */
    private static Set<Long> judged(Tx tx, YearMonth month, Set<Long> members) {
        return Policy.of(tx, month).isEmpty()
                ? members
                : Evaluation.of(tx, members, month).keySet();
    }

    /** Who was in a team at the end of the month, is in one still, and has no review of it. */
    private static List<Long> without(Tx tx, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        List<Long> there = tx.rows(
                "select s.member_id from team_membership s join team_membership n on n.workspace_id = :workspace"
                        + " and n.member_id = s.member_id and n.until_day = ? where s.workspace_id = :workspace"
                        + " and s.from_day <= ? and s.until_day > ? and not exists (select 1 from review r"
                        + " where r.workspace_id = :workspace and r.member_id = s.member_id and r.from_day = ?"
                        + " and r.until_day = ?)",
                row -> row.getLong(1),
                Workspace.FOREVER,
                last,
                last,
                month.atDay(1),
                last.plusDays(1));
        return Members.get(tx, there).stream()
                .filter(member -> member.mayAct() && member.employed().contains(last))
                .map(Member::id)
                .toList();
    }

    /**
     * The last of so many days of the month on which the member is there, counted from its first or, where that would be over by
     * now, from today; empty where the month has not so many any more.
     */
    private static Optional<LocalDate> due(
            WorkCalendar calendar, long memberId, Period month, int within, LocalDate today) {
        return nth(calendar, memberId, month, within)
                .filter(day -> !day.isBefore(today))
                .or(() -> nth(calendar, memberId, new Period(today, month.until()), within));
    }

    private static Optional<LocalDate> nth(WorkCalendar calendar, long memberId, Period days, int n) {
        return days.from()
                .datesUntil(days.until())
                .filter(day -> calendar.isAvailable(memberId, day))
                .skip(n - 1L)
                .findFirst();
    }

    private static Period days(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }
}
