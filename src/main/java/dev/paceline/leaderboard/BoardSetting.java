package dev.paceline.leaderboard;

import dev.paceline.member.Owner;
import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** How the board of a team, or of everyone, looks in its channel. It changes no figure, so it has no span of days. */
@Entity
@Table(name = "channel_board")
public class BoardSetting extends WorkspaceOwned {
    @Enumerated(EnumType.STRING)
    @Column(name = "of_kind")
    private Owner.Kind ofKind;

    @Column(name = "of_id")
    private long ofId;

    @Column
    private String ranking;

    @Column
    private boolean congratulatory;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    /**
     * What can be chosen.
     *
     * @param congratulatory whether only those are named who did well, without places
     */
    public record Choice(Ranking ranking, boolean congratulatory) {
        public static final Choice USUAL = new Choice(Ranking.SHARES, false);
    }

    protected BoardSetting() {}

    private BoardSetting(long id, Owner owner) {
        super(id);
        this.ofKind = owner.kind();
        this.ofId = owner.id();
    }

    /** What was chosen, or the usual. */
    public static Choice of(Tx tx, Owner owner) {
        return find(tx, owner)
                .map(setting -> new Choice(Ranking.decode(setting.ranking), setting.congratulatory))
                .orElse(Choice.USUAL);
    }

    public static void choose(Tx tx, Owner owner, Choice choice, long by, Instant now) {
        BoardSetting setting = find(tx, owner).orElseGet(() -> tx.save(new BoardSetting(tx.newId(), owner)));
        setting.ranking = choice.ranking().code();
        setting.congratulatory = choice.congratulatory();
        setting.recordedBy = by;
        setting.recordedAt = now.toEpochMilli();
    }

    private static Optional<BoardSetting> find(Tx tx, Owner owner) {
        return tx
                .entities()
                .createQuery("select s from BoardSetting s where s.ofKind = :kind and s.ofId = :id", BoardSetting.class)
                .setParameter("kind", owner.kind())
                .setParameter("id", owner.id())
                .getResultList()
                .stream()
                .findFirst();
    }
}
