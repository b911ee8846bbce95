package dev.paceline.leaderboard.slack;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.kpi.Wording;
import dev.paceline.leaderboard.ChannelBoard;
import dev.paceline.leaderboard.TeamNames;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Teams;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;

/** Makes the message of a channel's board. */
public record ChannelBoardRenderer(ActivityTypes types) implements Renderer {
    @Override
    public Message render(Tx tx, Letter letter) {
        ChannelBoard board = Frozen.read(letter, ChannelBoard.class);
        Texts texts = Texts.of(board.reader());
        return new ChannelBoardMessages(
                        new Wording(texts, Workspaces.current(tx).settings().currency()),
                        new BoardWording(texts, types.of(tx), TeamNames.of(Teams.all(tx))))
                .message(board);
    }

    /** To leave out who left the boards would tell their place; whoever wants the board posts it anew. */
    @Override
    public boolean mayBeSeen(Tx tx, Letter letter) {
        ChannelBoard board = Frozen.read(letter, ChannelBoard.class);
        return Members.get(tx, board.named()).stream().allMatch(Member::isOnBoards);
    }
}
