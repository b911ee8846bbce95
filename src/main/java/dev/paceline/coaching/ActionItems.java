package dev.paceline.coaching;

import dev.paceline.member.Leadership;
import dev.paceline.reminder.Cards;
import dev.paceline.store.Tx;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what is to be done, and marks it done. */
public final class ActionItems {
    private static final String OPEN =
            " and a.stands = true and a.doneAt is null and a.droppedAt is null order by a.dueDay, a.id";

    private ActionItems() {}

    /** What is open about these members, whoever is to do it; what is due first comes first. */
    public static List<ActionItem> about(Tx tx, Collection<Long> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        return tx.entities()
                .createQuery("select a from ActionItem a where a.memberId in :members" + OPEN, ActionItem.class)
                .setParameter("members", members)
                .getResultList();
    }

    /** What this one is to do. */
    public static List<ActionItem> ownedBy(Tx tx, long member) {
        return tx.entities()
                .createQuery("select a from ActionItem a where a.ownerId = :member" + OPEN, ActionItem.class)
                .setParameter("member", member)
                .getResultList();
    }

    /** What is open about these members, and what this one is to do besides, each once. */
    public static List<ActionItem> concerning(Tx tx, Collection<Long> members, long owner) {
        return tx.entities()
                .createQuery(
                        "select a from ActionItem a where (a.memberId in :members or a.ownerId = :owner)" + OPEN,
                        ActionItem.class)
                .setParameter("members", members)
                .setParameter("owner", owner)
                .getResultList();
    }

    /** What was agreed in a session or a review, done or not. */
    public static List<ActionItem> of(Tx tx, long agreedIn) {
        return tx.entities()
                .createQuery(
                        "select a from ActionItem a where a.agreedIn = :agreed order by a.dueDay, a.id",
                        ActionItem.class)
                .setParameter("agreed", agreedIn)
                .getResultList();
    }

    /** What these are, by id. */
    public static Map<Long, ActionItem> get(Tx tx, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return tx
                .entities()
                .createQuery("select a from ActionItem a where a.id in :ids", ActionItem.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ActionItem::id, Function.identity()));
    }

    /** Writes down what was agreed about a member in a session or a review. */
    public static void agree(Tx tx, long in, long about, Draft.Action action, Instant now) {
        tx.save(new ActionItem(tx.newId(), in, about, action, now));
    }

    /** What was said to be done in a session. */
    static List<ActionItem> allDoneIn(Tx tx, long session) {
        return tx.entities()
                .createQuery("select a from ActionItem a where a.doneIn = :session", ActionItem.class)
                .setParameter("session", session)
                .getResultList();
    }

    /** Says that it is done; empty where it is none of theirs. */
    public static Optional<ActionItem> done(Tx tx, long by, long id, Instant now) {
        return done(tx, by, Optional.empty(), id, now);
    }

    /** The same in a session or a review, by whoever held it. */
    public static void doneIn(Tx tx, long in, long by, long id, Instant now) {
        done(tx, by, Optional.of(in), id, now);
    }

    private static Optional<ActionItem> done(Tx tx, long by, Optional<Long> in, long id, Instant now) {
        Optional<ActionItem> found = theirs(tx, by, id);
        found.filter(item -> !item.isDone()).ifPresent(item -> {
            item.done(by, in, now);
            Cards.changed(tx, ActionDuties.KIND, id);
        });
        return found;
    }

    /** Says that it is not. */
    public static Optional<ActionItem> notDone(Tx tx, long by, long id) {
        Optional<ActionItem> found = theirs(tx, by, id);
        found.ifPresent(item -> {
            item.notDone();
            Cards.changed(tx, ActionDuties.KIND, id);
        });
        return found;
    }

    /** One that is to be done by this member, or was. */
    static Optional<ActionItem> own(Tx tx, long owner, long id) {
        return Optional.ofNullable(tx.entities().find(ActionItem.class, id))
                .filter(item -> item.ownerId() == owner && item.stands());
    }

    /** The same while it is open, which nobody else changes until this transaction ends. */
    static Optional<ActionItem> ownOpen(Tx tx, long owner, long id) {
        Optional<ActionItem> found = own(tx, owner, id);
        found.ifPresent(item -> tx.entities().refresh(item, LockModeType.PESSIMISTIC_WRITE));
        return found.filter(ActionItem::isOpen);
    }

    /** One that concerns this member: they are to do it, it is about them, or they stand above whom it is about. */
    public static Optional<ActionItem> concerning(Tx tx, long member, long id) {
        return Optional.ofNullable(tx.entities().find(ActionItem.class, id))
                .filter(item -> item.stands()
                        && (item.ownerId() == member
                                || item.memberId() == member
                                || Leadership.isAbove(tx, member, item.memberId())));
    }

    /** One that this member may say so of, which nobody else changes until this transaction ends. */
    private static Optional<ActionItem> theirs(Tx tx, long by, long id) {
        Optional<ActionItem> found = concerning(tx, by, id);
        found.ifPresent(item -> tx.entities().refresh(item, LockModeType.PESSIMISTIC_WRITE));
        return found.filter(item -> item.stands() && !item.isDropped());
    }
}
