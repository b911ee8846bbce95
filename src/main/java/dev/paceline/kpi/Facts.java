package dev.paceline.kpi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What happened in a scope and a period.
 *
 * @param gaps the facts that can't be measured there, and why
 */
public record Facts(Collection<Part> parts, Map<Fact, Gap> gaps) {
    public static final Facts NONE = new Facts(List.of(), Map.of());

    public Sum sum(Fact fact) {
        return parts.stream().filter(part -> part.fact() == fact).map(Part::sum).reduce(Sum.NONE, Sum::plus);
    }

    public Optional<Gap> gap(Fact fact) {
        return Optional.ofNullable(gaps.get(fact));
    }

    /** Of each channel, in the order of their names; under an empty one what came through none. */
    public Map<String, Sum> byChannel(Fact fact) {
        return parts.stream()
                .filter(part -> part.fact() == fact)
                .collect(Collectors.toMap(part -> part.channel().orElse(""), Part::sum, Sum::plus, TreeMap::new));
    }

    /** The same by whose they are. */
    public Map<Long, Facts> byMember() {
        Map<Long, List<Part>> members = new HashMap<>();
        parts.forEach(part -> members.computeIfAbsent(part.memberId(), any -> new ArrayList<>())
                .add(part));
        return members.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, member -> new Facts(member.getValue(), gaps)));
    }

    /** Both, as of two teams or two parts of a period; what says something of the whole does not add up. */
    public Facts plus(Facts other) {
        List<Part> both = new ArrayList<>(parts);
        both.addAll(other.parts);
        Map<Fact, Gap> either = new EnumMap<>(Fact.class);
        either.putAll(gaps);
        other.gaps.forEach((fact, gap) -> either.merge(fact, gap, Gap::and));
        return new Facts(both, either);
    }
}
