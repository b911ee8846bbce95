package dev.paceline.member;

import java.util.Optional;

/** A member, the team that they were in and the team that they are in from now on; the same two where nothing changed. */
public record Move(Member member, Optional<Team> from, Optional<Team> to) {
    public boolean changesTeam() {
        return !from.map(Team::id).equals(to.map(Team::id));
    }
}
