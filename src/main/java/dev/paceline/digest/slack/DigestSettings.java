package dev.paceline.digest.slack;

import com.slack.api.model.view.View;
import dev.paceline.digest.OwnDigest;
import dev.paceline.digest.Preference;
import dev.paceline.digest.Style;
import dev.paceline.member.Owner;
import dev.paceline.rhythm.Timings;
import dev.paceline.rhythm.slack.ScheduleCommand;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How somebody wants their digests: a form with an example of each style. */
final class DigestSettings {
    static final String OPEN = "digest.settings";
    private static final String SAVE = "digest.save";
    private static final String STYLE = "style";
    private static final String OWN = "own";

    private final Clock clock;

    DigestSettings(Clock clock) {
        this.clock = clock;
    }

    void register(Registry registry) {
        registry.action(OPEN, (tx, ask) -> new Reply.Open(form(tx, ask.caller())));
        registry.submission(SAVE, this::save);
    }

    private static View form(Tx tx, Caller caller) {
        Texts texts = caller.texts();
        Blocks blocks = Blocks.in(texts)
                .input(
                        STYLE,
                        "digest.settings.style",
                        Elements.menu(
                                STYLE,
                                Arrays.stream(Style.values())
                                        .map(style -> new Choice(style.name(), texts.say("digest.style." + style)))
                                        .toList(),
                                Preference.style(tx, caller.memberId()).name()),
                        false)
                .input(
                        OWN,
                        "digest.settings.own",
                        Elements.checkboxes(
                                OWN,
                                List.of(new Choice(OWN, texts.say("digest.settings.own.choice"))),
                                Preference.wantsOwn(tx, caller.memberId()) ? List.of(OWN) : List.of()),
                        true)
                .divider();
        for (Style style : Style.values()) {
            blocks.text("digest.example." + style, "style", texts.say("digest.style." + style));
        }
        return blocks.modal("digest.settings.title", SAVE, "button.save", "");
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Optional<Style> style = ask.fields().option(STYLE).flatMap(chosen -> Arrays.stream(Style.values())
                .filter(each -> each.name().equals(chosen))
                .findFirst());
        if (style.isEmpty()) {
            return new Reply.Nothing();
        }
        boolean own = ask.fields().options(OWN).contains(OWN);
        long asker = ask.caller().memberId();
        if (own && !Preference.wantsOwn(tx, asker)) {
            // It comes from now on, also where they had paused it; what was due before is not made up for.
            Timings.pause(tx, OwnDigest.NAME, Owner.member(asker), false, asker, clock.instant());
        }
        Preference.choose(tx, asker, style.get(), own);
        Texts texts = ask.caller().texts();
        return new Reply.Say(Blocks.in(texts)
                .text("digest.saved", "style", texts.say("digest.style." + style.get()), "own", own ? "yes" : "no")
                .actions(ScheduleCommand.button(texts, Owner.member(asker)))
                .message());
    }
}
