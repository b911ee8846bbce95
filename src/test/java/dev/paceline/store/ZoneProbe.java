package dev.paceline.store;

import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a workspace's settings, or prints which revision held on which day; run in a JVM of some time zone. */
final class ZoneProbe {
    /** Midnight of this day is missing in Beirut; in Amsterdam the clock jumps. */
    static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    private static final Workspace.Settings SETTINGS = new Workspace.Settings(
            ZoneId.of("Europe/Amsterdam"),
            DayOfWeek.SUNDAY,
            Month.APRIL,
            Currency.getInstance("EUR"),
            Optional.of("C1"),
            Optional.empty());

    private ZoneProbe() {}

    public static void main(String[] args) throws Exception {
        AtomicLong ids = new AtomicLong();
        Database.Address address = new Database.Address(args[0], args[1], args[2]);
        try (Database database = Database.open(address, 2);
                Store store = new Store(database, ids::incrementAndGet)) {
            if (args[3].equals("write")) {
                database.migrate();
                store.in("T1", tx -> Workspaces.change(tx, SETTINGS, DAY.minusDays(1)));
                store.in("T1", tx -> Workspaces.change(tx, SETTINGS, DAY));
            } else {
                System.out.println("revisions " + revisionOn(store, DAY.minusDays(1)) + " " + revisionOn(store, DAY));
            }
        }
    }

    private static long revisionOn(Store store, LocalDate day) {
        return store.in("T1", tx -> Workspaces.on(tx, day).orElseThrow().revision());
    }
}
