package dev.paceline.reminder;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A snooze that was asked for and did not end yet. */
@Entity
@Table(name = "reminder_snooze")
public class Snoozed extends WorkspaceOwned {
    @Column(name = "member_id")
    private long memberId;

    @Column(name = "duty_kind")
    private String kind;

    @Column(name = "duty_id")
    private long dutyId;

    @Column(name = "due_day")
    private LocalDate dueDay;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "at_moment")
    private @Nullable Long atMoment;

    protected Snoozed() {}

    private Snoozed(long id, long memberId, Turn turn) {
        super(id);
        this.memberId = memberId;
        this.kind = turn.kind();
        this.dutyId = turn.id();
    }

    static List<Snoozed> of(Tx tx, long member) {
        return tx.entities()
                .createQuery("select s from Snoozed s where s.memberId = :member order by s.id", Snoozed.class)
                .setParameter("member", member)
                .getResultList();
    }

    /** Writes it down in the place of the one before, by a member whom this transaction has locked. */
    static void ask(Tx tx, long member, Turn turn, Snooze snooze) {
        Snoozed row = of(tx, member).stream()
                .filter(known -> known.kind.equals(turn.kind()) && known.dutyId == turn.id())
                .findFirst()
                .orElseGet(() -> tx.save(new Snoozed(tx.newId(), member, turn)));
        row.dueDay = turn.due();
        row.fromDay = snooze.day();
        row.atMoment = snooze.at().map(Instant::toEpochMilli).orElse(null);
    }

    /** Whoever asked for a moment that has come and is not over. */
    static List<Long> whoseMomentCame(Tx tx, Instant now) {
        return tx.rows(
                "select distinct member_id from reminder_snooze where workspace_id = :workspace and at_moment <= ?"
                        + " and at_moment > ?",
                row -> row.getLong(1),
                now.toEpochMilli(),
                now.minus(Cycle.WINDOW).toEpochMilli());
    }

    Turn turn() {
        return new Turn(kind, dutyId, dueDay);
    }

    Snooze snooze() {
        return new Snooze(fromDay, Optional.ofNullable(atMoment).map(Instant::ofEpochMilli));
    }
}
