package dev.paceline.member;

import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Optional;

/** The days that a member spent in a team. */
public record Stay(long memberId, long teamId, Period days) {
    /** As it was known on a day; see {@link Period#knownOn}. */
    public Optional<Stay> knownOn(LocalDate day) {
        return days.knownOn(day).map(known -> new Stay(memberId, teamId, known));
    }
}
