package dev.paceline.deal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Whose deals a figure is about. */
public sealed interface Whose {
    /** The deals that count for these teams. */
    record Teams(Collection<Long> teams) implements Whose {}

    /** The deals that these members own. */
    record Members(Collection<Long> members) implements Whose {}

    record Everyone() implements Whose {}

    /** The condition of a native query, with {@code ?} for each of {@link #arguments}. */
    default String condition(String teamColumn, String ownerColumn) {
        if (this instanceof Everyone) {
            return "";
        }
        int count = arguments().size();
        String column = this instanceof Teams ? teamColumn : ownerColumn;
        // No team at all is a condition that nothing meets.
        return count == 0
                ? " and 1 = 0"
                : " and " + column + " in (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    default List<Object> arguments() {
        if (this instanceof Teams some) {
            return new ArrayList<>(some.teams());
        }
        return this instanceof Members some ? new ArrayList<>(some.members()) : List.of();
    }
}
