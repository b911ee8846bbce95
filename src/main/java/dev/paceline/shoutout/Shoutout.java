package dev.paceline.shoutout;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One shout-out. Whom it is for stands in {@link Receiver}. */
@Entity
@Table(name = "shoutout")
public class Shoutout extends WorkspaceOwned {
    /** For so long the giver can take it back. */
    public static final Duration SECOND_THOUGHTS = Duration.ofMinutes(15);

    @Column(name = "giver_id")
    private long giverId;

    @Column
    private String origin;

    @Column
    private String words;

    @Column(name = "value_id")
    private @Nullable Long valueId;

    @Column
    private @Nullable String channel;

    @Column
    private @Nullable String quote;

    @Column
    private @Nullable String link;

    @Column(name = "given_day")
    private LocalDate givenDay;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "taken_back_at")
    private @Nullable Long takenBackAt;

    @Column(name = "taken_back_by")
    private @Nullable Long takenBackBy;

    protected Shoutout() {}

    Shoutout(long id, long giverId, Draft draft, Optional<String> channel, LocalDate day, Instant now) {
        super(id);
        this.giverId = giverId;
        this.origin = draft.origin();
        this.words = draft.words();
        this.valueId = draft.value().orElse(null);
        this.channel = channel.orElse(null);
        this.quote = draft.quote().map(Quote::words).orElse(null);
        this.link = draft.quote().map(Quote::link).orElse(null);
        this.givenDay = day;
        this.recordedAt = now.toEpochMilli();
    }

    public static Optional<Shoutout> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Shoutout.class, id));
    }

    /** The same, which nobody else changes, seconds or takes back until this transaction ends. */
    static Optional<Shoutout> locked(Tx tx, long id) {
        Optional<Shoutout> found = find(tx, id);
        found.ifPresent(shoutout -> tx.entities().refresh(shoutout, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    void takeBack(long by, Instant now) {
        takenBackBy = by;
        takenBackAt = now.toEpochMilli();
    }

    public long giverId() {
        return giverId;
    }

    String origin() {
        return origin;
    }

    String words() {
        return words;
    }

    Optional<Long> valueId() {
        return Optional.ofNullable(valueId);
    }

    /** Where its card belongs. */
    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    /** The message that it is about. */
    Optional<Quote> quote() {
        return quote == null || link == null ? Optional.empty() : Optional.of(new Quote(quote, link));
    }

    LocalDate givenDay() {
        return givenDay;
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    /** Whether its giver can still take it back. */
    boolean isYoung(Instant now) {
        return now.isBefore(Instant.ofEpochMilli(recordedAt).plus(SECOND_THOUGHTS));
    }
}
