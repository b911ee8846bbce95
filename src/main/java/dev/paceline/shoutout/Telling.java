package dev.paceline.shoutout;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a member is told of their shout-outs in a direct message, where they chose; usually they are. */
@Entity
@Table(name = "shoutout_preference")
public class Telling extends WorkspaceOwned {
    @Column(name = "member_id")
    private long memberId;

    @Column
    private boolean told;

    protected Telling() {}

    private Telling(long id, long memberId) {
        super(id);
        this.memberId = memberId;
    }

    public static boolean wantsToBeTold(Tx tx, long memberId) {
        return of(tx, memberId).map(telling -> telling.told).orElse(true);
    }

    /** Those of the members who do not want to be told. */
    static Set<Long> quiet(Tx tx, Collection<Long> memberIds) {
        return tx
                .entities()
                .createQuery("select p from Telling p where p.memberId in :members and p.told = false", Telling.class)
                .setParameter("members", memberIds)
                .getResultList()
                .stream()
                .map(telling -> telling.memberId)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static void choose(Tx tx, long memberId, boolean told) {
        of(tx, memberId).orElseGet(() -> tx.save(new Telling(tx.newId(), memberId))).told = told;
    }

    private static Optional<Telling> of(Tx tx, long memberId) {
        return tx
                .entities()
                .createQuery("select p from Telling p where p.memberId = :member", Telling.class)
                .setParameter("member", memberId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
