package dev.paceline.activity;

import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of activity of one workspace at one moment: their words, names and points. Immutable. */
public final class Types {
    private final Map<String, ActivityType> byType = new LinkedHashMap<>();
    private final List<Points> points;
    private final Map<String, List<Points>> pointsByType;
    private final Vocabulary vocabulary;

    Types(List<ActivityType> types, List<Points> points) {
        types.forEach(type -> byType.put(type.type(), type));
        this.points = List.copyOf(points);
        this.pointsByType = points.stream().collect(Collectors.groupingBy(Points::type));
        this.vocabulary = Vocabulary.standard()
                .with(types.stream()
                        .filter(type -> !type.isRetired())
                        .flatMap(type -> type.name() == null
                                ? Stream.empty()
                                : Stream.of(new Term(type.type(), type.tally(), Set.of(type.name()))))
                        .toArray(Term[]::new));
    }

    /** The words for the types that can be logged. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All types, those that can no longer be logged included, in the order in which they came. */
    public Collection<ActivityType> all() {
        return List.copyOf(byType.values());
    }

    public boolean has(String type) {
        return byType.containsKey(type);
    }

    public ActivityType get(String type) {
        return Objects.requireNonNull(byType.get(type), "an activity of no type");
    }

    /** The type as a heading: "Calls". */
    public String name(String type, Texts texts) {
        String own = get(type).name();
        return own == null ? texts.say("activity." + type + ".name") : own;
    }

    /** A figure of the type in words: "3 calls", "1.5 hours of training". */
    public String figure(String type, BigDecimal figure, Texts texts) {
        ActivityType kind = get(type);
        return kind.name() == null
                ? texts.say("activity." + type, "n", figure)
                : texts.say("activity.own." + kind.tally(), "n", figure, "name", kind.name());
    }

    /** What one of the type was worth on a day. */
    public BigDecimal points(String type, LocalDate day) {
        return pointsByType.getOrDefault(type, List.of()).stream()
                .filter(weight -> weight.holdsOn(day))
                .map(Points::points)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** The days within a period on which points begin to differ from those before. */
    public List<LocalDate> pointChanges(LocalDate from, LocalDate until) {
        return points.stream()
                .map(Points::fromDay)
                .filter(day -> day.isAfter(from) && day.isBefore(until))
                .distinct()
                .sorted()
                .toList();
    }
}
