package dev.paceline.leaderboard.slack;

import dev.paceline.kpi.Wording;
import dev.paceline.leaderboard.Board;
import dev.paceline.leaderboard.ChannelBoard;
import dev.paceline.leaderboard.Span;
import dev.paceline.leaderboard.Standing;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.target.Verdict;
import dev.paceline.target.slack.CourseText;
import dev.paceline.text.Texts;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** A board as its channel sees it, in the channel's language. Pure. */
record ChannelBoardMessages(Wording kpis, BoardWording wording) {
    Message message(ChannelBoard board) {
        Board ranked = board.board();
        Blocks blocks = Blocks.in(texts())
                .heading(
                        board.congratulatory() ? "channel_board.heading.well" : "channel_board.heading",
                        "who",
                        wording.who(ranked.question()),
                        "when",
                        when(ranked));
        if (board.congratulatory()) {
            congratulate(board, blocks);
        } else {
            rank(ranked, blocks);
            rank(board.improved(), blocks);
        }
        total(board, blocks);
        new CourseText(kpis).chart(board.course(), blocks);
        notes(board, blocks);
        return blocks.message();
    }

    private void rank(Board board, Blocks blocks) {
        if (!board.isEmpty()) {
            blocks.lines(Stream.concat(
                            Stream.of(List.of(new Texts.Run(wording.what(board), true))),
                            board.standings().stream().map(standing -> wording.row(board, standing, false)))
                    .toList());
        }
    }

    private void congratulate(ChannelBoard board, Blocks blocks) {
        Board ranked = board.board();
        if (!ranked.isEmpty()) {
            blocks.text(
                    ranked.aim().isPresent() ? "channel_board.well.target" : "channel_board.well.best",
                    "what",
                    ranked.aim().map(wording::kpi).orElseGet(() -> wording.what(ranked)),
                    "names",
                    names(ranked));
        }
        if (!board.improved().isEmpty()) {
            blocks.text(
                    "channel_board.well.improved",
                    "what",
                    wording.what(board.improved()),
                    "names",
                    names(board.improved()));
        }
    }

    private void total(ChannelBoard board, Blocks blocks) {
        board.total()
                .ifPresent(total -> blocks.text(
                        "channel_board.total",
                        "kpi",
                        kpis.name(total.kpi()),
                        "share",
                        texts().percent(total.share()),
                        "verdict",
                        board.congratulatory()
                                ? "NONE"
                                : total.verdict().map(Verdict::name).orElse("NONE")));
    }

    /** What places and percents mean, where there are any. */
    private void notes(ChannelBoard board, Blocks blocks) {
        if (board.missed()) {
            blocks.note("channel_board.missed");
        }
        Board ranked = board.board();
        if (board.congratulatory() || ranked.isEmpty()) {
            return;
        }
        if (!ranked.first()) {
            wording.note(ranked, blocks);
        }
        if (ranked.aim().isPresent()) {
            blocks.note("leaderboard.note.share");
        }
    }

    /** In the order of the alphabet, so that no place shows. */
    private String names(Board board) {
        return texts().list(
                        board.standings().stream().map(Standing::name).sorted().toList());
    }

    /** Such as "Nov 16 – 22, 2026" or "November 2026". */
    private String when(Board board) {
        return board.question().span() == Span.MONTH
                ? texts().month(YearMonth.from(board.periods().now().from()))
                : wording.days(board.periods().now());
    }

    private Texts texts() {
        return wording.texts();
    }
}
