package dev.paceline.shoutout;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody whom a shout-out is for, and where they were on its day. */
@Entity
@Table(name = "shoutout_receiver")
public class Receiver extends WorkspaceOwned {
    @Column(name = "shoutout_id")
    private long shoutoutId;

    @Column(name = "giver_id")
    private long giverId;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "team_id")
    private long teamId;

    @Column(name = "given_day")
    private LocalDate givenDay;

    /** What it is about, while it counts. */
    @Column(name = "live_origin")
    private @Nullable String liveOrigin;

    protected Receiver() {}

    Receiver(long id, Shoutout shoutout, long memberId, long teamId) {
        super(id);
        this.shoutoutId = shoutout.id();
        this.giverId = shoutout.giverId();
        this.memberId = memberId;
        this.teamId = teamId;
        this.givenDay = shoutout.givenDay();
        this.liveOrigin = shoutout.origin();
    }

    /** In the order in which they were named. */
    static List<Receiver> of(Tx tx, long shoutoutId) {
        return tx.entities()
                .createQuery("select r from Receiver r where r.shoutoutId = :shoutout order by r.id", Receiver.class)
                .setParameter("shoutout", shoutoutId)
                .getResultList();
    }

    long memberId() {
        return memberId;
    }

    void countsNoMore() {
        liveOrigin = null;
    }
}
