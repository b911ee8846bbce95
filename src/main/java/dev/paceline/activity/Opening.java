package dev.paceline.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What comes before the type, up to the token {@code end}. */
record Opening(@Nullable Figure count, @Nullable Figure duration, int end) {

    /** The ways in which a line may open: with the type itself, {@code 3}, {@code 3 x} or {@code 2 h}. */
    static List<Opening> of(Line line, Locale locale) {
        List<Opening> openings = new ArrayList<>(List.of(new Opening(null, null, 0)));
        Figure count = ActivityParser.count(line.words(0, 1), locale);
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
}
