package dev.paceline.rhythm;

import dev.paceline.delivery.Letter;
import dev.paceline.member.Owner;
import dev.paceline.store.Tx;
import java.util.List;
import java.util.Optional;

/** Something that is delivered again and again, such as the weekly digest: one class a kind. */
public interface Occasion {
    /** Its name in keys and tables; {@code occasion.NAME} says what it is. */
    String name();

    Recurrence recurrence();

    /** When it comes as long as nobody has chosen. */
    When usual();

    /** Whether it goes to a person, who may choose their own hour; else it goes to a channel. */
    boolean isPersonal();

    /** Whom it is for now; nobody who would have no reader. */
    List<Audience> audiences(Tx tx);

    /** The owner's audience of all of these; empty where there is none, or none any more. */
    Optional<Audience> audience(Tx tx, Owner owner);

    /**
     * What is said; empty where there is nothing to say.
     *
     * @param missed whether the turn before could not be sent, which it has to say
     */
    Optional<Letter> letter(Tx tx, Due due, boolean missed);
}
