package dev.paceline.contest.slack;

import dev.paceline.contest.About;
import dev.paceline.contest.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contest as one reader sees it.
 *
 * @param cutOff until when late entries count
 * @param own where the reader or their team stands, or would stand if they were on the boards
 * @param takesPart whether they compete
 * @param isOutOfHand whether they started or led it, and have no say since they compete
 * @param winners once it is settled
 * @param refusedIn the channel where its last card was refused, told to who may manage it
 */
record Shown(
        long id,
        About about,
        Phase phase,
        Instant cutOff,
        List<Standing> standings,
        Optional<Standing> own,
        boolean takesPart,
        boolean mayManage,
        boolean isOutOfHand,
        List<String> winners,
        Optional<String> refusedIn) {
    /** How far it is. */
    enum Phase {
        PLANNED,
        RUNNING,
        /** Late entries still count. */
        OVER,
        SETTLED,
        CANCELLED
    }

    boolean hasBegun() {
        return phase != Phase.PLANNED && phase != Phase.CANCELLED;
    }

    boolean isOpen() {
        return phase == Phase.PLANNED || phase == Phase.RUNNING || phase == Phase.OVER;
    }

    boolean mayBeEdited() {
        return mayManage && (phase == Phase.PLANNED || phase == Phase.RUNNING);
    }

    /** Whether the reader is among those whom others see. */
    boolean isRanked() {
        return own.filter(standings::contains).isPresent();
    }

    boolean isOwn(Standing standing) {
        return own.filter(standing::equals).isPresent();
    }
}
