package dev.paceline.leaderboard.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.paceline.leaderboard.Question;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said to somebody who would post a board. Pure.
 *
 * @param question whose board, of which days
 * @param team empty where it is everyone's
 */
record ChannelPostMessages(Texts texts, Question question, Optional<String> team) {
    static final String POST = "channel_board.post";
    static final String SETTINGS = "channel_board.settings";

    /** What the channel would see, and beneath it what the caller can do. */
    Message preview(Message post, String channel) {
        Message beneath = Blocks.in(texts)
                .divider()
                .textBeforeChannel("channel_board.preview", channel)
                .actions(
                        Elements.primary(Elements.button(texts, "button.post_board", POST, question.code())),
                        Elements.button(texts, "button.channel_board.settings", SETTINGS, question.code()))
                .message();
        return new Message(
                post.text(),
                Stream.concat(post.blocks().stream(), beneath.blocks().stream())
                        .<LayoutBlock>map(block -> block)
                        .toList());
    }

    Message posted(String channel) {
        return Blocks.in(texts)
                .textBeforeChannel("channel_board.posted", channel)
                .message();
    }

    Message nothing(boolean congratulatory) {
        return say(congratulatory ? "channel_board.nothing.well" : "channel_board.nothing");
    }

    Message channelless() {
        return say("channel_board.channelless");
    }

    Message refused() {
        return say("channel_board.refused");
    }

    Message misunderstood(String typed, Optional<String> nearest) {
        return say(
                "channel_board.misunderstood",
                "typed",
                typed,
                "isLike",
                nearest.isPresent() ? "yes" : "no",
                "nearest",
                nearest.orElse(""));
    }

    /** The words name what is in the settings. */
    Message measured() {
        return say("channel_board.measured");
    }

    Message saved(String ranking, String mode) {
        return say("channel_board.saved", "ranking", ranking, "mode", mode);
    }

    private Message say(String key, Object... more) {
        Object[] arguments = Stream.concat(
                        Stream.of("hasTeam", team.isPresent() ? "yes" : "no", "team", team.orElse("")), Stream.of(more))
                .toArray();
        return Blocks.in(texts).text(key, arguments).message();
    }
}
