package dev.paceline.calendar;

import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a member is away. Why, nobody is asked. */
@Entity
@Table(name = "absence")
public class Absence extends WorkspaceOwned {
    @Column(name = "member_id")
    private long memberId;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "cancelled_at")
    private @Nullable Long cancelledAt;

    @Column(name = "cancelled_by")
    private @Nullable Long cancelledBy;

    protected Absence() {}

    Absence(long id, long memberId, Period days, long by, Instant at) {
        super(id);
        this.memberId = memberId;
        this.fromDay = days.from();
        this.untilDay = days.until();
        this.recordedBy = by;
        this.recordedAt = at.toEpochMilli();
    }

    public long memberId() {
        return memberId;
    }

    public Period days() {
        return new Period(fromDay, untilDay);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    void cancel(long by, Instant at) {
        cancelledBy = by;
        cancelledAt = at.toEpochMilli();
    }
}
