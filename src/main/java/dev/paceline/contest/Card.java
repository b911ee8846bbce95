package dev.paceline.contest;

import java.util.List;
import java.util.Optional;

/**
 * What a channel is told of a contest, frozen. Nobody who left the boards is named.
 *
 * @param top the first places
 * @param more how many are ranked besides
 * @param winners in a settled contest
 * @param until until when late entries count, in milliseconds
 * @param reason why it was cancelled
 * @param corrections what was noted since it was settled
 */
public record Card(
        Kind kind,
        About about,
        List<Standing> top,
        int more,
        List<String> winners,
        Optional<Long> until,
        Optional<String> reason,
        List<Correction> corrections) {
    Card settled(List<String> who, List<Correction> since) {
        return new Card(kind, about, top, more, who, until, reason, since);
    }

    Card about(Kind what, About other) {
        return new Card(what, other, top, more, winners, until, reason, corrections);
    }

    Card because(String why) {
        return new Card(kind, about, top, more, winners, until, Optional.of(why), corrections);
    }

    /** What it tells. */
    public enum Kind {
        START,
        HALF,
        LAST_DAY,
        /** It is over, and late entries count for a while. */
        END,
        /** Who had ended it was taken back. */
        GOES_ON,
        /** It told of a day that is another, as the contest was made longer since. */
        EXTENDED,
        /** It is settled; this takes the place of what told of its end. */
        FINAL,
        CANCELLED;

        /** The name of the letter of which this is what it says at last. */
        String letter() {
            return (this == GOES_ON || this == FINAL ? END : this).name();
        }
    }
}
