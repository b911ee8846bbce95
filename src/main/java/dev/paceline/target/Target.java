package dev.paceline.target;

import dev.paceline.kpi.Kpi;
import dev.paceline.member.Owner;
import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

/** What is to be reached of one KPI in each block of a cycle, for a span of days: yesterday's figures keep yesterday's target. */
@Entity
@Table(name = "target")
public class Target extends WorkspaceOwned {
    @Enumerated(EnumType.STRING)
    @Column(name = "of_kind")
    private Owner.Kind ofKind;

    @Column(name = "of_id")
    private long ofId;

    @Enumerated(EnumType.STRING)
    @Column
    private Kpi kpi;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_cycle")
    private Cycle cycle;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column
    private BigDecimal amount;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    /** Of what a target is: there is one of each at a time. */
    public record Subject(Owner owner, Kpi kpi, Cycle cycle) {}

    protected Target() {}

    Target(long id, Subject subject, LocalDate startsOn, BigDecimal amount, LocalDate fromDay, long by, Instant at) {
        super(id);
        this.ofKind = subject.owner().kind();
        this.ofId = subject.owner().id();
        this.kpi = subject.kpi();
        this.cycle = subject.cycle();
        this.fromDay = fromDay;
        become(startsOn, amount, by, at);
    }

    public Subject subject() {
        return new Subject(new Owner(ofKind, ofId), kpi, cycle);
    }

    public Kpi kpi() {
        return kpi;
    }

    public Cycle cycle() {
        return cycle;
    }

    /** In the KPI's unit, for a whole block without absence. */
    public BigDecimal amount() {
        return amount;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public LocalDate untilDay() {
        return untilDay;
    }

    /** The member who set it. */
    public long recordedBy() {
        return recordedBy;
    }

    /** The first day of any of its blocks. */
    public LocalDate startsOn() {
        return startsOn;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && day.isBefore(untilDay);
    }

    boolean isSetAfter(long millis) {
        return recordedAt > millis;
    }

    /** Whether it had been set by then, and for longer than a moment. */
    boolean isKnownOn(LocalDate day) {
        return !fromDay.isAfter(day) && fromDay.isBefore(untilDay);
    }

    /** The block that a day is in. */
    public Period around(LocalDate day, Month fiscalStart) {
        return cycle.around(day, startsOn, fiscalStart);
    }

    void endOn(LocalDate day) {
        untilDay = day;
    }

    /** Set again on the day on which it began, or ended. */
    void become(LocalDate start, BigDecimal other, long by, Instant at) {
        startsOn = start;
        amount = other;
        untilDay = Workspace.FOREVER;
        recordedBy = by;
        recordedAt = at.toEpochMilli();
    }
}
