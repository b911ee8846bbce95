package dev.paceline.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One spelling for all the ways in which people write a word, and how far apart two are. */
public final class Spelling {
    /** Of Latin, Greek and Cyrillic alone: in other scripts marks are letters. */
    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036f]");

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019\u02bc](?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Pd}_\\s]+");
    private static final Pattern CLOSING = Pattern.compile("[.,:;]+$");

    private Spelling() {}

    /** Without case, accents and width: {@code "Präsentation"} and {@code "PRASENTATION"} are the same. */
    public static String folded(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String oneCase =
                Normalizer.normalize(text, Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String bare = ACCENTS.matcher(Normalizer.normalize(oneCase, Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Form.NFC);
    }

    /** Folded, with hyphens as spaces and without inner apostrophes and closing punctuation: the form in which words are compared. */
    public static String normal(String words) {
        if (isOnePlainWord(words)) {
            return words.toLowerCase(Locale.ROOT);
        }
        String letters = APOSTROPHE.matcher(folded(words)).replaceAll("");
        String spaced = BETWEEN_WORDS.matcher(letters).replaceAll(" ");
        return CLOSING.matcher(spaced).replaceAll("").strip();
    }

    /**
     * The normal form as a column of a table holds it, or the words as they are where there is none or it is longer: some signs
     * are whole words when they are normalised.
     */
    public static String key(String words, int longest) {
        String key = normal(words);
        return key.isEmpty() || key.length() > longest ? words : key;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Most of what is compared; a request does so a dozen times. */
    private static boolean isOnePlainWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /** The candidate that is spelled most like {@code typed}, at most so many letters away; the first of several. */
    public static <T> Optional<T> nearest(
            String typed, Stream<T> candidates, Function<T, String> spelling, int mostLetters) {
        record Near<T>(T candidate, int distance) {}

        return candidates
                .flatMap(candidate -> {
                    String spelled = spelling.apply(candidate);
                    return Math.abs(spelled.length() - typed.length()) > mostLetters
                            ? Stream.empty()
                            : Stream.of(new Near<>(candidate, distance(spelled, typed)));
                })
                .filter(near -> near.distance() <= mostLetters)
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::candidate);
    }

    /** How many letters to add, drop, change or swap with their neighbour (optimal string alignment). */
    public static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(steps[i - 1][j - 1] + change, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
