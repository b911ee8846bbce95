package dev.paceline.calendar;

import dev.paceline.member.Owner;
import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A working week and where holidays are kept, during a span of days. */
@Entity
@Table(name = "working_time")
public class WorkingTime extends WorkspaceOwned {
    @Enumerated(EnumType.STRING)
    @Column(name = "of_kind")
    private Owner.Kind ofKind;

    @Column(name = "of_id")
    private long ofId;

    @Column
    private @Nullable Integer weekdays;

    @Column
    private @Nullable String country;

    @Column
    private @Nullable String region;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected WorkingTime() {}

    WorkingTime(long id, Owner owner, WorkSetting setting, LocalDate fromDay, long by, Instant at) {
        super(id);
        this.ofKind = owner.kind();
        this.ofId = owner.id();
        this.fromDay = fromDay;
        this.untilDay = Workspace.FOREVER;
        become(setting, by, at);
    }

    Owner owner() {
        return new Owner(ofKind, ofId);
    }

    WorkSetting setting() {
        return new WorkSetting(
                Optional.ofNullable(weekdays).map(Week::ofBits),
                Optional.ofNullable(country).map(code -> new Place(code, Optional.ofNullable(region))));
    }

    Period days() {
        return new Period(fromDay, untilDay);
    }

    void endOn(LocalDate day) {
        untilDay = day;
    }

    /** Chosen again on the day on which this began. */
    void become(WorkSetting setting, long by, Instant at) {
        weekdays = setting.week().map(Week::bits).orElse(null);
        country = setting.place().map(Place::country).orElse(null);
        region = setting.place().flatMap(Place::region).orElse(null);
        recordedBy = by;
        recordedAt = at.toEpochMilli();
    }
}
