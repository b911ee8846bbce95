package dev.paceline.contest;

import dev.paceline.contest.Entrants.Side;
import dev.paceline.store.Tx;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who competes, as far as it is known now.
 *
 * @param names of those who can win
 * @param hidden how many have left the boards, so that they can't
 */
public record LineUp(List<String> names, int hidden) {
    public static LineUp of(Tx tx, Terms terms) {
        List<Stint> stints = Entrants.of(tx, terms.who(), terms.days());
        Set<Long> manned = stints.stream().map(Stint::side).collect(Collectors.toSet());
        List<Side> sides = Entrants.sides(tx, terms.who(), stints).stream()
                .filter(side -> manned.contains(side.id()) && !side.left())
                .toList();
        List<String> names = sides.stream().filter(Side::shown).map(Side::name).toList();
        return new LineUp(names, sides.size() - names.size());
    }

    /** Whether anybody can be beaten. */
    public boolean isOfSeveral() {
        return names.size() > 1;
    }
}
