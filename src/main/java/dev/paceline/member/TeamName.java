package dev.paceline.member;

import dev.paceline.text.Typed;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A team's name as it was typed.
 *
 * @param key the same for names that people take for the same: however wide, in capitals or not
 */
record TeamName(String shown, String key) {
    private static final int LONGEST = 80;

    /** The longest key that a row holds; a sign that stands for a whole phrase may need more than it. */
    private static final int LONGEST_KEY = 160;

    /** Empty for a name of no or too many characters. */
    static Optional<TeamName> of(String typed) {
        return Optional.ofNullable(Typed.clean(typed))
                .filter(shown -> Typed.length(shown) <= LONGEST)
                .map(shown -> new TeamName(shown, key(shown)))
                .filter(name -> name.key().length() <= LONGEST_KEY);
    }

    private static String key(String shown) {
        String wide = Normalizer.normalize(shown, Normalizer.Form.NFKC);
        String folded = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return folded.replaceAll("\\s+", " ").strip();
    }
}
