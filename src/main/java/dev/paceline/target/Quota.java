package dev.paceline.target;

import dev.paceline.kpi.Direction;
import dev.paceline.kpi.Kpi;
import dev.paceline.member.Owner;
import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What 'at target' means in the workspace: which KPI each rep's quota is of, for a span of days. Revenue won until somebody chooses. */
@Entity
@Table(name = "quota")
public class Quota extends WorkspaceOwned {
    private static final Kpi USUAL = Kpi.REVENUE_WON;

    @Enumerated(EnumType.STRING)
    @Column
    private Kpi kpi;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected Quota() {}

    private Quota(long id, Kpi kpi, LocalDate fromDay, long by, Instant at) {
        super(id);
        this.fromDay = fromDay;
        become(kpi, by, at);
    }

    /** What may be a quota: what a single rep reaches day by day, the more the better. */
    public static boolean isFit(Kpi kpi) {
        return kpi.isOf(Owner.Kind.MEMBER) && kpi.addsUp() && kpi.direction() == Direction.UP && !kpi.isDoneForReps();
    }

    public static Kpi on(Tx tx, LocalDate day) {
        return tx
                .entities()
                .createQuery("select q from Quota q where q.fromDay <= :day and q.untilDay > :day", Quota.class)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(quota -> quota.kpi)
                .findFirst()
                .orElse(USUAL);
    }

    /** From {@code today} on. */
    public static void choose(Tx tx, Kpi kpi, LocalDate today, long by, Instant now) {
        List<Quota> open = tx.entities()
                .createQuery("select q from Quota q where q.untilDay = :forever", Quota.class)
                .setParameter("forever", Workspace.FOREVER)
                .getResultList();
        if (open.stream().anyMatch(quota -> !quota.fromDay.isBefore(today))) {
            open.forEach(quota -> quota.become(kpi, by, now));
            return;
        }
        open.forEach(quota -> quota.untilDay = today);
        tx.save(new Quota(tx.newId(), kpi, today, by, now));
    }

    private void become(Kpi other, long by, Instant at) {
        kpi = other;
        untilDay = Workspace.FOREVER;
        recordedBy = by;
        recordedAt = at.toEpochMilli();
    }
}
