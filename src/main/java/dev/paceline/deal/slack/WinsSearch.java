package dev.paceline.deal.slack;

import dev.paceline.leaderboard.Span;
import dev.paceline.slack.RowId;
import dev.paceline.text.Line;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code /wins} looks for, and which page of it. What is quoted is one word, and never one for some days.
 *
 * @param typed as it was typed, so that a button can carry it
 * @param words each to be found; none for all
 * @param span the days in which it was won; empty for all
 */
record WinsSearch(String typed, int page, List<String> words, Optional<Span> span) {
    /** What a button can carry, and more than anybody types. */
    private static final int LONGEST = 500;

    /** Enough for every win of any company. */
    private static final int LAST_PAGE = 10_000;

    /** The most words of a phrase for some days. */
    private static final int PHRASE = 4;

    /** What people type after {@code /leaderboard} too, in normal spelling. */
    private static final Map<String, Span> SPANS = Arrays.stream(Span.values())
            .flatMap(span ->
                    Texts.wordsOfAll("leaderboard.word." + span).stream().map(words -> Map.entry(words, span)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    static WinsSearch read(String text, int page) {
        String clean = Objects.requireNonNullElse(Typed.clean(text), "");
        String typed = Typed.beginning(clean, LONGEST).strip();
        Line line = Line.read(typed);
        if (line.unclosed() != null) {
            line = Line.read(typed.replaceAll("[\"\u201c-\u201f\u00ab\u00bb]", " "));
        }
        int size = line.tokens().size();
        for (int length = Math.min(PHRASE, size); length > 0; length--) {
            Optional<Span> last = span(line, size - length, size);
            if (last.isPresent()) {
                return new WinsSearch(typed, page, words(line, 0, size - length), last);
            }
            Optional<Span> first = span(line, 0, length);
            if (first.isPresent()) {
                return new WinsSearch(typed, page, words(line, length, size), first);
            }
        }
        return new WinsSearch(typed, page, words(line, 0, size), Optional.empty());
    }

    /** What a button carries, which may be anything. */
    static WinsSearch decode(String code) {
        String[] parts = code.split(" ", 2);
        int page = (int) Math.min(LAST_PAGE, RowId.read(parts[0]));
        return read(parts.length < 2 ? "" : parts[1], page);
    }

    String code() {
        return (page + " " + typed).strip();
    }

    WinsSearch next() {
        return new WinsSearch(typed, page + 1, words, span);
    }

    private static Optional<Span> span(Line line, int from, int to) {
        return Optional.ofNullable(line.words(from, to)).map(Spelling::normal).map(SPANS::get);
    }

    private static List<String> words(Line line, int from, int to) {
        return line.tokens().subList(from, to).stream().map(Line.Token::text).toList();
    }
}
