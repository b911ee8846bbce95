package dev.paceline.deal;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a leader was offered to send a kind word to a member who lost deals on a day, and whether they did. */
@Entity
@Table(name = "pick_me_up")
public class PickMeUp extends WorkspaceOwned {
    @Column(name = "member_id")
    private long memberId;

    @Column(name = "lost_day")
    private LocalDate lostDay;

    @Column(name = "leader_id")
    private long leaderId;

    @Column(name = "sent_at")
    private @Nullable Long sentAt;

    /** The leader's own, where they wrote some. */
    @Column
    private @Nullable String words;

    protected PickMeUp() {}

    /** Once, as the member gets one. */
    public void send(Optional<String> ownWords, Instant now) {
        sentAt = now.toEpochMilli();
        words = ownWords.orElse(null);
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    public long memberId() {
        return memberId;
    }

    LocalDate lostDay() {
        return lostDay;
    }

    public long leaderId() {
        return leaderId;
    }
}
