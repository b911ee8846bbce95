package dev.paceline.contest.slack;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.contest.Victory;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;

/** Tells who won, in their own language. */
public record VictoryText(ActivityTypes types) implements Renderer {
    @Override
    public Message render(Tx tx, Letter letter) {
        Member reader = Members.find(tx, letter.conversation()).orElseThrow();
        Texts texts = Texts.of(reader.locale());
        return message(new ContestWording(texts, types.of(tx), reader.zone()), Frozen.read(letter, Victory.class));
    }

    private static Message message(ContestWording wording, Victory victory) {
        Texts texts = wording.texts();
        Blocks blocks = Blocks.in(texts)
                .text(
                        "contest.won",
                        "team",
                        String.valueOf(victory.about().betweenTeams()),
                        "winner",
                        victory.winner(),
                        "name",
                        victory.about().name(),
                        "figure",
                        wording.score(victory.about(), victory.score()),
                        "shared",
                        String.valueOf(!victory.others().isEmpty()),
                        "others",
                        texts.list(victory.others()));
        victory.about().prize().ifPresent(prize -> blocks.text("contest.prize", "prize", prize));
        return blocks.actions(Elements.button(texts, "button.contest.all", ContestMessages.LIST, ""))
                .message();
    }
}
