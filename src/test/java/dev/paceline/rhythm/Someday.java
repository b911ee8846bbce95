package dev.paceline.rhythm;

import dev.paceline.delivery.Letter;
import dev.paceline.store.Tx;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An occasion whose audiences a test decides on; its letters say who reads them, what they are about, and whether one was missed. */
public final class Someday implements Occasion {
    static final When MONDAY = new When(DayOfWeek.MONDAY, LocalTime.of(8, 0), DayOff.MOVE);

    private final String name;
    private final Recurrence recurrence;
    private final When usual;
    private final Function<Tx, List<Audience>> audiences;

    public Someday(String name) {
        this(name, Recurrence.WEEKLY, MONDAY, tx -> List.of());
    }

    Someday(String name, Recurrence recurrence, When usual, Function<Tx, List<Audience>> audiences) {
        this.name = name;
        this.recurrence = recurrence;
        this.usual = usual;
        this.audiences = audiences;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Recurrence recurrence() {
        return recurrence;
    }

    @Override
    public When usual() {
        return usual;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public List<Audience> audiences(Tx tx) {
        return audiences.apply(tx);
    }

    @Override
    public Optional<Letter> letter(Tx tx, Due due, boolean missed) {
        String key =
                name + " " + due.audience().owner().code() + " " + due.slot().key();
        String content = due.reader().memberId() + " " + due.slot().covers().from() + (missed ? " missed" : "");
        return Optional.of(new Letter("test", key, "C1", content));
    }
}
