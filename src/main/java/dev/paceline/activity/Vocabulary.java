package dev.paceline.activity;

import static java.util.Map.entry;

import dev.paceline.text.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types of activity that a workspace knows, and the words for each.
 *
 * <p>A word may stand for several types: a bare "meeting" is a first or a follow-up meeting. These are two KPIs, so the
 * parser asks which one is meant; a wrong guess would spoil both.
 */
public final class Vocabulary {
    private static final List<Map.Entry<String, Tally>> TYPES = List.of(
            entry("call", Tally.COUNT),
            entry("email", Tally.COUNT),
            entry("first_meeting", Tally.COUNT),
            entry("follow_up_meeting", Tally.COUNT),
            entry("demo", Tally.COUNT),
            entry("qualified_proposal", Tally.COUNT),
            entry("visit", Tally.COUNT),
            entry("lead_qualified", Tally.COUNT),
            entry("lead_returned", Tally.COUNT),
            entry("satisfaction", Tally.SCORE),
            entry("training", Tally.HOURS));

    private static final Vocabulary STANDARD = new Vocabulary(Map.of(), Map.of(), 0)
            .with(TYPES.stream()
                    .map(type -> new Term(type.getKey(), type.getValue(), Words.inAllLanguages(type.getKey())))
                    .toArray(Term[]::new));

    private final Map<String, Term> terms;
    private final Map<String, Set<String>> typesByWord;
    private final int longest;

    private Vocabulary(Map<String, Term> terms, Map<String, Set<String>> typesByWord, int longest) {
        this.terms = terms;
        this.typesByWord = typesByWord;
        this.longest = longest;
    }

    /** The eleven types of the domain with their words in English, Dutch, German and Spanish. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /**
     * Also with these types. Their words win over the ones that are already here: a workspace that has a type "Quote"
     * means that and not our proposals. A term of a known type gives it more words.
     */
    public Vocabulary with(Term... own) {
        Map<String, Term> all = new LinkedHashMap<>(terms);
        Map<String, Set<String>> added = new HashMap<>();
        for (Term term : own) {
            all.merge(term.type(), term, Vocabulary::joined);
            term.words().stream().flatMap(Vocabulary::spellings).forEach(word -> added.computeIfAbsent(
                            word, any -> new LinkedHashSet<>())
                    .add(term.type()));
        }
        Map<String, Set<String>> words = new HashMap<>(typesByWord);
        words.putAll(added);
        int most = added.keySet().stream()
                .mapToInt(word -> word.split(" ").length)
                .max()
                .orElse(0);
        return new Vocabulary(all, words, Math.max(most, longest));
    }

    /** In the domain's order, then the workspace's own. */
    public Collection<Term> terms() {
        return List.copyOf(terms.values());
    }

    public @Nullable Term term(String type) {
        return terms.get(type);
    }

    /** What these words stand for: nothing, one type, or several. */
    public List<Term> meanings(String words) {
        return typesByWord.getOrDefault(Spelling.normal(words), Set.of()).stream()
                .map(type -> Objects.requireNonNull(terms.get(type)))
                .toList();
    }

    /** How many words the longest name has. */
    public int longest() {
        return longest;
    }

    /** The word for so many of a type in the reader's language, such that it means this type alone. */
    public String word(String type, int quantity, Locale reader) {
        List<String> standard = Words.of(type, reader);
        Term term = terms.get(type);
        List<String> words = new ArrayList<>(standard.isEmpty() && term != null ? term.words() : standard);
        if (quantity != 1 && words.size() > 1) {
            words.add(0, words.remove(1));
        }
        return Stream.concat(words.stream(), term == null ? Stream.of() : term.words().stream())
                .filter(word -> meanings(word).equals(term == null ? List.of() : List.of(term)))
                .findFirst()
                .orElse(type);
    }

    /** At most three types that have a name spelled like what was typed, the nearest first. */
    public List<String> nearest(String typed) {
        List<String> begins = new ArrayList<>();
        String[] words = Spelling.normal(typed).split(" ", longest + 1);
        for (int i = 0; i < Math.min(words.length, longest); i++) {
            begins.add(i == 0 ? words[0] : begins.get(i - 1) + " " + words[i]);
        }
        Map<String, Integer> distances = new HashMap<>();
        typesByWord.forEach((word, types) -> {
            int distance = begins.stream()
                    .mapToInt(begin -> distance(begin, word))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (distance < Integer.MAX_VALUE) {
                types.forEach(type -> distances.merge(type, distance, Math::min));
            }
        });
        return terms.keySet().stream()
                .filter(distances::containsKey)
                .sorted(Comparator.comparing(distances::get))
                .limit(3)
                .toList();
    }

    /** Endless where nobody would see a likeness: more than a third of the word differs. */
    private static int distance(String typed, String word) {
        int most = Math.max(1, word.length() / 3);
        if (typed.length() > 2 && word.startsWith(typed)) {
            return 1;
        }
        if (word.length() < 3 || Math.abs(typed.length() - word.length()) > most) {
            return Integer.MAX_VALUE;
        }
        int distance = Spelling.distance(typed, word);
        return distance <= most ? distance : Integer.MAX_VALUE;
    }

    private static Term joined(Term known, Term more) {
        Set<String> words = new LinkedHashSet<>(known.words());
        words.addAll(more.words());
        return new Term(known.type(), known.tally(), words);
    }

    /** As it is and, for those without umlauts on the keyboard, with ae, oe and ue. */
    private static Stream<String> spellings(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Stream.of(word, lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"))
                .map(Spelling::normal)
                .filter(spelling -> !spelling.isEmpty());
    }
}
