package dev.paceline.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What days and months are called, in the reader's language and in our others. Where a name means two days the reader's
 * language decides; short names of weekdays are taken from it alone, as "so" and "do" are words in another.
 */
public final class DayNames {
    private static final int SHORTEST = 3;
    private static final Map<String, Integer> AWAY = away();
    private static final Set<String> ON = Texts.wordsOfAll("day.word.on");
    private static final Map<Locale, DayNames> BY_LANGUAGE =
            Texts.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, DayNames::new));

    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();

    private DayNames(Locale own) {
        for (Month month : Month.values()) {
            add(month, style -> month.getDisplayName(style, own), months);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            add(day, style -> day.getDisplayName(style, own), weekdays);
        }
        for (Locale other : Texts.LANGUAGES) {
            for (Month month : Month.values()) {
                add(month, style -> month.getDisplayName(style, other), months);
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                weekdays.putIfAbsent(Spelling.normal(day.getDisplayName(TextStyle.FULL, other)), day);
            }
        }
    }

    static DayNames of(Locale reader) {
        return Objects.requireNonNull(BY_LANGUAGE.get(Texts.of(reader).language()));
    }

    boolean isOn(String typed) {
        return ON.contains(Spelling.normal(typed));
    }

    /** Days from today: "yesterday" is -1. */
    @Nullable
    Integer away(String typed) {
        return AWAY.get(Spelling.normal(typed));
    }

    @Nullable
    Month month(String typed) {
        return months.get(Spelling.normal(typed));
    }

    @Nullable
    DayOfWeek weekday(String typed) {
        return weekdays.get(Spelling.normal(typed));
    }

    /** Whether this is nearly a weekday, so that it is a slip rather than part of a name. */
    boolean resemblesWeekday(String typed) {
        String word = Spelling.normal(typed);
        return weekdays.keySet().stream()
                .anyMatch(day -> day.length() > 4
                        && Math.abs(day.length() - word.length()) < 2
                        && Spelling.distance(day, word) < 2);
    }

    /** Full, short, and every beginning of three letters or more: "sept", "thurs". The first to come keeps a name. */
    private static <T> void add(T day, Function<TextStyle, String> name, Map<String, T> names) {
        Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                .map(name)
                .map(Spelling::normal)
                .forEach(full -> {
                    names.putIfAbsent(full, day);
                    for (int end = SHORTEST; end < full.length(); end++) {
                        names.putIfAbsent(full.substring(0, end), day);
                    }
                });
    }

    /** "On", and the days that have a name as seen from today, in all languages and normal spelling. */
    public static Set<String> words() {
        return Stream.concat(ON.stream(), AWAY.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Integer> away() {
        Map<String, Integer> away = new HashMap<>();
        Map.of("before_yesterday", -2, "yesterday", -1, "today", 0, "tomorrow", 1)
                .forEach((key, days) -> Texts.wordsOfAll("day.word." + key).forEach(word -> away.put(word, days)));
        return away;
    }
}
