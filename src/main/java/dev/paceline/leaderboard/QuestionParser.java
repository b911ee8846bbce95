package dev.paceline.leaderboard;

import dev.paceline.activity.Term;
import dev.paceline.activity.Vocabulary;
import dev.paceline.leaderboard.Asked.Mistake;
import dev.paceline.leaderboard.Asked.Misunderstood;
import dev.paceline.leaderboard.Asked.Understood;
import dev.paceline.text.Spelling;
import dev.paceline.text.Typed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code [TYPE | points | shout-outs] [%] [improved] [today | week | month | quarter | 30d] [team]} in any order. From left
 * to right the longest phrase that means something wins; a team that is called like something else is asked for as "team Demo".
 */
public final class QuestionParser {
    private final Vocabulary vocabulary;
    private final TeamNames teams;
    private final Map<String, Long> teamPhrases;
    private final Optional<Long> ownTeam;
    private final Locale reader;
    private final List<String> words;
    private final int longest;

    /** What is known so far, over the usual. */
    private Question question;

    private final Set<Part> said = EnumSet.noneOf(Part.class);

    private enum Part {
        TYPE,
        SHARE,
        IMPROVED,
        SPAN,
        TEAM
    }

    private QuestionParser(String text, Vocabulary vocabulary, TeamNames teams, Optional<Long> ownTeam, Locale reader) {
        String clean = Typed.clean(text.replaceAll("[\"\u201c\u201d\u201e\u00ab\u00bb]", " "));
        this.words = clean == null ? List.of() : Arrays.asList(clean.split(" ", -1));
        this.vocabulary = vocabulary;
        this.teams = teams;
        this.teamPhrases = Phrases.forTeams(teams);
        this.ownTeam = ownTeam;
        this.longest = Stream.concat(Phrases.meanings().keySet().stream(), teamPhrases.keySet().stream())
                .mapToInt(phrase -> phrase.split(" ", -1).length)
                .reduce(vocabulary.longest(), Math::max);
        this.question = Question.usual(ownTeam);
        this.reader = reader;
    }

    /**
     * Understands the words, or says why not.
     *
     * @param ownTeam that the asker is in today
     */
    public static Asked parse(
            String text, Vocabulary vocabulary, TeamNames teams, Optional<Long> ownTeam, Locale reader) {
        return new QuestionParser(text, vocabulary, teams, ownTeam, reader).asked();
    }

    /** Such as {@code /leaderboard calls month}, in the reader's language. */
    public static String example(Vocabulary vocabulary, String type, Locale reader) {
        return "/leaderboard " + vocabulary.word(type, 2, reader) + " " + Phrases.word(Span.MONTH.name(), reader);
    }

    /** Such as {@code /leaderboard % month}. */
    public static String exampleOfShares(Locale reader) {
        return "/leaderboard " + Phrases.word(Phrases.SHARE, reader) + " " + Phrases.word(Span.MONTH.name(), reader);
    }

    private Asked asked() {
        int at = 0;
        while (at < words.size()) {
            int length = phraseAt(at);
            Optional<Mistake> mistake = length == 0 ? Optional.of(unknown(at)) : read(phrase(at, length));
            if (mistake.isPresent()) {
                return new Misunderstood(mistake.get());
            }
            at += length;
        }
        boolean ofPoints = said.contains(Part.TYPE) && question.type().isEmpty();
        return question.isAnswerable() && !(question.ofTarget() && ofPoints)
                ? new Understood(question)
                : new Misunderstood(new Mistake.Untargeted(question.type()));
    }

    /** How many words the longest phrase has that means something; 0 where none does. */
    private int phraseAt(int at) {
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            String normal = Spelling.normal(phrase(at, length));
            if (Phrases.meanings().containsKey(normal)
                    || teamPhrases.containsKey(normal)
                    || !vocabulary.meanings(normal).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    private Optional<Mistake> read(String phrase) {
        String normal = Spelling.normal(phrase);
        String meaning = Phrases.meanings().get(normal);
        List<Term> terms = vocabulary.meanings(normal);
        if (meaning != null) {
            return meant(phrase, meaning);
        } else if (terms.size() > 1) {
            return Optional.of(new Mistake.Ambiguous(
                    Typed.shown(phrase), terms.stream().map(Term::type).toList()));
        } else if (terms.size() == 1) {
            return say(
                    Part.TYPE, phrase, question.about(Optional.of(terms.get(0).type())));
        }
        return say(Part.TEAM, phrase, question.of(Optional.ofNullable(teamPhrases.get(normal))));
    }

    private Optional<Mistake> meant(String phrase, String meaning) {
        return switch (meaning) {
            case Phrases.POINTS -> say(Part.TYPE, phrase, question.about(Optional.empty()));
            case Phrases.SHOUTOUTS -> say(Part.TYPE, phrase, question.about(Optional.of(Question.SHOUTOUTS)));
            case Phrases.SHARE -> say(Part.SHARE, phrase, question.byTarget());
            case Phrases.IMPROVED -> say(Part.IMPROVED, phrase, question.byImprovement());
            case Phrases.EVERYONE -> say(Part.TEAM, phrase, question.of(Optional.empty()));
            case Phrases.OWN_TEAM ->
                ownTeam.isEmpty() ? Optional.of(new Mistake.NoTeam()) : say(Part.TEAM, phrase, question.of(ownTeam));
            default -> say(Part.SPAN, phrase, question.over(Span.valueOf(meaning)));
        };
    }

    private Optional<Mistake> say(Part part, String phrase, Question read) {
        if (!said.add(part) && !read.equals(question)) {
            return Optional.of(new Mistake.OneTooMany(Typed.shown(phrase)));
        }
        question = read;
        return Optional.empty();
    }

    private Mistake unknown(int at) {
        String rest = phrase(at, Math.min(longest, words.size() - at));
        Optional<String> nearest = nearest(at)
                .or(() -> vocabulary.nearest(rest).stream().findFirst().map(type -> vocabulary.word(type, 2, reader)));
        return new Mistake.Unknown(Typed.shown(words.get(at)), nearest);
    }

    /** The phrase or the team's name that is spelled most like what begins here, if one is. */
    private Optional<String> nearest(int at) {
        record Near(String phrase, int distance) {}

        Stream<String> names = teams.byId().values().stream().sorted();
        return Stream.concat(Phrases.meanings().keySet().stream().sorted(), names)
                .flatMap(candidate -> {
                    String known = Spelling.normal(candidate);
                    int length = Math.min(known.split(" ", -1).length, words.size() - at);
                    String typed = Spelling.normal(phrase(at, length));
                    int most = known.length() / 3;
                    if (Math.abs(typed.length() - known.length()) > most) {
                        return Stream.empty();
                    }
                    Near near = new Near(candidate, Spelling.distance(typed, known));
                    return near.distance() <= most ? Stream.of(near) : Stream.empty();
                })
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::phrase);
    }

    private String phrase(int at, int length) {
        return String.join(" ", words.subList(at, at + length));
    }
}
