package dev.paceline.coaching;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A coaching session that was held. Whom it was for stands in {@link Attendance}. */
@Entity
@Table(name = "coaching_session")
public class Session extends WorkspaceOwned {
    @Column(name = "coach_id")
    private long coachId;

    @Enumerated(EnumType.STRING)
    @Column(name = "session_format")
    private Format format;

    @Column(name = "held_day")
    private LocalDate heldDay;

    @Column(name = "shared_notes")
    private @Nullable String sharedNotes;

    @Column(name = "private_notes")
    private @Nullable String privateNotes;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "taken_back_at")
    private @Nullable Long takenBackAt;

    protected Session() {}

    Session(long id, long coachId, Draft draft, Instant now) {
        super(id);
        this.coachId = coachId;
        this.format = draft.format();
        this.heldDay = draft.day();
        this.sharedNotes = draft.sharedNotes().orElse(null);
        this.privateNotes = draft.privateNotes().orElse(null);
        this.recordedAt = now.toEpochMilli();
    }

    public static Optional<Session> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Session.class, id));
    }

    /** The same, which nobody else takes back until this transaction ends. */
    static Optional<Session> locked(Tx tx, long id) {
        Optional<Session> found = find(tx, id);
        found.ifPresent(session -> tx.entities().refresh(session, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    void takeBack(Instant now) {
        takenBackAt = now.toEpochMilli();
    }

    public long coachId() {
        return coachId;
    }

    public Format format() {
        return format;
    }

    public LocalDate heldDay() {
        return heldDay;
    }

    /** What everyone who took part sees, and whoever leads them. */
    public Optional<String> sharedNotes() {
        return Optional.ofNullable(sharedNotes);
    }

    /** What the coach sees, as long as they lead whom it is about. */
    Optional<String> privateNotes() {
        return Optional.ofNullable(privateNotes);
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }
}
