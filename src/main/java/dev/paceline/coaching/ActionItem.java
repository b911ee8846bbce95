package dev.paceline.coaching;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is to do after a session or a review. */
@Entity
@Table(name = "action_item")
public class ActionItem extends WorkspaceOwned {
    /** The session or the review. */
    @Column(name = "agreed_in")
    private long agreedIn;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "owner_id")
    private long ownerId;

    @Column
    private String words;

    @Column(name = "due_day")
    private LocalDate dueDay;

    /** Until the session is taken back. */
    @Column
    private boolean stands;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "done_at")
    private @Nullable Long doneAt;

    @Column(name = "done_by")
    private @Nullable Long doneBy;

    /** The session or review in which that was said, if it was in one. */
    @Column(name = "done_in")
    private @Nullable Long doneIn;

    /** Since then it will not be done after all. */
    @Column(name = "dropped_at")
    private @Nullable Long droppedAt;

    @Column(name = "dropped_by")
    private @Nullable Long droppedBy;

    /** Why it will not be done. */
    @Column
    private @Nullable String reason;

    protected ActionItem() {}

    ActionItem(long id, long agreedIn, long memberId, Draft.Action action, Instant now) {
        super(id);
        this.agreedIn = agreedIn;
        this.memberId = memberId;
        this.ownerId = action.owner();
        this.words = action.words();
        this.dueDay = action.due();
        this.stands = true;
        this.recordedAt = now.toEpochMilli();
    }

    /** The session or the review. */
    public long agreedIn() {
        return agreedIn;
    }

    /** Whose development it is about. */
    public long memberId() {
        return memberId;
    }

    /** Who is to do it: that member, or the coach. */
    public long ownerId() {
        return ownerId;
    }

    public String words() {
        return words;
    }

    public LocalDate dueDay() {
        return dueDay;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return stands && !isDone() && !isDropped();
    }

    public boolean isDropped() {
        return droppedAt != null;
    }

    boolean stands() {
        return stands;
    }

    void countsNoMore() {
        stands = false;
    }

    void done(long by, Optional<Long> in, Instant now) {
        doneBy = by;
        doneIn = in.orElse(null);
        doneAt = now.toEpochMilli();
    }

    void notDone() {
        doneBy = null;
        doneIn = null;
        doneAt = null;
    }

    void moveTo(LocalDate day) {
        dueDay = day;
    }

    void drop(long by, String why, Instant now) {
        droppedBy = by;
        reason = why;
        droppedAt = now.toEpochMilli();
    }
}
