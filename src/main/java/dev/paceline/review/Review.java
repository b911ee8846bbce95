package dev.paceline.review;

import com.google.gson.JsonParser;
import dev.paceline.delivery.Frozen;
import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A review of a member: what both look at, what each of them says, and what came of it. */
@Entity
@Table(name = "review")
public class Review extends WorkspaceOwned {
    /** The most that is said of why one is skipped, in characters. */
    public static final int REASON = 300;

    /** How far it has got. */
    public enum State {
        OPEN,
        /** Shared with the member. */
        HELD,
        ACKNOWLEDGED,
        SKIPPED,
        /** Its successor came up before it was held. */
        MISSED
    }

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column(name = "due_day")
    private LocalDate dueDay;

    @Lob
    @Column(name = "sheet_frozen")
    private String sheet;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "went_well")
    private @Nullable String wentWell;

    @Column(name = "went_badly")
    private @Nullable String wentBadly;

    @Column
    private @Nullable String needed;

    @Enumerated(EnumType.STRING)
    @Column(name = "own_outcome")
    private @Nullable Outcome ownOutcome;

    @Column(name = "prepared_at")
    private @Nullable Long preparedAt;

    /** By when the member wants to prepare, where that is not when it is due. */
    @Column(name = "prepare_day")
    private @Nullable LocalDate prepareDay;

    /** Why the member goes without preparation. */
    @Column(name = "unprepared_reason")
    private @Nullable String unpreparedReason;

    @Lob
    @Column(name = "minutes_drafted")
    private @Nullable String draft;

    @Column(name = "drafted_by")
    private @Nullable Long draftedBy;

    @Column
    private @Nullable String notes;

    @Column
    private @Nullable String goals;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_outcome")
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Cause cause;

    @Column(name = "held_by")
    private @Nullable Long heldBy;

    @Column(name = "held_day")
    private @Nullable LocalDate heldDay;

    @Column(name = "team_id")
    private @Nullable Long teamId;

    @Column(name = "acknowledged_at")
    private @Nullable Long acknowledgedAt;

    /** When nothing more was to be done by who holds it. */
    @Column(name = "closed_at")
    private @Nullable Long closedAt;

    @Column(name = "skipped_by")
    private @Nullable Long skippedBy;

    @Column(name = "skip_reason")
    private @Nullable String skipReason;

    protected Review() {}

    Review(long id, long memberId, Period days, LocalDate dueDay, Sheet sheet, Instant now) {
        super(id);
        this.memberId = memberId;
        this.fromDay = days.from();
        this.untilDay = days.until();
        this.dueDay = dueDay;
        this.sheet = Frozen.content(sheet);
        this.createdAt = now.toEpochMilli();
    }

    public static Optional<Review> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Review.class, id));
    }

    /** The same, which nobody else changes until this transaction ends. */
    static Optional<Review> locked(Tx tx, long id) {
        Optional<Review> found = find(tx, id);
        found.ifPresent(review -> tx.entities().refresh(review, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    void prepare(Preparation preparation, Instant now) {
        wentWell = preparation.wentWell().orElse(null);
        wentBadly = preparation.wentBadly().orElse(null);
        needed = preparation.needed().orElse(null);
        ownOutcome = preparation.outcome().orElse(null);
        preparedAt = now.toEpochMilli();
        unpreparedReason = null;
    }

    void prepareBy(LocalDate day) {
        prepareDay = day;
    }

    void unprepared(String reason) {
        unpreparedReason = reason;
    }

    void draft(Minutes minutes, long by) {
        draft = Frozen.content(minutes);
        draftedBy = by;
    }

    /** From now on both see it, and nothing changes it. */
    void share(Minutes minutes, long by, LocalDate day, long team, Instant now) {
        notes = minutes.notes().orElse(null);
        goals = minutes.goals().orElse(null);
        outcome = minutes.outcome();
        cause = minutes.cause().orElse(null);
        draft = null;
        draftedBy = null;
        heldBy = by;
        heldDay = day;
        teamId = team;
        closedAt = now.toEpochMilli();
    }

    void acknowledge(Instant now) {
        acknowledgedAt = now.toEpochMilli();
    }

    void dueOn(LocalDate day) {
        dueDay = day;
    }

    void skip(long by, String reason, Instant now) {
        skippedBy = by;
        skipReason = reason;
        closedAt = now.toEpochMilli();
    }

    /** Nobody held it in time. */
    void lapse(Instant now) {
        closedAt = now.toEpochMilli();
    }

    public long memberId() {
        return memberId;
    }

    /** What it is about: a month, or the days of one up to some day. */
    public Period days() {
        return new Period(fromDay, untilDay);
    }

    public boolean isOfWholeMonth() {
        return fromDay.plusMonths(1).equals(untilDay);
    }

    public LocalDate dueDay() {
        return dueDay;
    }

    public Sheet sheet() {
        return Frozen.read(JsonParser.parseString(sheet), Sheet.class);
    }

    public Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    /** Empty as long as the member has not prepared. */
    public Optional<Preparation> preparation() {
        return preparedAt == null
                ? Optional.empty()
                : Optional.of(new Preparation(
                        Optional.ofNullable(wentWell),
                        Optional.ofNullable(wentBadly),
                        Optional.ofNullable(needed),
                        Optional.ofNullable(ownOutcome)));
    }

    /** Whether the member has neither prepared nor said that they won't; nobody prepares for one that is held at once. */
    public boolean isToPrepare() {
        return isOpen() && isOfWholeMonth() && preparedAt == null && unpreparedReason == null;
    }

    /** By when the member wants to prepare. */
    public LocalDate preparationDay() {
        return prepareDay == null ? dueDay : prepareDay;
    }

    public Optional<String> unpreparedReason() {
        return Optional.ofNullable(unpreparedReason);
    }

    /** What this one has written and not shared. */
    public Optional<Minutes> draftOf(long author) {
        return draft == null || draftedBy == null || draftedBy != author
                ? Optional.empty()
                : Optional.of(Frozen.read(JsonParser.parseString(draft), Minutes.class));
    }

    /** Who has written something that is not shared. */
    public Optional<Long> draftedBy() {
        return Optional.ofNullable(draftedBy);
    }

    public State state() {
        if (closedAt == null) {
            return State.OPEN;
        } else if (heldBy != null) {
            return acknowledgedAt == null ? State.HELD : State.ACKNOWLEDGED;
        }
        return skippedBy == null ? State.MISSED : State.SKIPPED;
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    public boolean isHeld() {
        return state() == State.HELD || state() == State.ACKNOWLEDGED;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueDay.isBefore(today);
    }

    public Optional<String> notes() {
        return Optional.ofNullable(notes);
    }

    public Optional<String> goals() {
        return Optional.ofNullable(goals);
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Cause> cause() {
        return Optional.ofNullable(cause);
    }

    public Optional<Long> heldBy() {
        return Optional.ofNullable(heldBy);
    }

    public Optional<LocalDate> heldDay() {
        return Optional.ofNullable(heldDay);
    }

    public Optional<String> skipReason() {
        return Optional.ofNullable(skipReason);
    }
}
