package dev.paceline.contest;

import dev.paceline.activity.ActivityFacts;
import dev.paceline.activity.ActivityType;
import dev.paceline.activity.Tally;
import dev.paceline.activity.Types;
import dev.paceline.kpi.Direction;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Kpi;
import dev.paceline.member.Owner;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a contest counts: something that adds up, of which more is better. */
public sealed interface Counted {
    /** Such as revenue. */
    record OfKpi(Kpi kpi) implements Counted {}

    /** Such as calls. */
    record OfType(String type) implements Counted {}

    /** Each activity at what it is worth on its day. */
    record OfPoints() implements Counted {}

    static Counted revenue() {
        return new OfKpi(Kpi.REVENUE_WON);
    }

    /** As a menu carries it and a row holds it. */
    default String code() {
        if (this instanceof OfKpi of) {
            return "kpi:" + of.kpi();
        }
        return this instanceof OfType of ? "type:" + of.type() : "points";
    }

    static Counted decode(String code) {
        String[] parts = code.split(":", 2);
        return switch (parts[0]) {
            case "kpi" -> new OfKpi(Kpi.valueOf(parts[1]));
            case "type" -> new OfType(parts[1]);
            default -> new OfPoints();
        };
    }

    /** All that can be chosen, the usual first. A KPI that is an activity is chosen as that. */
    static List<Counted> choices(Types types) {
        return Stream.of(
                        Stream.of(new OfPoints()),
                        Arrays.stream(Kpi.values()).filter(Counted::isFit).map(OfKpi::new),
                        types.all().stream()
                                .filter(type -> !type.isRetired() && isFit(type))
                                .map(type -> new OfType(type.type())))
                .<Counted>flatMap(choices -> choices)
                .toList();
    }

    private static boolean isFit(Kpi kpi) {
        return kpi.addsUp()
                && kpi.direction() == Direction.UP
                && kpi.isOf(Owner.Kind.MEMBER)
                && !kpi.isDoneForReps()
                && kpi != Kpi.SALES_BY_CHANNEL // which is revenue once more
                && Collections.disjoint(kpi.facts(), new ActivityFacts().facts());
    }

    private static boolean isFit(ActivityType type) {
        Optional<Fact> fact = ActivityFacts.of(type.type());
        return type.tally() != Tally.SCORE
                && Arrays.stream(Kpi.values())
                        .filter(kpi -> kpi.direction() == Direction.DOWN)
                        .noneMatch(kpi -> fact.filter(kpi.facts()::contains).isPresent());
    }

    /** What a form sends, which may be anything. */
    static Optional<Counted> read(String code, Types types) {
        return choices(types).stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }
}
