package dev.paceline.leaderboard;

import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a question that are the same in every workspace, in all our languages: a team often works in two. */
final class Phrases {
    private static final String WORD = "leaderboard.word.";

    static final String POINTS = "points";
    static final String SHOUTOUTS = Question.SHOUTOUTS;
    static final String SHARE = "share";
    static final String IMPROVED = "improved";
    static final String OWN_TEAM = "own_team";
    static final String EVERYONE = "everyone";

    private static final Map<String, String> MEANINGS = Stream.concat(
                    Stream.of(POINTS, SHOUTOUTS, SHARE, IMPROVED, OWN_TEAM, EVERYONE),
                    Arrays.stream(Span.values()).map(Span::name))
            .flatMap(meaning -> Texts.wordsOfAll(WORD + meaning).stream().map(words -> Map.entry(words, meaning)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    private static final List<String> OWN_TEAM_WORDS = MEANINGS.entrySet().stream()
            .filter(phrase -> phrase.getValue().equals(OWN_TEAM))
            .map(Map.Entry::getKey)
            .toList();

    private Phrases() {}

    /** What stands for what, in the form in which words are compared. */
    static Map<String, String> meanings() {
        return MEANINGS;
    }

    /** Each team's name, and after the word "team" too, where it may be a word for something else. */
    static Map<String, Long> forTeams(TeamNames teams) {
        Map<String, Long> phrases = new HashMap<>();
        teams.byId().forEach((id, shown) -> {
            String name = Spelling.normal(shown);
            phrases.put(name, id);
            OWN_TEAM_WORDS.forEach(word -> phrases.putIfAbsent(word + " " + name, id));
        });
        return phrases;
    }

    /** The word that a reader of this language would type. */
    static String word(String meaning, Locale reader) {
        return Texts.of(reader).words(WORD + meaning).get(0);
    }
}
