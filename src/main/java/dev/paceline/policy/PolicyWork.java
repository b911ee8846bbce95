package dev.paceline.policy;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Stay;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Conflict;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges everyone who was in a team at a month's end, once, from the second day of the next month on, when it is over in every zone. It may run as often as
 * one likes, on several nodes at once: what was judged stays.
 */
public final class PolicyWork {
    /** The kind of work. */
    public static final String KIND = "policy";

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
        YearMonth month = store.in(workspace, tx -> judged(tx, clock.instant()));
        for (Team team : store.in(workspace, Teams::all)) {
            try {
                store.in(workspace, tx -> evaluate(tx, team, month));
            } catch (Conflict e) {
                LOG.debug("Another node judges team {}", team.id());
            } catch (RuntimeException e) {
                // The next quarter finds who is still to be judged; the other teams don't wait for it.
                LOG.error("The policy could not be evaluated for team {}", team.id(), new Untold(e));
            }
        }
        return 0;
    }

    /** The last month that is over in every zone. */
    public static YearMonth judged(Tx tx, Instant now) {
        LocalDate today =
                LocalDate.ofInstant(now, Workspaces.current(tx).settings().zone());
        return YearMonth.from(today.minusDays(1)).minusMonths(1);
    }

    private int evaluate(Tx tx, Team team, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        List<Long> there = Teams.staysIn(tx, List.of(team.id()), new Period(last, last.plusDays(1))).stream()
                .map(Stay::memberId)
                .toList();
        Map<Long, Evaluation> known = Evaluation.of(tx, there, month);
        List<Long> open = Members.get(tx, there).stream()
                .filter(Member::mayAct)
                .map(Member::id)
                .filter(member -> !known.containsKey(member))
                .toList();
        if (!open.isEmpty()) {
            evaluating
                    .inputs(tx, open, month)
                    .forEach((member, inputs) ->
                            tx.save(new Evaluation(tx.newId(), member, month, inputs, clock.instant())));
        }
        return open.size();
    }
}
