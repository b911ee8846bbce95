package dev.paceline.digest;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;

/** How a member wants their digests, where they chose. */
@Entity
@Table(name = "digest_preference")
public class Preference extends WorkspaceOwned {
    @Column(name = "member_id")
    private long memberId;

    @Enumerated(EnumType.STRING)
    @Column
    private Style style;

    @Column(name = "own_digest")
    private boolean ownDigest;

    protected Preference() {}

    private Preference(long id, long memberId) {
        super(id);
        this.memberId = memberId;
    }

    /** The style in which a member reads. */
    public static Style style(Tx tx, long memberId) {
        return of(tx, memberId).map(preference -> preference.style).orElse(Style.USUAL);
    }

    /** Whether a member wants a digest of their own week. */
    public static boolean wantsOwn(Tx tx, long memberId) {
        return of(tx, memberId).filter(preference -> preference.ownDigest).isPresent();
    }

    /** All who want one of their own week. */
    static List<Long> wantingOwn(Tx tx) {
        return tx
                .entities()
                .createQuery("select p from Preference p where p.ownDigest = true", Preference.class)
                .getResultList()
                .stream()
                .map(preference -> preference.memberId)
                .toList();
    }

    public static void choose(Tx tx, long memberId, Style style, boolean ownDigest) {
        Preference preference = of(tx, memberId).orElseGet(() -> tx.save(new Preference(tx.newId(), memberId)));
        preference.style = style;
        preference.ownDigest = ownDigest;
    }

    private static Optional<Preference> of(Tx tx, long memberId) {
        return tx
                .entities()
                .createQuery("select p from Preference p where p.memberId = :member", Preference.class)
                .setParameter("member", memberId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
