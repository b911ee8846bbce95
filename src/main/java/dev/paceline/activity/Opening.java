package dev.paceline.activity;

import dev.paceline.text.Line;
import dev.paceline.text.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What comes before the type, up to the token {@code end}. */
record Opening(@Nullable Figure count, @Nullable Figure duration, int end) {
    /** People say "a call" and "three calls". */
    private static final Map<String, Integer> IN_WORDS = inWords();

    /** The ways in which a line may open: with the type itself, {@code 3}, {@code 3 x} or {@code 2 h}. */
    static List<Opening> of(Line line, Locale locale) {
        List<Opening> openings = new ArrayList<>(List.of(new Opening(null, null, 0)));
        Figure count = count(line.words(0, 1), locale);
        if (count != null) {
            openings.add(new Opening(count, null, 1));
            if (line.tokens().size() > 1 && line.tokens().get(1).text().matches("[xX\u00d7]")) {
                openings.add(new Opening(count, null, 2));
            }
        }
        for (int words = Durations.WORDS; words > 0; words--) {
            Figure duration = ActivityParser.duration(line.words(0, words), locale);
            if (duration != null) {
                openings.add(new Opening(null, duration, words));
            }
        }
        return openings;
    }

    private static @Nullable Figure count(@Nullable String typed, Locale locale) {
        Figure count = ActivityParser.count(typed, locale);
        Integer inWords = count != null || typed == null ? null : IN_WORDS.get(Spelling.normal(typed));
        return inWords == null ? count : new Figure(Objects.requireNonNull(typed), BigDecimal.valueOf(inWords));
    }

    private static Map<String, Integer> inWords() {
        Map<String, Integer> inWords = new HashMap<>();
        IntStream.rangeClosed(1, 10).forEach(number -> Words.inAllLanguages("count." + number)
                .forEach(word -> inWords.putIfAbsent(Spelling.normal(word), number)));
        return inWords;
    }
}
