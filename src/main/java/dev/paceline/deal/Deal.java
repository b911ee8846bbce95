package dev.paceline.deal;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That there is a deal, and since when. What it is stands in its {@link DealState}s; whoever changes them locks this row. */
@Entity
@Table(name = "deal")
public class Deal extends WorkspaceOwned {
    @Column(name = "opened_day")
    private LocalDate openedDay;

    @Column(name = "opened_by")
    private long openedBy;

    @Column(name = "opened_at")
    private long openedAt;

    protected Deal() {}

    Deal(long id, LocalDate openedDay, long openedBy, Instant openedAt) {
        super(id);
        this.openedDay = openedDay;
        this.openedBy = openedBy;
        this.openedAt = openedAt.toEpochMilli();
    }

    public LocalDate openedDay() {
        return openedDay;
    }
}
