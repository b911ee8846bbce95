package dev.paceline.coaching;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was decided about somebody's turn: it is planned for another day, or left out. The next session ends it. */
@Entity
@Table(name = "coaching_plan")
public class Plan extends WorkspaceOwned {
    @Column(name = "member_id")
    private long memberId;

    /** The day of the session from which the turn counts. */
    @Column(name = "after_day")
    private LocalDate afterDay;

    /** When the turn was due or, where it was late, the day on which this was decided. */
    @Column(name = "turn_day")
    private LocalDate turnDay;

    @Column(name = "planned_day")
    private @Nullable LocalDate plannedDay;

    @Column
    private @Nullable String reason;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected Plan() {}

    private Plan(long id, Coachee coachee, LocalDate today, long by, Instant now) {
        super(id);
        this.memberId = coachee.member().id();
        this.afterDay = coachee.last().orElseThrow();
        this.turnDay = coachee.due().filter(due -> due.isAfter(today)).orElse(today);
        this.recordedAt = now.toEpochMilli();
        this.recordedBy = by;
    }

    /** The turn of somebody who was coached before is on this day. */
    static Plan on(Tx tx, Coachee coachee, LocalDate day, LocalDate today, long by, Instant now) {
        Plan plan = new Plan(tx.newId(), coachee, today, by, now);
        plan.plannedDay = day;
        return tx.save(plan);
    }

    /** It is left out; the next one counts from it. */
    static Plan without(Tx tx, Coachee coachee, String reason, LocalDate today, long by, Instant now) {
        Plan plan = new Plan(tx.newId(), coachee, today, by, now);
        plan.reason = reason;
        return tx.save(plan);
    }

    /**
     * What was decided last since the last session of each, by member.
     *
     * @param last the days of those sessions
     */
    static Map<Long, Plan> of(Tx tx, Map<Long, LocalDate> last) {
        if (last.isEmpty()) {
            return Map.of();
        }
        return tx
                .entities()
                .createQuery(
                        "select p from Plan p where p.memberId in :members order by p.recordedAt, p.id", Plan.class)
                .setParameter("members", last.keySet())
                .getResultList()
                .stream()
                .filter(plan -> plan.afterDay.equals(last.get(plan.memberId)))
                .collect(Collectors.toMap(plan -> plan.memberId, plan -> plan, (earlier, later) -> later));
    }

    /** When the turn is, in a rhythm of so many weeks. */
    LocalDate turn(int weeks) {
        return planned().orElseGet(() -> turnDay.plusWeeks(weeks));
    }

    /** The day for which it is planned; empty where it is left out. */
    public Optional<LocalDate> planned() {
        return Optional.ofNullable(plannedDay);
    }

    /** Why it is left out. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public long recordedBy() {
        return recordedBy;
    }
}
