package dev.paceline.shoutout;

import dev.paceline.member.Actor;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes shout-outs back: they count no longer, their cards and direct messages say so, and nothing is deleted. */
public final class TakingBack {
    private TakingBack() {}

    /** What came of it. */
    public enum Outcome {
        TAKEN_BACK,
        /** It was taken back before. */
        ALREADY,
        /** Its giver thought for too long. */
        TOO_LATE,
        /** It is none of the actor's to take back. */
        NOT_YOURS
    }

    public static Outcome takeBack(Tx tx, Actor actor, long shoutoutId, Instant now) {
        Optional<Shoutout> found = Shoutout.locked(tx, shoutoutId);
        if (found.isEmpty() || !(actor.admin() || found.get().giverId() == actor.memberId())) {
            return Outcome.NOT_YOURS;
        }
        Shoutout shoutout = found.get();
        if (shoutout.isTakenBack()) {
            return Outcome.ALREADY;
        }
        if (!actor.admin() && !shoutout.isYoung(now)) {
            return Outcome.TOO_LATE;
        }
        List<Receiver> receivers = Receiver.of(tx, shoutoutId);
        shoutout.takeBack(actor.memberId(), now);
        receivers.forEach(Receiver::countsNoMore);
        Letters.rewriteAll(tx, shoutout, receivers);
        return Outcome.TAKEN_BACK;
    }
}
