package dev.paceline.rhythm;

import dev.paceline.member.Owner;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an occasion comes to a person, a team or the company, where somebody chose it, and whether it is paused there. */
@Entity
@Table(name = "timing")
public class Timing extends WorkspaceOwned {
    private static final int MINUTES = 60;

    @Column
    private String occasion;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private Owner.Kind ownerKind;

    @Column(name = "owner_id")
    private long ownerId;

    @Column
    private @Nullable Integer weekday;

    @Column(name = "minute_of_day")
    private @Nullable Integer minuteOfDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_off")
    private @Nullable DayOff dayOff;

    @Column
    private boolean paused;

    @Column(name = "paused_at")
    private long pausedAt;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected Timing() {}

    Timing(long id, String occasion, Owner owner) {
        super(id);
        this.occasion = occasion;
        this.ownerKind = owner.kind();
        this.ownerId = owner.id();
    }

    String occasion() {
        return occasion;
    }

    Owner owner() {
        return new Owner(ownerKind, ownerId);
    }

    /** What was chosen; empty where it comes as it does one step above. */
    Optional<When> when() {
        return weekday == null || minuteOfDay == null || dayOff == null
                ? Optional.empty()
                : Optional.of(new When(
                        DayOfWeek.of(weekday), LocalTime.of(minuteOfDay / MINUTES, minuteOfDay % MINUTES), dayOff));
    }

    boolean isPaused() {
        return paused;
    }

    /** When it was last paused or resumed; long ago where it never was. */
    Instant pausedAt() {
        return Instant.ofEpochMilli(pausedAt);
    }

    Instant recordedAt() {
        return Instant.ofEpochMilli(recordedAt);
    }

    void choose(Optional<When> chosen, long by, Instant at) {
        weekday = chosen.map(when -> when.day().getValue()).orElse(null);
        minuteOfDay = chosen.map(when -> when.time().toSecondOfDay() / MINUTES).orElse(null);
        dayOff = chosen.map(When::dayOff).orElse(null);
        record(by, at);
    }

    void pause(boolean pause, long by, Instant at) {
        paused = pause;
        pausedAt = at.toEpochMilli();
        record(by, at);
    }

    private void record(long by, Instant at) {
        recordedBy = by;
        recordedAt = at.toEpochMilli();
    }
}
