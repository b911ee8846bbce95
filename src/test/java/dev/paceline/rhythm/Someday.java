package dev.paceline.rhythm;

import dev.paceline.delivery.Letter;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.store.Tx;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An occasion whose audiences a test decides on; its letters say who reads them, what they are about, and whether one was missed. */
public record Someday(
        String name,
        Recurrence recurrence,
        When usual,
        boolean isPersonal,
        Function<Tx, List<Audience>> readers,
        UnaryOperator<Optional<Letter>> said)
        implements Occasion {
    public static final When MONDAY = new When(DayOfWeek.MONDAY, LocalTime.of(8, 0), DayOff.MOVE);

    /** A weekly one that is for nobody. */
    public Someday(String name) {
        this(name, Recurrence.WEEKLY, MONDAY, true, tx -> List.of());
    }

    public Someday(
            String name, Recurrence recurrence, When usual, boolean isPersonal, Function<Tx, List<Audience>> readers) {
        this(name, recurrence, usual, isPersonal, readers, UnaryOperator.identity());
    }

    /** The same with other letters. */
    Someday saying(UnaryOperator<Optional<Letter>> other) {
        return new Someday(name, recurrence, usual, isPersonal, readers, other);
    }

    @Override
    public List<Audience> audiences(Tx tx) {
        return readers.apply(tx);
    }

    @Override
    public Optional<Audience> audience(Tx tx, Owner owner) {
        return audiences(tx).stream()
                .filter(audience -> audience.owner().equals(owner))
                .findFirst();
    }

    @Override
    public Optional<Letter> letter(Tx tx, Due due, boolean missed) {
        String key =
                name + " " + due.audience().owner().code() + " " + due.slot().key();
        String reader = Members.get(tx, due.reader().memberId()).name();
        String content = reader + " " + due.slot().covers().from() + (missed ? " missed" : "");
        return said.apply(Optional.of(new Letter("test", key, "C1", content)));
    }
}
