package dev.paceline.policy;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Conflict;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges everyone who was in a team at a month's end, once, from the second day of the next month on. It may run as often as one
 * likes, on several nodes at once: what was judged stays.
 */
public final class PolicyWork {
    /** The kind of work. */
    public static final String KIND = "policy";

    /** So many months before the last are judged still, where nobody was there to do it. */
    private static final int CATCH_UP = 2;

    private static final int BATCH = 50;

    private static final Logger LOG = LoggerFactory.getLogger(PolicyWork.class);

    private final Store store;
    private final Evaluating evaluating;
    private final Clock clock;

    public PolicyWork(Store store, Evaluating evaluating, Clock clock) {
        this.store = store;
        this.evaluating = evaluating;
        this.clock = clock;
    }

    /** How many letters are in the outbox now because of it: none, nobody is written to. */
    public int run(String workspace) {
        if (!store.in(workspace, Workspaces::areMet)) {
            return 0; // whoever comes first brings the settings, and we are nobody
        }
        YearMonth last = store.in(workspace, tx -> judged(tx, clock.instant()));
        for (YearMonth month = last.minusMonths(CATCH_UP); !month.isAfter(last); month = month.plusMonths(1)) {
            run(workspace, month);
        }
        return 0;
    }

    private void run(String workspace, YearMonth month) {
        List<Long> open = store.in(workspace, tx -> Policy.of(tx, month).isEmpty() ? List.of() : open(tx, month));
        for (int i = 0; i < open.size(); i += BATCH) {
            List<Long> some = open.subList(i, Math.min(open.size(), i + BATCH));
            try {
                store.in(workspace, tx -> evaluate(tx, some, month));
            } catch (Conflict e) {
                LOG.debug("Another node judges {}", month);
            } catch (RuntimeException e) {
                // The next quarter finds who is still to be judged; the others don't wait for it.
                LOG.error("The policy could not be evaluated for {}", month, new Untold(e));
            }
        }
    }

    /** The last month that is over, for a day already, so that it is over where people are too. */
    public static YearMonth judged(Tx tx, Instant now) {
        return YearMonth.from(Workspaces.today(tx, now).minusDays(1)).minusMonths(1);
    }

    /** Who was in a team at the end of the month, and is not judged yet. */
    private static List<Long> open(Tx tx, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        List<Long> there = tx.rows(
                "select s.member_id from team_membership s where s.workspace_id = :workspace and s.from_day <= ?"
                        + " and s.until_day > ? and not exists (select 1 from policy_evaluation e"
                        + " where e.workspace_id = :workspace and e.member_id = s.member_id and e.evaluated_month = ?)",
                row -> row.getLong(1),
                last,
                last,
                month.atDay(1));
        return Members.get(tx, there).stream()
                .filter(member -> member.mayAct() && member.employed().contains(last))
                .map(Member::id)
                .toList();
    }

    private boolean evaluate(Tx tx, List<Long> members, YearMonth month) {
        Rules rules = Policy.of(tx, month).orElseThrow().rules();
        evaluating
                .inputs(tx, members, month, rules)
                .forEach((member, inputs) ->
                        tx.save(new Evaluation(tx.newId(), member, month, inputs, clock.instant())));
        return true;
    }
}
