package dev.paceline.activity;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of the log: something that was done, or the taking back of an earlier row. Of a row its team alone changes. */
@Entity
@Table(name = "activity")
public class Activity extends WorkspaceOwned {
    /** The team of somebody who is in none. */
    static final long NO_TEAM = 0;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "team_id")
    private long teamId;

    @Column(name = "for_day")
    private LocalDate day;

    @Column
    private String type;

    @Column
    private int quantity;

    @Column
    private BigDecimal measure;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column
    private @Nullable String note;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column
    private @Nullable Long reverses;

    @Column
    private @Nullable Long replaces;

    protected Activity() {}

    private Activity(
            long id, long memberId, long teamId, LocalDate day, String type, long recordedBy, Instant recordedAt) {
        super(id);
        this.memberId = memberId;
        this.teamId = teamId;
        this.day = day;
        this.type = type;
        this.measure = BigDecimal.ZERO;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt.toEpochMilli();
    }

    /**
     * Something that was done.
     *
     * @param replaces the row that this one corrects
     */
    static Activity done(
            long id,
            long memberId,
            long teamId,
            Entry entry,
            @Nullable Long accountId,
            Instant at,
            @Nullable Long replaces) {
        Activity done = new Activity(id, memberId, teamId, entry.day(), entry.type(), memberId, at);
        done.quantity = entry.quantity();
        done.measure = entry.measure() == null ? BigDecimal.ZERO : entry.measure();
        done.accountId = accountId;
        done.note = entry.note();
        done.replaces = replaces;
        return done;
    }

    /** The row that takes this one back: the same with the signs turned, in the same team on the same day. */
    Activity reversal(long id, long by, Instant at) {
        Activity reversal = new Activity(id, memberId, teamId, day, type, by, at);
        reversal.quantity = -quantity;
        reversal.measure = measure.negate();
        reversal.accountId = accountId;
        reversal.reverses = id();
        return reversal;
    }

    /** Whether this row takes another one back. */
    boolean isReversal() {
        return reverses != null;
    }

    /** Whether this row puts that one back as it was, rather than corrected. */
    boolean isBackAs(Activity other) {
        return day.equals(other.day)
                && type.equals(other.type)
                && quantity == other.quantity
                && measure.compareTo(other.measure) == 0
                && Objects.equals(accountId, other.accountId)
                && Objects.equals(note, other.note);
    }

    /** Its day counts for another team now. */
    void follow(long otherTeamId) {
        teamId = otherTeamId;
    }

    public long memberId() {
        return memberId;
    }

    long teamId() {
        return teamId;
    }

    public LocalDate day() {
        return day;
    }

    public String type() {
        return type;
    }

    Tallied tallied() {
        return new Tallied(quantity, measure);
    }

    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    /** What was logged, as it would be typed again. */
    Entry entry(Tally tally, @Nullable String account) {
        boolean measured = tally == Tally.SCORE || measure.signum() != 0;
        return new Entry(type, quantity, account, measured ? measure : null, day, note);
    }
}
