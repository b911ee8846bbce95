package dev.paceline.policy;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The workspace's policy for some months, from when an admin put one in force. A change holds from the next month on, so that nobody is judged by what came later. */
@Entity
@Table(name = "policy")
public class Policy extends WorkspaceOwned {
    @Column
    private int threshold;

    @Column(name = "months_met")
    private int met;

    @Column(name = "months_of")
    private int of;

    @Column
    private int activities;

    @Column(name = "next_steps")
    private boolean nextSteps;

    @Column(name = "close_days")
    private boolean closeDays;

    @Column(name = "grace_months")
    private int grace;

    @Column(name = "from_month")
    private LocalDate fromMonth;

    @Column(name = "until_month")
    private LocalDate untilMonth;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected Policy() {}

    private Policy(long id, LocalDate fromMonth) {
        super(id);
        this.fromMonth = fromMonth;
        this.untilMonth = Workspace.FOREVER;
    }

    /** What holds in a month; empty before an admin put a policy in force. */
    public static Optional<Policy> of(Tx tx, YearMonth month) {
        return tx
                .entities()
                .createQuery(
                        "select p from Policy p where p.fromMonth <= :month and p.untilMonth > :month", Policy.class)
                .setParameter("month", month.atDay(1))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** From the month after this one on. */
    public static Policy change(Tx tx, Rules rules, YearMonth present, long by, Instant now) {
        Workspaces.locked(tx); // so that of two at once the second finds the first
        LocalDate next = present.plusMonths(1).atDay(1);
        Optional<Policy> last = of(tx, YearMonth.from(Workspace.FOREVER).minusMonths(1));
        Policy policy = last.filter(known -> !known.fromMonth.isBefore(next)).orElseGet(() -> {
            last.ifPresent(known -> known.untilMonth = next);
            return tx.save(new Policy(tx.newId(), next));
        });
        policy.become(rules, by, now);
        return policy;
    }

    private void become(Rules rules, long by, Instant now) {
        threshold = rules.threshold();
        met = rules.met();
        of = rules.of();
        activities = rules.activities();
        nextSteps = rules.nextSteps();
        closeDays = rules.closeDays();
        grace = rules.grace();
        recordedBy = by;
        recordedAt = now.toEpochMilli();
    }

    public Rules rules() {
        return new Rules(threshold, met, of, activities, nextSteps, closeDays, grace);
    }

    public YearMonth from() {
        return YearMonth.from(fromMonth);
    }

    /** Who chose it. */
    public long recordedBy() {
        return recordedBy;
    }
}
