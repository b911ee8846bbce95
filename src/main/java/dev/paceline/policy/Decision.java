package dev.paceline.policy;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** What whoever leads somebody decided about how they stand: it stands beside the result, which stays as it is. */
@Entity
@Table(name = "policy_decision")
public class Decision extends WorkspaceOwned {
    /** The most that is said, in characters. */
    public static final int WORDS = 1000;

    @Column(name = "evaluation_id")
    private long evaluationId;

    @Column
    private String words;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected Decision() {}

    private Decision(long id, long evaluationId, String words, long by, Instant now) {
        super(id);
        this.evaluationId = evaluationId;
        this.words = words;
        this.recordedBy = by;
        this.recordedAt = now.toEpochMilli();
    }

    public static void record(Tx tx, Evaluation evaluation, String words, long by, Instant now) {
        tx.save(new Decision(tx.newId(), evaluation.id(), words, by, now));
    }

    /** The last first, at most so many. */
    public static List<Decision> of(Tx tx, Evaluation evaluation, int most) {
        return tx.entities()
                .createQuery(
                        "select d from Decision d where d.evaluationId = :evaluation order by d.id desc",
                        Decision.class)
                .setParameter("evaluation", evaluation.id())
                .setMaxResults(most)
                .getResultList();
    }

    public String words() {
        return words;
    }

    public Instant recordedAt() {
        return Instant.ofEpochMilli(recordedAt);
    }

    public long recordedBy() {
        return recordedBy;
    }
}
