package dev.paceline.activity;

import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How many points one of a type (one hour, for types that add hours) is worth during a span of days. */
@Entity
@Table(name = "activity_points")
public class Points extends WorkspaceOwned {
    @Column
    private String type;

    @Column
    private BigDecimal points;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    protected Points() {}

    Points(long id, String type, BigDecimal points, LocalDate fromDay) {
        super(id);
        this.type = type;
        this.points = points;
        this.fromDay = fromDay;
        this.untilDay = Workspace.FOREVER;
    }

    public String type() {
        return type;
    }

    public BigDecimal points() {
        return points;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && day.isBefore(untilDay);
    }

    void endOn(LocalDate day) {
        untilDay = day;
    }

    /** Chosen again on the day on which these began. */
    void become(BigDecimal other) {
        points = other;
    }
}
