package dev.paceline.delivery;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A letter, and how far it got. */
@Entity
@Table(name = "outbox")
public class Delivery extends WorkspaceOwned {
    /** For so long we try, from the first attempt on. */
    static final Duration PATIENCE = Duration.ofDays(1);

    /** For so long a letter is kept whole that was sent, or was not delivered. */
    static final Duration KEPT_SENT = Duration.ofDays(30);

    static final Duration KEPT_UNDELIVERED = Duration.ofDays(90);

    /** When nothing is left to be done with a letter. */
    static final long NEVER = Long.MAX_VALUE;

    /** A letter's revision before it is changed, and the one that stands there for certain where nobody knows which. */
    static final int FIRST = 0;

    /** How far a letter got. */
    public enum State {
        WAITING,
        SENT,
        /** It was given up. */
        DEAD,
        /** It may stand there, and we may not look: a person has to. */
        UNCERTAIN
    }

    @Column
    private String kind;

    @Column(name = "letter_key")
    private String key;

    @Column
    private String conversation;

    @Lob
    @Column
    private String content;

    @Column
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "letter_state")
    private State state;

    /** When there is something to do with it: to try it, or once it is settled, to clear it away. */
    @Column(name = "next_at")
    private long nextAt;

    @Column
    private int attempts;

    @Column(name = "leased_until")
    private long leasedUntil;

    @Column(name = "perhaps_posted")
    private boolean perhapsPosted;

    @Column
    private @Nullable String reason;

    @Column(name = "sent_in")
    private @Nullable String sentIn;

    @Column(name = "sent_ts")
    private @Nullable String sentTs;

    @Column(name = "begun_at")
    private long begunAt;

    @Column(name = "good_until")
    private long goodUntil;

    @Column(name = "settled_at")
    private @Nullable Long settledAt;

    protected Delivery() {}

    /**
     * What a courier carries: nobody else takes the letter until the lease ends.
     *
     * @param stands where an earlier revision stands, which is rewritten
     * @param goodUntil from when on it is not posted any more
     */
    public record Leased(
            String workspace,
            long id,
            Letter letter,
            int revision,
            Optional<Standing> stands,
            boolean perhapsPosted,
            int attempts,
            Instant begunAt,
            Instant goodUntil,
            Instant leasedUntil) {
        /** Nobody knows whether it stands there: it is to be looked for. To rewrite it twice does no harm. */
        boolean isToBeSearched() {
            return perhapsPosted && stands.isEmpty();
        }

        /** What stands there already is kept true at any time. */
        boolean isTooLate(Instant now) {
            return stands.isEmpty() && !now.isBefore(goodUntil);
        }
    }

    /**
     * Where a message stands.
     *
     * @param conversation the channel's id
     * @param ts Slack's name for the message
     */
    public record Standing(String conversation, String ts) {}

    /** From now on it may stand there, until we know better: that it was posted is learnt only afterwards. */
    Leased lease(String workspace, Instant now, Instant until) {
        boolean before = perhapsPosted;
        begunAt = begunAt == 0 ? now.toEpochMilli() : begunAt;
        leasedUntil = until.toEpochMilli();
        perhapsPosted = true;
        attempts++;
        return new Leased(
                workspace,
                id(),
                letter(),
                revision,
                stands(),
                before,
                attempts,
                Instant.ofEpochMilli(begunAt),
                Instant.ofEpochMilli(goodUntil),
                until);
    }

    /** @param of the revision that stands there; once there is a later one, that is due */
    void posted(Standing standing, int of, Instant now) {
        sentIn = standing.conversation();
        sentTs = standing.ts();
        if (of < revision) {
            again();
            return;
        }
        state = State.SENT;
        settle(null, now);
        nextAt = kind.equals(Letter.WRITTEN) ? now.plus(KEPT_SENT).toEpochMilli() : NEVER;
    }

    /** Says something else from now on, also where it stands already. */
    void rewrite(String newContent) {
        if (newContent.equals(content)) {
            return;
        }
        content = newContent;
        revision++;
        if (state != State.WAITING && stands().isPresent()) {
            again();
        }
    }

    void refused(String why, Instant now) {
        state = State.DEAD;
        perhapsPosted = false;
        settle(why, now);
    }

    /** Nothing is left to say: nobody is to know of it. */
    void needless(Instant now) {
        refused("needless", now);
        nextAt = NEVER;
    }

    void uncertain(String why, Instant now) {
        state = State.UNCERTAIN;
        settle(why, now);
    }

    /**
     * Another attempt, unless a day has passed.
     *
     * @param perhaps whether this one may have been posted all the same
     */
    void later(Instant next, String why, boolean perhaps, Instant now) {
        perhapsPosted = perhaps;
        nextAt = next.toEpochMilli();
        leasedUntil = 0;
        reason = why;
        if (nextAt >= begunAt + PATIENCE.toMillis()) {
            // What was to be rewritten stands there for certain, as it was.
            state = perhaps && stands().isEmpty() ? State.UNCERTAIN : State.DEAD;
            settle(why, now);
        }
    }

    /** It is to be carried as if nobody had tried to, however late. */
    void again() {
        state = State.WAITING;
        perhapsPosted = false;
        attempts = 0;
        begunAt = 0;
        nextAt = 0;
        leasedUntil = 0;
        reason = null;
        goodUntil = NEVER;
        settledAt = null;
    }

    private void settle(@Nullable String why, Instant now) {
        reason = why;
        leasedUntil = 0;
        settledAt = now.toEpochMilli();
        nextAt = now.plus(KEPT_UNDELIVERED).toEpochMilli();
    }

    /** Whether it can be sent again: it was not delivered, and has not been cleared away. */
    boolean isUndelivered() {
        return (state == State.DEAD || state == State.UNCERTAIN) && nextAt != NEVER;
    }

    /** Whether it goes out as soon as its turn comes, or is on its way with somebody. */
    boolean isDue(Instant now) {
        return state == State.WAITING && nextAt <= now.toEpochMilli();
    }

    boolean isFree(Instant now) {
        return isDue(now) && leasedUntil <= now.toEpochMilli();
    }

    boolean isHeldBy(Leased leased) {
        return state == State.WAITING
                && leasedUntil == leased.leasedUntil().toEpochMilli()
                && attempts == leased.attempts();
    }

    public Letter letter() {
        return new Letter(kind, key, conversation, content);
    }

    public State state() {
        return state;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it was sent or given up. */
    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt).map(Instant::ofEpochMilli);
    }

    /** Where it stands, perhaps as it was before it was changed. */
    public Optional<Standing> stands() {
        return Optional.ofNullable(sentIn)
                .flatMap(conversation -> Optional.ofNullable(sentTs).map(ts -> new Standing(conversation, ts)));
    }
}
