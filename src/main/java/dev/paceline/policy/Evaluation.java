package dev.paceline.policy;

import com.google.gson.JsonParser;
import dev.paceline.delivery.Frozen;
import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How somebody stood in a month, and what led there. Nothing changes it. */
@Entity
@Table(name = "policy_evaluation")
public class Evaluation extends WorkspaceOwned {
    @Column(name = "member_id")
    private long memberId;

    @Column(name = "evaluated_month")
    private LocalDate month;

    @Enumerated(EnumType.STRING)
    @Column
    private Standing standing;

    @Lob
    @Column(name = "inputs_frozen")
    private String inputs;

    @Column(name = "evaluated_at")
    private long evaluatedAt;

    protected Evaluation() {}

    Evaluation(long id, long memberId, YearMonth month, Inputs inputs, Instant now) {
        super(id);
        this.memberId = memberId;
        this.month = month.atDay(1);
        this.standing = inputs.standing();
        this.inputs = Frozen.content(inputs);
        this.evaluatedAt = now.toEpochMilli();
    }

    public static Optional<Evaluation> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Evaluation.class, id));
    }

    /** The months of each as they were judged since then, before another, the last first. */
    static Map<Long, List<Inputs.Month>> months(Tx tx, Collection<Long> members, YearMonth since, YearMonth before) {
        return tx
                .entities()
                .createQuery(
                        "select e from Evaluation e where e.memberId in :members and e.month >= :since and e.month < :before"
                                + " order by e.month desc",
                        Evaluation.class)
                .setParameter("members", members)
                .setParameter("since", since.atDay(1))
                .setParameter("before", before.atDay(1))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        Evaluation::memberId,
                        Collectors.mapping(
                                evaluation -> evaluation.inputs().months().get(0), Collectors.toList())));
    }

    /** A member's, the last first. */
    public static List<Evaluation> of(Tx tx, long memberId, int most) {
        return tx.entities()
                .createQuery(
                        "select e from Evaluation e where e.memberId = :member order by e.month desc", Evaluation.class)
                .setParameter("member", memberId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of a month, by member. */
    public static Map<Long, Evaluation> of(Tx tx, Collection<Long> members, YearMonth month) {
        if (members.isEmpty()) {
            return Map.of();
        }
        return tx
                .entities()
                .createQuery(
                        "select e from Evaluation e where e.memberId in :members and e.month = :month",
                        Evaluation.class)
                .setParameter("members", members)
                .setParameter("month", month.atDay(1))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Evaluation::memberId, Function.identity()));
    }

    public long memberId() {
        return memberId;
    }

    public YearMonth month() {
        return YearMonth.from(month);
    }

    public Standing standing() {
        return standing;
    }

    public Inputs inputs() {
        return Frozen.read(JsonParser.parseString(inputs), Inputs.class);
    }
}
