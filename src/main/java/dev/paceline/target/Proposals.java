package dev.paceline.target;

import dev.paceline.member.Actor;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.target.Proposal.State;
import dev.paceline.target.Target.Subject;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What members propose for their targets, and what becomes of it. */
public final class Proposals {
    private Proposals() {}

    /** What came of a decision. */
    public sealed interface Decision {
        record Decided(Proposal proposal) implements Decision {}

        /** Somebody has decided before. */
        record DecidedBefore(Proposal proposal) implements Decision {}

        /** The target is another by now than the one that the proposal was made for. */
        record TargetChanged(Target target) implements Decision {}

        record NotYours() implements Decision {}
    }

    /** In place of what the member has proposed for the same target and nobody has decided. */
    public static Proposal propose(Tx tx, Subject subject, BigDecimal amount, Optional<String> why, Instant now) {
        Members.lock(tx, subject.owner().id()); // two at once would both stay open
        open(tx, List.of(subject.owner().id())).stream()
                .filter(proposal -> proposal.subject().equals(subject))
                .forEach(proposal -> proposal.decide(State.REPLACED, proposal.memberId(), now));
        return tx.save(new Proposal(tx.newId(), subject, amount, why, now));
    }

    /** What these members have proposed and nobody has decided, the oldest first. */
    public static List<Proposal> open(Tx tx, Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return List.of();
        }
        return tx.entities()
                .createQuery(
                        "select p from Proposal p where p.memberId in :members and p.state = :open order by p.id",
                        Proposal.class)
                .setParameter("members", memberIds)
                .setParameter("open", State.OPEN)
                .getResultList();
    }

    public static Optional<Proposal> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Proposal.class, id));
    }

    /**
     * Accepts or declines, if the actor may and nobody has.
     *
     * @param today from which on an accepted target holds
     */
    public static Decision decide(Tx tx, long id, boolean accept, Actor actor, LocalDate today, Instant now) {
        Proposal proposal = tx.entities().find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null || !Rights.maySet(tx, actor, proposal.subject().owner())) {
            return new Decision.NotYours();
        }
        if (proposal.state() != State.OPEN) {
            return new Decision.DecidedBefore(proposal);
        }
        Optional<Target> since =
                Targets.current(tx, proposal.subject()).filter(target -> target.isSetAfter(proposal.recordedAt()));
        if (accept && since.isPresent()) {
            return new Decision.TargetChanged(since.get());
        }
        proposal.decide(accept ? State.ACCEPTED : State.DECLINED, actor.memberId(), now);
        if (accept) {
            Subject subject = proposal.subject();
            LocalDate start = Targets.start(tx, subject.owner(), subject.cycle(), today);
            Targets.set(tx, subject, start, proposal.amount(), today, actor.memberId(), now);
        }
        return new Decision.Decided(proposal);
    }
}
