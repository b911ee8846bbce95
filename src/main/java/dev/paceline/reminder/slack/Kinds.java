package dev.paceline.reminder.slack;

import dev.paceline.reminder.Reminders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that people are reminded of, and where the cards lead to. */
public record Kinds(Map<String, Kind> byName, Reminders reminders) {
    public static Kinds of(List<Kind> kinds) {
        return new Kinds(
                kinds.stream().collect(Collectors.toMap(kind -> kind.duties().kind(), Function.identity())),
                new Reminders(kinds.stream().map(Kind::duties).toList()));
    }
}
