package dev.paceline.rhythm;

import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Owner;
import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        /** It could not be sent until it was too late. */
        MISSED
    }

    /** So many turns back it is looked for one of which there was something to say. */
    private static final int BACK = 10;

    /**
     * How far an owner has got.
     *
     * @param slot of the last turn
     * @param told what became of the last of which there was something to say
     */
    record Past(String slot, Optional<Outcome> told) {}

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

    @Column(name = "letter_key")
    private @Nullable String letterKey;

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

    Outcome outcome() {
        return outcome;
    }

    void sent(Letter letter) {
        outcome = Outcome.SENT;
        letterKey = letter.key();
    }

    /** Nothing is sent. */
    void silent(Outcome why) {
        outcome = why;
    }

    /** What became of it in the end. A letter that was given up is missed, and so is one that is gone: it was, long ago. */
    private Outcome end(Tx tx) {
        boolean isGivenUp = letterKey != null
                && Outbox.find(tx, letterKey)
                        .filter(letter -> letter.state() != State.DEAD)
                        .isEmpty();
        return isGivenUp ? Outcome.MISSED : outcome;
    }

    /** What became of the owner's turns before this one; empty where there was none. */
    static Optional<Past> before(Tx tx, Occasion occasion, Turn turn) {
        List<Served> before = tx.entities()
                .createQuery(
                        "select s from Served s where s.occasion = :occasion and s.ownerKind = :kind and s.ownerId = :id"
                                + " and s.slot < :slot order by s.slot desc",
                        Served.class)
                .setParameter("occasion", occasion.name())
                .setParameter("kind", turn.audience().owner().kind())
                .setParameter("id", turn.audience().owner().id())
                .setParameter("slot", turn.slot().key())
                .setMaxResults(BACK)
                .getResultList();
        Optional<Outcome> told = before.stream()
                .filter(served -> served.outcome != Outcome.NOTHING)
                .findFirst()
                .map(served -> served.end(tx));
        return before.stream().findFirst().map(last -> new Past(last.slot, told));
    }
}
