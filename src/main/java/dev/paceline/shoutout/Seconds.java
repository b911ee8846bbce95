package dev.paceline.shoutout;

import dev.paceline.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Lets people join in with a shout-out, each once, and leave again. It is shown, and counts for nothing. */
public final class Seconds {
    private Seconds() {}

    /** What came of pressing the button. */
    public enum Outcome {
        SECONDED,
        WITHDRAWN,
        /** It was a double click: the first of the two did it. */
        AS_IT_WAS,
        /** One gives it, or gets it, and so can't join in. */
        OWN,
        TAKEN_BACK,
        /** There is no such shout-out. */
        NONE
    }

    public static Outcome press(Tx tx, long memberId, long shoutoutId, Instant now) {
        Optional<Shoutout> found = Shoutout.locked(tx, shoutoutId);
        if (found.isEmpty()) {
            return Outcome.NONE;
        }
        Shoutout shoutout = found.get();
        if (shoutout.isTakenBack()) {
            return Outcome.TAKEN_BACK;
        }
        if (shoutout.giverId() == memberId
                || Receiver.of(tx, shoutoutId).stream().anyMatch(receiver -> receiver.memberId() == memberId)) {
            return Outcome.OWN;
        }
        Second second =
                find(tx, memberId, shoutoutId).orElseGet(() -> tx.save(new Second(tx.newId(), shoutoutId, memberId)));
        if (second.wasJustTurned(now)) {
            return Outcome.AS_IT_WAS;
        }
        second.turn(now);
        Letters.rewriteCard(tx, shoutout);
        return second.stands() ? Outcome.SECONDED : Outcome.WITHDRAWN;
    }

    private static Optional<Second> find(Tx tx, long memberId, long shoutoutId) {
        return tx
                .entities()
                .createQuery(
                        "select s from Second s where s.shoutoutId = :shoutout and s.memberId = :member", Second.class)
                .setParameter("shoutout", shoutoutId)
                .setParameter("member", memberId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
