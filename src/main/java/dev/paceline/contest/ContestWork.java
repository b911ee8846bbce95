package dev.paceline.contest;

import dev.paceline.contest.Card.Kind;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What contests come to in a quarter of an hour: their cards, their settlement, and what is noted on it later. It may run as often
 * as one likes, on several nodes at once: whoever works on a contest has it to themselves, and finds what was done before.
 */
public final class ContestWork {
    private static final Logger LOG = LoggerFactory.getLogger(ContestWork.class);

    private final Store store;
    private final Scores scores;
    private final Clock clock;

    public ContestWork(Store store, Scores scores, Clock clock) {
        this.store = store;
        this.scores = scores;
        this.clock = clock;
    }

    /** How many letters are in the outbox now because of it, or say something else. */
    public int run(String workspace) {
        Instant now = clock.instant();
        List<Long> due = store.in(workspace, tx -> Contests.recent(tx, now).stream()
                .filter(contest -> contest.timetable().hasBegun(now))
                .map(Contest::id)
                .toList());
        int letters = 0;
        for (long id : due) {
            try {
                letters += store.in(workspace, tx -> work(tx, id, now)) ? 1 : 0;
            } catch (RuntimeException e) {
                // The next quarter finds what is still due; the others don't wait for it.
                LOG.error("Contest {} could not be looked after", id, new Untold(e));
            }
        }
        return letters;
    }

    private boolean work(Tx tx, long id, Instant now) {
        Contest contest = Contests.locked(tx, id).orElseThrow();
        return switch (contest.state()) {
            case OPEN -> tell(tx, contest, now);
            case SETTLED -> correct(tx, contest, now);
            case CANCELLED -> false;
        };
    }

    private boolean tell(Tx tx, Contest contest, Instant now) {
        Rule rule = contest.terms().rule();
        Timetable timetable = contest.timetable();
        // After the cut-off that was told nobody can take back any more what ended it.
        Instant before = Cards.cutOff(tx, contest)
                .filter(cutOff -> !now.isBefore(cutOff))
                .orElse(Scores.EVER);
        Optional<Instant> won = rule.goal().isEmpty()
                ? Optional.empty()
                : scores.standings(tx, contest, now, before).won(rule);
        boolean goesOn = now.isBefore(timetable.over(won));
        if (goesOn && Cards.isThere(tx, contest, Kind.END) && Cards.put(tx, contest, Kind.GOES_ON)) {
            return true;
        }
        Optional<Kind> due = timetable.due(now, won);
        if (due.isEmpty() || (goesOn && Cards.isThere(tx, contest, due.get()))) {
            return false;
        }
        return switch (due.get()) {
            case START -> Cards.put(tx, contest, Kind.START);
            case FINAL -> settle(tx, contest, now, timetable.cutOff(won));
            // What tells of the end tells of late entries too.
            default -> Cards.put(tx, contest, due.get(), scores.standings(tx, contest, now), timetable.cutOff(won));
        };
    }

    /** However late this is, what was logged after the cut-off does not count. */
    private boolean settle(Tx tx, Contest contest, Instant now, Instant cutOff) {
        Result result = Result.of(contest.terms().rule(), scores.standings(tx, contest, now, cutOff));
        contest.settle(result, now);
        Victory.tell(tx, contest, result);
        return Cards.put(tx, contest, result, List.of());
    }

    private boolean correct(Tx tx, Contest contest, Instant now) {
        Result result = contest.result().orElseThrow();
        Standings present = result.won(contest.terms().rule())
                .map(end -> scores.stopped(tx, contest, end, now.plusMillis(1)))
                .orElseGet(() -> scores.standings(tx, contest, now));
        List<Correction> corrections = Correction.since(contest.terms().rule(), result, present.runs());
        return Cards.put(tx, contest, result, corrections);
    }
}
