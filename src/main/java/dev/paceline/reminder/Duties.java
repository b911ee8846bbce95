package dev.paceline.reminder;

import dev.paceline.member.Member;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Things of one kind that people are to do by a day; each feature supplies its own. The changes get a duty that was found in the
 * same transaction and in which whoever changes it acts; of two at once the second finds it settled.
 */
public interface Duties {
    /** Its name in rows, letters and buttons, and of its text {@code reminder.what.KIND}; lower-case letters, at most 16. */
    String kind();

    /** What is open and whose part is this member's, also what is due later. The same thing may be there with two parts, what counts first. */
    List<Duty> of(Tx tx, Member member, LocalDate today);

    /**
     * One of them as it stands now, with the part that counts; also one that is done, where that is known.
     *
     * @param id comes from a payload and proves nothing
     * @return empty where it is nobody's, or not this member's
     */
    Optional<Duty> find(Tx tx, Member member, long id, LocalDate today);

    /** Marks it as done. */
    Outcome done(Tx tx, Member by, Duty duty, Instant now);

    /** Has it due on another day, which is from today on and within {@link Reminders#AHEAD_DAYS}. */
    Outcome reschedule(Tx tx, Member by, Duty duty, LocalDate day, Instant now);

    /** Leaves it out, or this turn of it, and keeps why. */
    Outcome skip(Tx tx, Member by, Duty duty, String reason, Instant now);
}
