package dev.paceline.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Tallied;
import dev.paceline.activity.Types;
import dev.paceline.leaderboard.Measure.OfPoints;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.TestDatabase;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PointsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int DAYS = 30;
    private static final OfPoints POINTS = new OfPoints(typesThatChangeTwice());

    private record Deed(LocalDate day, String type, int quantity) {}

    @Property
    void thePointsOfAPeriodAreThoseOfItsPartsHoweverItIsCut(
            @ForAll("deeds") @Size(max = 20) List<Deed> deeds,
            @ForAll @Size(max = 5) Set<@IntRange(max = DAYS) Integer> cuts) {
        Period whole = new Period(FIRST, FIRST.plusDays(DAYS));
        BigDecimal ofParts = whole.cut(cuts.stream().map(FIRST::plusDays).toList()).stream()
                .map(part -> points(deeds, part))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(points(deeds, whole)).isEqualByComparingTo(ofParts);
    }

    @Property
    void eachActivityCountsWhatItWasWorthOnItsDay(@ForAll("deeds") @Size(max = 20) List<Deed> deeds) {
        BigDecimal byDay = deeds.stream()
                .map(deed ->
                        POINTS.types().points(deed.type(), deed.day()).multiply(BigDecimal.valueOf(deed.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(points(deeds, new Period(FIRST, FIRST.plusDays(DAYS)))).isEqualByComparingTo(byDay);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays),
                        Arbitraries.of("call", "email", "demo", "satisfaction", "training"),
                        Arbitraries.integers().between(-5, 20))
                .as(Deed::new)
                .list();
    }

    /** As the store sums them: by type, in the parts in which points don't change. */
    private static BigDecimal points(List<Deed> deeds, Period period) {
        return POINTS.points(POINTS.parts(period).stream()
                .flatMap(part -> Stream.of("call", "email", "demo", "satisfaction", "training")
                        .map(type -> new Done(part, type, tallied(deeds, part, type))))
                .toList());
    }

    private static Tallied tallied(List<Deed> deeds, Period part, String type) {
        long quantity = deeds.stream()
                .filter(deed -> deed.type().equals(type)
                        && !deed.day().isBefore(part.from())
                        && deed.day().isBefore(part.until()))
                .mapToLong(Deed::quantity)
                .sum();
        return new Tallied(quantity, BigDecimal.valueOf(quantity));
    }

    private static Types typesThatChangeTwice() {
        ActivityTypes types = new ActivityTypes();
        AtomicLong ids = new AtomicLong();
        try (Database database = TestDatabase.h2();
                Store store = new Store(database, ids::incrementAndGet)) {
            return store.in("T1", tx -> {
                types.of(tx);
                types.weigh(tx, "call", BigDecimal.valueOf(3), FIRST.plusDays(7));
                types.weigh(tx, "demo", new BigDecimal("2.75"), FIRST.plusDays(7));
                types.weigh(tx, "call", new BigDecimal("0.25"), FIRST.plusDays(19));
                return types.of(tx);
            });
        }
    }
}
