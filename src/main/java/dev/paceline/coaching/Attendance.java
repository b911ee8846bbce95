package dev.paceline.coaching;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who was coached in a session, and where they were on its day. */
@Entity
@Table(name = "coaching_attendance")
public class Attendance extends WorkspaceOwned {
    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "team_id")
    private long teamId;

    @Enumerated(EnumType.STRING)
    @Column(name = "session_format")
    private Format format;

    @Column(name = "held_day")
    private LocalDate heldDay;

    /** Until the session is taken back. */
    @Column
    private boolean stands;

    /** After so many weeks the next one was to be, by the profile of then. */
    @Column(name = "rhythm_weeks")
    private @Nullable Integer rhythmWeeks;

    protected Attendance() {}

    Attendance(long id, Session session, long memberId, long teamId) {
        super(id);
        this.sessionId = session.id();
        this.memberId = memberId;
        this.teamId = teamId;
        this.format = session.format();
        this.heldDay = session.heldDay();
        this.stands = true;
    }

    static List<Attendance> of(Tx tx, long sessionId) {
        return tx.entities()
                .createQuery("select a from Attendance a where a.sessionId = :session order by a.id", Attendance.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    long memberId() {
        return memberId;
    }

    void keepsRhythm(int weeks) {
        rhythmWeeks = weeks;
    }

    void countsNoMore() {
        stands = false;
    }
}
