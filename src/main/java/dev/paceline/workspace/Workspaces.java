package dev.paceline.workspace;

import dev.paceline.store.Tx;
import jakarta.persistence.LockModeType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads and changes the workspace's settings. */
public final class Workspaces {
    private Workspaces() {}

    /** Whether anybody was ever here. */
    public static boolean areMet(Tx tx) {
        return open(tx).isPresent();
    }

    /** The settings of now; with defaults until an admin sets it up. */
    public static Workspace current(Tx tx) {
        return tx.kept(Workspace.class, () -> open(tx).orElseGet(() -> meet(tx, ZoneId.of("UTC"))));
    }

    /** The day that it is where the workspace is. */
    public static LocalDate today(Tx tx, Instant now) {
        return LocalDate.ofInstant(now, current(tx).settings().zone());
    }

    /** The settings of now, which nobody else changes until this transaction ends: each change has a revision of its own. */
    public static Workspace locked(Tx tx) {
        Workspace now = current(tx);
        tx.entities().flush();
        tx.entities().refresh(now, LockModeType.PESSIMISTIC_WRITE);
        while (!now.isCurrent()) {
            // Somebody else began new settings while this waited for the old ones.
            now = open(tx).orElseThrow();
            tx.entities().refresh(now, LockModeType.PESSIMISTIC_WRITE);
        }
        return tx.keep(Workspace.class, now);
    }

    /** The settings that held on a day. */
    public static Optional<Workspace> on(Tx tx, LocalDate day) {
        List<Workspace> found = tx.entities()
                .createQuery("select w from Workspace w where w.fromDay <= :day and w.untilDay > :day", Workspace.class)
                .setParameter("day", day)
                .getResultList();
        return found.stream().findFirst();
    }

    private static Optional<Workspace> open(Tx tx) {
        return on(tx, Workspace.FOREVER.minusDays(1));
    }

    private static Workspace meet(Tx tx, ZoneId zone) {
        return tx.save(new Workspace(
                tx.newId(),
                Workspace.BEGINNING,
                new Workspace.Settings(
                        zone,
                        DayOfWeek.MONDAY,
                        Month.JANUARY,
                        Currency.getInstance("EUR"),
                        Optional.empty(),
                        Optional.empty()),
                1,
                false));
    }

    /** The settings from {@code today} on; figures of the days before keep the settings that they had. */
    public static Workspace change(Tx tx, Workspace.Settings settings, LocalDate today) {
        Workspace now = locked(tx);
        if (!now.isSetUp() || !now.fromDay().isBefore(today)) {
            now.replace(settings);
            return now;
        }
        now.endOn(today);
        return tx.keep(Workspace.class, tx.save(new Workspace(tx.newId(), today, settings, now.revision() + 1, true)));
    }
}
