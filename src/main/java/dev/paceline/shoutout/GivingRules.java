package dev.paceline.shoutout;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** How a workspace gives shout-outs. They change no figure of what was given before, so they have no span of days. */
@Entity
@Table(name = "shoutout_rules")
public class GivingRules extends WorkspaceOwned {
    /** The most that an allowance can be. */
    public static final int MOST = 100;

    @Column
    private int allowance;

    @Column(name = "leader_allowance")
    private int leaderAllowance;

    @Column(name = "value_required")
    private boolean valueRequired;

    @Column(name = "guests_receive")
    private boolean guestsTakePart;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    /**
     * What an admin chooses.
     *
     * @param allowance how many a member may give in a week
     * @param leaderAllowance the same for whoever leads a team
     * @param guestsTakePart whether guests give and get them
     */
    public record Choice(int allowance, int leaderAllowance, boolean valueRequired, boolean guestsTakePart) {
        static final Choice USUAL = new Choice(5, 10, false, false);
    }

    protected GivingRules() {}

    private GivingRules(long id, Choice choice) {
        super(id);
        become(choice);
    }

    /** The workspace's, or the usual. */
    public static GivingRules of(Tx tx) {
        return tx.kept(GivingRules.class, () -> find(tx).orElseGet(() -> new GivingRules(0, Choice.USUAL)));
    }

    public static void choose(Tx tx, Choice choice, long by, Instant now) {
        GivingRules rules = find(tx).orElseGet(() -> tx.save(new GivingRules(tx.newId(), choice)));
        rules.become(choice);
        rules.recordedBy = by;
        rules.recordedAt = now.toEpochMilli();
        tx.keep(GivingRules.class, rules);
    }

    private static Optional<GivingRules> find(Tx tx) {
        return tx.entities().createQuery("select r from GivingRules r", GivingRules.class).getResultList().stream()
                .findFirst();
    }

    private void become(Choice choice) {
        allowance = choice.allowance();
        leaderAllowance = choice.leaderAllowance();
        valueRequired = choice.valueRequired();
        guestsTakePart = choice.guestsTakePart();
    }

    public int allowance() {
        return allowance;
    }

    public int leaderAllowance() {
        return leaderAllowance;
    }

    public boolean valueRequired() {
        return valueRequired;
    }

    public boolean guestsTakePart() {
        return guestsTakePart;
    }
}
