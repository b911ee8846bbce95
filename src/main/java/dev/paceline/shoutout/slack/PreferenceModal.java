package dev.paceline.shoutout.slack;

import dev.paceline.shoutout.Telling;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.List;

/** Whether one is told of one's shout-outs in a direct message. */
final class PreferenceModal {
    static final String SAVE = "shoutout.save_settings";

    private static final String TOLD = "told";

    private PreferenceModal() {}

    static Reply open(Tx tx, Caller caller) {
        Texts texts = caller.texts();
        Choice told = new Choice(TOLD, texts.say("shoutout.settings.told"));
        boolean chosen = Telling.wantsToBeTold(tx, caller.memberId());
        return new Reply.Open(Blocks.in(texts)
                .input(
                        TOLD,
                        "shoutout.settings.label",
                        Elements.checkboxes(TOLD, List.of(told), chosen ? List.of(TOLD) : List.of()),
                        true)
                .modal("shoutout.settings.title", SAVE, "button.save", ""));
    }

    static Reply save(Tx tx, Ask.Submission ask) {
        boolean told = ask.fields().options(TOLD).contains(TOLD);
        Telling.choose(tx, ask.caller().memberId(), told);
        return new Reply.Say(Blocks.in(ask.caller().texts())
                .text("shoutout.settings.saved", "told", told ? "yes" : "no")
                .message());
    }
}
