package dev.paceline.shoutout;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Somebody who joined in with a shout-out, perhaps left, and perhaps joined in again. */
@Entity
@Table(name = "shoutout_second")
public class Second extends WorkspaceOwned {
    /** Two presses within so long are one that was pressed twice. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(2);

    @Column(name = "shoutout_id")
    private long shoutoutId;

    @Column(name = "member_id")
    private long memberId;

    @Column
    private boolean stands;

    @Column(name = "changed_at")
    private long changedAt;

    protected Second() {}

    Second(long id, long shoutoutId, long memberId) {
        super(id);
        this.shoutoutId = shoutoutId;
        this.memberId = memberId;
    }

    boolean stands() {
        return stands;
    }

    /** Joins in, or leaves. */
    void turn(Instant now) {
        stands = !stands;
        changedAt = now.toEpochMilli();
    }

    boolean wasJustTurned(Instant now) {
        return now.isBefore(Instant.ofEpochMilli(changedAt).plus(DOUBLE_CLICK));
    }
}
