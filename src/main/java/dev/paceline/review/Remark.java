package dev.paceline.review;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What either side added to a review that was shared: a comment, or a correction. */
@Entity
@Table(name = "review_remark")
public class Remark extends WorkspaceOwned {
    /** The most that it holds, in characters. */
    public static final int WORDS = 2000;

    @Column(name = "review_id")
    private long reviewId;

    @Column(name = "author_id")
    private long authorId;

    @Column
    private String words;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected Remark() {}

    Remark(long id, long reviewId, long authorId, String words, Instant now) {
        super(id);
        this.reviewId = reviewId;
        this.authorId = authorId;
        this.words = words;
        this.recordedAt = now.toEpochMilli();
    }

    public static Optional<Remark> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Remark.class, id));
    }

    /** The first first. */
    public static List<Remark> of(Tx tx, long reviewId) {
        return tx.entities()
                .createQuery("select r from Remark r where r.reviewId = :review order by r.id", Remark.class)
                .setParameter("review", reviewId)
                .getResultList();
    }

    public long authorId() {
        return authorId;
    }

    public String words() {
        return words;
    }

    public Instant recordedAt() {
        return Instant.ofEpochMilli(recordedAt);
    }
}
