package dev.paceline.target;

import dev.paceline.kpi.Kpi;
import dev.paceline.member.Owner;
import dev.paceline.store.WorkspaceOwned;
import dev.paceline.target.Target.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change of a target that a member would like; whoever may set the target decides, once. */
@Entity
@Table(name = "target_proposal")
public class Proposal extends WorkspaceOwned {
    /** What has become of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** The member has proposed something else instead. */
        REPLACED
    }

    @Column(name = "member_id")
    private long memberId;

    @Enumerated(EnumType.STRING)
    @Column
    private Kpi kpi;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_cycle")
    private Cycle cycle;

    @Column
    private BigDecimal amount;

    @Column
    private @Nullable String why;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Enumerated(EnumType.STRING)
    @Column
    private State state;

    @Column(name = "decided_at")
    private @Nullable Long decidedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    protected Proposal() {}

    Proposal(long id, Subject subject, BigDecimal amount, Optional<String> why, Instant at) {
        super(id);
        this.memberId = subject.owner().id();
        this.kpi = subject.kpi();
        this.cycle = subject.cycle();
        this.amount = amount;
        this.why = why.orElse(null);
        this.recordedAt = at.toEpochMilli();
        this.state = State.OPEN;
    }

    long recordedAt() {
        return recordedAt;
    }

    public long memberId() {
        return memberId;
    }

    public Subject subject() {
        return new Subject(Owner.member(memberId), kpi, cycle);
    }

    public BigDecimal amount() {
        return amount;
    }

    public Optional<String> why() {
        return Optional.ofNullable(why);
    }

    public State state() {
        return state;
    }

    void decide(State decision, long by, Instant at) {
        state = decision;
        decidedBy = by;
        decidedAt = at.toEpochMilli();
    }
}
