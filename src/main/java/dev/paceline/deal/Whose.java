package dev.paceline.deal;

import dev.paceline.kpi.Scope;
import java.util.Collection;
import java.util.List;

/** Whose deals a figure is about. */
public sealed interface Whose {
    /** The deals that count for these teams. */
    record Teams(Collection<Long> teams) implements Whose {}

    /** The deals that these members own. */
    record Members(Collection<Long> members) implements Whose {}

    record Everyone() implements Whose {}

    static Whose of(Scope scope) {
        return switch (scope.kind()) {
            case MEMBER -> new Members(scope.ids());
            case TEAM -> new Teams(scope.ids());
            case COMPANY -> new Everyone();
        };
    }

    /** The condition of a native query that is given {@link #arguments}. */
    default String condition(String teamColumn, String ownerColumn) {
        return this instanceof Everyone ? "" : " and " + (this instanceof Teams ? teamColumn : ownerColumn) + " in (?)";
    }

    default List<Object> arguments() {
        if (this instanceof Teams some) {
            return List.of(some.teams());
        }
        return this instanceof Members some ? List.of(some.members()) : List.of();
    }
}
