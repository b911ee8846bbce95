package dev.paceline.leaderboard.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.activity.Types;
import dev.paceline.activity.slack.LogMessages;
import dev.paceline.leaderboard.Aim;
import dev.paceline.leaderboard.Asked.Mistake;
import dev.paceline.leaderboard.Board;
import dev.paceline.leaderboard.Question;
import dev.paceline.leaderboard.Span;
import dev.paceline.leaderboard.Standing;
import dev.paceline.leaderboard.TeamNames;
import dev.paceline.shoutout.slack.ShoutoutCommand;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code /leaderboard} answers. Pure: a board becomes a message. */
final class LeaderboardMessages {
    static final String SHOW = "leaderboard.show";
    static final String POST = "leaderboard.post";

    private final Texts texts;
    private final BoardWording wording;
    private final Mistakes mistakes;

    LeaderboardMessages(Texts texts, Types types, TeamNames teams) {
        this.texts = texts;
        this.wording = new BoardWording(texts, types, teams);
        this.mistakes = new Mistakes(texts, types);
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
        return Blocks.in(texts).lines(List.of(mistakes.sentence(mistake))).message();
    }

    private Message empty(Board board) {
        Question question = board.question();
        Optional<Aim> unset = board.aim().filter(aim -> !aim.isSet());
        Blocks blocks = Blocks.in(texts)
                .text(
                        emptyKey(question, unset.isPresent()),
                        "what",
                        unset.map(wording::kpi).orElseGet(() -> wording.what(board)),
                        "when",
                        wording.when(question),
                        "who",
                        wording.who(question));
        if (unset.isPresent()) {
            return blocks.message();
        }
        board.own().ifPresent(own -> blocks.lines(List.of(own(board))));
        return blocks.actions(Elements.primary(invitation(question))).message();
    }

    private static String emptyKey(Question question, boolean untargeted) {
        if (untargeted) {
            return "leaderboard.empty.untargeted";
        } else if (question.improved()) {
            return "leaderboard.empty.improved";
        }
        return question.isAboutShoutouts() ? "leaderboard.empty.shoutouts" : "leaderboard.empty";
    }

    /** Leads to what the board counts. */
    private ButtonElement invitation(Question question) {
        return question.isAboutShoutouts()
                ? ShoutoutCommand.giveButton(texts)
                : Elements.button(texts, "button.log", LogMessages.OPEN, "new");
    }

    private Blocks lines(Board board, long asker) {
        Question question = board.question();
        Blocks blocks = Blocks.in(texts)
                .heading(
                        "leaderboard.heading",
                        "what",
                        wording.what(board),
                        "when",
                        wording.when(question),
                        "who",
                        wording.who(question))
                .lines(board.top().stream()
                        .map(standing -> wording.row(board, standing, standing.memberId() == asker))
                        .toList());
        wording.note(board, blocks);
        return board.aim().isPresent() ? blocks.note("leaderboard.note.share") : blocks;
    }

    private List<Texts.Run> own(Board board) {
        if (board.own().isEmpty()) {
            return texts.runs(board.aim().isPresent() ? "leaderboard.own.untargeted" : "leaderboard.own.none");
        }
        Standing own = board.own().get();
        return texts.runs(
                board.hidden()
                        ? "leaderboard.own.hidden"
                        : board.hasOwn() ? "leaderboard.own" : "leaderboard.own.unnamed",
                "place",
                own.place(),
                "of",
                board.standings().size(),
                "figure",
                wording.inWords(board.question(), own.score()));
    }

    private List<BlockElement> actions(Question question, boolean isChannel) {
        List<Elements.Choice> spans = Arrays.stream(Span.values())
                .map(span -> new Elements.Choice(question.over(span).code(), texts.say("leaderboard.span." + span)))
                .toList();
        BlockElement post = Elements.asking(
                texts, Elements.button(texts, "button.post_board", POST, question.code()), "leaderboard.post.confirm");
        return Stream.concat(
                        isChannel ? Stream.of(post) : Stream.empty(),
                        Stream.of(invitation(question), Elements.menu(SHOW, spans, question.code())))
                .toList();
    }
}
