package dev.paceline.member;

import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The days during which a member is in a team, until {@link Workspace#FOREVER} while they still are. */
@Entity
@Table(name = "team_membership")
public class TeamMembership extends WorkspaceOwned {
    @Column(name = "member_id")
    private long memberId;

    @Column(name = "team_id")
    private long teamId;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    protected TeamMembership() {}

    TeamMembership(long id, long memberId, long teamId, LocalDate fromDay) {
        super(id);
        this.memberId = memberId;
        this.teamId = teamId;
        this.fromDay = fromDay;
        this.untilDay = Workspace.FOREVER;
    }

    long memberId() {
        return memberId;
    }

    long teamId() {
        return teamId;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    LocalDate untilDay() {
        return untilDay;
    }

    boolean isOpen() {
        return untilDay.equals(Workspace.FOREVER);
    }

    void endOn(LocalDate day) {
        untilDay = day;
    }

    /** The other team takes this one's place on all of its days. */
    void becomeIn(Team other) {
        teamId = other.id();
    }
}
