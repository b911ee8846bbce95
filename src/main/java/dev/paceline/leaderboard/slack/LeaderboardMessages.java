package dev.paceline.leaderboard.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.activity.Tally;
import dev.paceline.activity.Types;
import dev.paceline.activity.slack.LogMessages;
import dev.paceline.leaderboard.Asked.Mistake;
import dev.paceline.leaderboard.Board;
import dev.paceline.leaderboard.Question;
import dev.paceline.leaderboard.QuestionParser;
import dev.paceline.leaderboard.Score;
import dev.paceline.leaderboard.Span;
import dev.paceline.leaderboard.Standing;
import dev.paceline.leaderboard.TeamNames;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Period;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What {@code /leaderboard} answers. Pure: a board becomes a message. */
final class LeaderboardMessages {
    static final String SHOW = "leaderboard.show";
    static final String POST = "leaderboard.post";

    private static final List<String> MEDALS = List.of("🥇", "🥈", "🥉");

    private final Texts texts;
    private final Types types;
    private final TeamNames teams;

    LeaderboardMessages(Texts texts, Types types, TeamNames teams) {
        this.texts = texts;
        this.types = types;
        this.teams = teams;
    }

    /**
     * As the asker alone sees it.
     *
     * @param isChannel whether it is seen where it could be posted
     */
    Message board(Board board, boolean isChannel) {
        if (board.isEmpty()) {
            return empty(board);
        }
        long asker = board.own().map(Standing::memberId).orElse(0L);
        return lines(board, asker)
                .lines(List.of(own(board)))
                .actions(actions(board.question(), isChannel))
                .message();
    }

    /** As everyone in a channel sees it. */
    Message post(Board board, String poster) {
        return lines(board, 0).note("leaderboard.posted", "name", poster).message();
    }

    Message posted() {
        return Blocks.in(texts).text("leaderboard.post.done").message();
    }

    Message postedNowhere() {
        return Blocks.in(texts).text("leaderboard.post.nowhere").message();
    }

    Message hidden() {
        return Blocks.in(texts).text("leaderboard.hidden").message();
    }

    Message shown() {
        return Blocks.in(texts).text("leaderboard.shown").message();
    }

    Message misunderstood(Mistake mistake) {
        return Blocks.in(texts).lines(List.of(sentence(mistake))).message();
    }

    private Message empty(Board board) {
        Question question = board.question();
        Blocks blocks = Blocks.in(texts)
                .text("leaderboard.empty", "what", what(question), "when", when(question), "who", who(question));
        board.own().ifPresent(own -> blocks.lines(List.of(own(board))));
        return blocks.actions(Elements.primary(Elements.button(texts, "button.log", LogMessages.OPEN, "new")))
                .message();
    }

    private Blocks lines(Board board, long asker) {
        Question question = board.question();
        return Blocks.in(texts)
                .heading("leaderboard.heading", "what", what(question), "when", when(question), "who", who(question))
                .lines(board.top().stream()
                        .map(standing -> row(board, standing, standing.memberId() == asker))
                        .toList())
                .note(
                        "leaderboard.note." + (board.first() ? "first" : question.span()),
                        "now",
                        days(board.periods().now()),
                        "before",
                        days(board.periods().before()));
    }

    private List<Texts.Run> row(Board board, Standing standing, boolean bold) {
        int place = standing.place();
        String row = texts.say(
                "leaderboard.row",
                "place",
                place <= MEDALS.size() ? MEDALS.get(place - 1) : place + ".",
                "name",
                standing.name(),
                "figure",
                figure(board.question(), standing.score()),
                "move",
                board.first() ? "" : texts.say("leaderboard.move." + standing.move(), "steps", standing.steps()));
        return List.of(new Texts.Run(row.stripTrailing(), bold));
    }

    private List<Texts.Run> own(Board board) {
        if (board.own().isEmpty()) {
            return texts.runs("leaderboard.own.none");
        }
        Standing own = board.own().get();
        return texts.runs(
                board.hidden() ? "leaderboard.own.hidden" : "leaderboard.own",
                "place",
                own.place(),
                "of",
                board.standings().size(),
                "figure",
                inWords(board.question(), own.score()));
    }

    private List<BlockElement> actions(Question question, boolean isChannel) {
        List<Elements.Choice> spans = Arrays.stream(Span.values())
                .map(span -> new Elements.Choice(question.over(span).code(), texts.say("leaderboard.span." + span)))
                .toList();
        BlockElement post = Elements.asking(
                texts, Elements.button(texts, "button.post_board", POST, question.code()), "leaderboard.post.confirm");
        return Stream.concat(
                        isChannel ? Stream.of(post) : Stream.empty(),
                        Stream.of(
                                Elements.button(texts, "button.log", LogMessages.OPEN, "new"),
                                Elements.menu(SHOW, spans, question.code())))
                .toList();
    }

    /** The bare number, as the heading says of what; an average also says of how many. */
    private String figure(Question question, Score score) {
        String number = texts.number(score.figure());
        boolean average = question.type()
                .filter(type -> types.get(type).tally() == Tally.SCORE)
                .isPresent();
        return average ? texts.say("leaderboard.average", "figure", number, "n", score.quantity()) : number;
    }

    private String inWords(Question question, Score score) {
        return question.type()
                .map(type -> types.figure(type, score.figure(), texts))
                .orElseGet(() -> texts.say("leaderboard.points.figure", "n", score.figure()));
    }

    private String what(Question question) {
        return question.type().map(type -> types.name(type, texts)).orElseGet(() -> texts.say("leaderboard.points"));
    }

    private String when(Question question) {
        return texts.say("leaderboard.span." + question.span());
    }

    private String who(Question question) {
        return question.team().flatMap(teams::of).orElseGet(() -> texts.say("leaderboard.everyone"));
    }

    private String days(Period period) {
        return texts.days(period.from(), period.last());
    }

    private List<Texts.Run> sentence(Mistake mistake) {
        String example = QuestionParser.example(types.vocabulary(), "call", texts.locale());
        if (mistake instanceof Mistake.Unknown unknown) {
            return unknown.nearest()
                    .map(nearest -> texts.runs(
                            "leaderboard.mistake.nearest",
                            "typed",
                            unknown.typed(),
                            "nearest",
                            nearest,
                            "example",
                            "/leaderboard " + nearest))
                    .orElseGet(() ->
                            texts.runs("leaderboard.mistake.unknown", "typed", unknown.typed(), "example", example));
        } else if (mistake instanceof Mistake.Ambiguous ambiguous) {
            List<String> meant = ambiguous.types();
            return texts.runs(
                    "leaderboard.mistake.ambiguous",
                    "typed",
                    ambiguous.typed(),
                    "types",
                    texts.list(
                            meant.stream().map(type -> types.name(type, texts)).toList()),
                    "example",
                    QuestionParser.example(types.vocabulary(), meant.get(0), texts.locale()));
        } else if (mistake instanceof Mistake.OneTooMany many) {
            return texts.runs("leaderboard.mistake.one_too_many", "typed", many.typed(), "example", example);
        }
        return texts.runs("leaderboard.mistake.no_team", "example", example);
    }
}
