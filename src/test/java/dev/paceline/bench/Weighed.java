package dev.paceline.bench;

import dev.paceline.delivery.Letter;
import dev.paceline.member.Owner;
import dev.paceline.rhythm.Audience;
import dev.paceline.rhythm.Due;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.rhythm.When;
import dev.paceline.store.Tx;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/** An occasion for some of its audiences alone, which looks after each letter how much memory is in use. */
final class Weighed implements Occasion {
    private final Occasion occasion;
    private final int audiences;
    private long most;

    Weighed(Occasion occasion, int audiences) {
        this.occasion = occasion;
        this.audiences = audiences;
    }

    long most() {
        return most;
    }

    /** In use once everything has been let go that can be. */
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public String name() {
        return occasion.name();
    }

    @Override
    public Recurrence recurrence() {
        return occasion.recurrence();
    }

    @Override
    public When usual() {
        return occasion.usual();
    }

    @Override
    public boolean isPersonal() {
        return occasion.isPersonal();
    }

    @Override
    public List<Audience> audiences(Tx tx) {
        return occasion.audiences(tx).subList(0, audiences);
    }

    @Override
    public Optional<Audience> audience(Tx tx, Owner owner) {
        return occasion.audience(tx, owner);
    }

    @Override
    public Optional<Letter> letter(Tx tx, Due due, boolean missed) {
        Optional<Letter> letter = occasion.letter(tx, due, missed);
        most = Math.max(most, heap());
        return letter;
    }
}
