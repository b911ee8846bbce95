package dev.paceline.shoutout;

import dev.paceline.store.Tx;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and changes the workspace's values. */
public final class ValueSettings {
    /** So many can be offered: a menu takes no more. */
    public static final int MOST = 100;

    /** Begins with a letter, as a tag has to, so that a number after a # is none. */
    private static final Pattern FIT = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} '\u2019&/+.-]*");

    private ValueSettings() {}

    /** What came of adding a value. */
    public enum Addition {
        ADDED,
        TAKEN,
        /** Nothing that can be typed as a tag, or too long. */
        UNFIT,
        TOO_MANY
    }

    /** Those that can be chosen. */
    public static Values of(Tx tx) {
        return new Values(all(tx).stream().filter(value -> !value.isRetired()).toList());
    }

    static Optional<Value> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Value.class, id));
    }

    /** A retired one of that name comes back. */
    public static Addition add(Tx tx, String name, long by, Instant now) {
        String clean = Typed.clean(name);
        if (clean == null
                || Typed.length(clean) > Values.NAME
                || !FIT.matcher(clean).matches()) {
            return Addition.UNFIT;
        }
        Workspaces.locked(tx); // two that are added at once might be the same
        Optional<Value> known = all(tx).stream()
                .filter(value -> value.nameKey().equals(Values.key(clean)))
                .findFirst();
        if (known.filter(value -> !value.isRetired()).isPresent()) {
            return Addition.TAKEN;
        }
        if (of(tx).all().size() >= MOST) {
            return Addition.TOO_MANY;
        }
        known.orElseGet(() -> tx.save(new Value(tx.newId(), clean))).become(false, by, now);
        return Addition.ADDED;
    }

    /** Ends the giving of it; the shout-outs that have it keep it. */
    public static void retire(Tx tx, long id, long by, Instant now) {
        find(tx, id).ifPresent(value -> value.become(true, by, now));
    }

    private static List<Value> all(Tx tx) {
        return tx.entities()
                .createQuery("select v from Value v order by v.name, v.id", Value.class)
                .getResultList();
    }
}
