package dev.paceline.rhythm;

import dev.paceline.member.Owner;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Whom something is for.
 *
 * @param owner whose figures it shows; each has it once
 * @param team whose hour holds, and that of the teams above it
 * @param readers in order: it goes to the first who is there on the day, in that one's time; a channel's are its members, all
 *     in the channel's time
 */
public record Audience(Owner owner, Optional<Long> team, List<Reader> readers) {
    /** Somebody who may get it. */
    public record Reader(long memberId, ZoneId zone) {}
}
