package dev.paceline.member;

/**
 * Who asks for a change.
 *
 * @param admin whether all teams are theirs to change
 */
public record Actor(long memberId, boolean admin) {
    public boolean manages(Team team) {
        return admin || team.isLedBy(memberId);
    }
}
