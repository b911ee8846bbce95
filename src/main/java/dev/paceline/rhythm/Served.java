package dev.paceline.rhythm;

import dev.paceline.member.Owner;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** What became of one turn of an occasion, of one owner. */
@Entity
@Table(name = "served")
public class Served extends WorkspaceOwned {
    /** What became of it. */
    enum Outcome {
        /** It is in the outbox. */
        SENT,
        /** There was nothing to say. */
        NOTHING,
        /** Somebody had paused it. */
        PAUSED,
        /** Nobody was there to send it until it was too late. */
        MISSED
    }

    @Column
    private String occasion;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private Owner.Kind ownerKind;

    @Column(name = "owner_id")
    private long ownerId;

    @Column
    private String slot;

    @Enumerated(EnumType.STRING)
    @Column
    private Outcome outcome;

    @Column(name = "served_at")
    private long servedAt;

    protected Served() {}

    Served(long id, String occasion, Owner owner, Slot slot, Instant now) {
        super(id);
        this.occasion = occasion;
        this.ownerKind = owner.kind();
        this.ownerId = owner.id();
        this.slot = slot.key();
        this.outcome = Outcome.SENT;
        this.servedAt = now.toEpochMilli();
    }

    String slot() {
        return slot;
    }

    Outcome outcome() {
        return outcome;
    }

    void become(Outcome other) {
        outcome = other;
    }
}
