package dev.paceline.shoutout.slack;

import com.slack.api.model.view.View;
import dev.paceline.member.Members;
import dev.paceline.shoutout.Giving;
import dev.paceline.shoutout.GivingRules;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Numerals;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /paceline shoutouts}: how many may be given in a week, to whom and with what; admins change it. */
public final class RulesCommand {
    private static final String OPEN = "shoutouts.open";
    private static final String SAVE = "shoutouts.save";
    private static final String ALLOWANCE = "allowance";
    private static final String LEADERS = "leaders";
    private static final String MORE = "more";
    private static final String VALUE = "value";
    private static final String GUESTS = "guests";
    private static final int DIGITS = 3;

    private final Clock clock;

    public RulesCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.paceline("shoutouts", (tx, ask) -> new Reply.Say(rules(tx, ask.caller(), "shoutouts.heading")));
        registry.action(
                OPEN,
                Handler.forAdmins((tx, ask) ->
                        new Reply.Open(form(GivingRules.of(tx), ask.caller().texts()))));
        registry.submission(SAVE, Handler.forAdmins(this::save));
    }

    private Message rules(Tx tx, Caller caller, String headingKey) {
        Texts texts = caller.texts();
        GivingRules rules = GivingRules.of(tx);
        int left = Giving.left(tx, Members.get(tx, caller.memberId()), clock.instant());
        Blocks blocks = Blocks.in(texts)
                .heading(headingKey)
                .lines(List.of(
                        texts.runs("shoutouts.allowance", "n", rules.allowance(), "leaders", rules.leaderAllowance()),
                        texts.runs("shoutouts.value", "required", rules.valueRequired() ? "yes" : "no"),
                        texts.runs("shoutouts.guests", "allowed", rules.guestsTakePart() ? "yes" : "no"),
                        texts.runs("shoutout.left", "n", left)));
        return caller.admin()
                ? blocks.actions(Elements.button(texts, "button.edit", OPEN, "edit"))
                        .message()
                : blocks.note("shoutouts.admins").message();
    }

    private static View form(GivingRules rules, Texts texts) {
        List<Choice> choices = List.of(
                new Choice(VALUE, texts.say("shoutouts.form.value")),
                new Choice(GUESTS, texts.say("shoutouts.form.guests")));
        List<String> chosen = new ArrayList<>();
        if (rules.valueRequired()) {
            chosen.add(VALUE);
        }
        if (rules.guestsTakePart()) {
            chosen.add(GUESTS);
        }
        return Blocks.in(texts)
                .input(
                        ALLOWANCE,
                        "shoutouts.form.allowance",
                        Elements.line(ALLOWANCE, String.valueOf(rules.allowance()), DIGITS),
                        false)
                .input(
                        LEADERS,
                        "shoutouts.form.leaders",
                        Elements.line(LEADERS, String.valueOf(rules.leaderAllowance()), DIGITS),
                        false)
                .input(MORE, "shoutouts.form.more", Elements.checkboxes(MORE, choices, chosen), true)
                .modal("shoutouts.form.title", SAVE, "button.save", "");
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Texts texts = ask.caller().texts();
        Map<String, String> errors = new LinkedHashMap<>();
        for (String name : List.of(ALLOWANCE, LEADERS)) {
            if (number(ask.fields(), name, texts.locale()).isEmpty()) {
                errors.put(name, texts.say("shoutouts.unfit", "most", GivingRules.MOST));
            }
        }
        if (!errors.isEmpty()) {
            return new Reply.FieldErrors(errors);
        }
        List<String> more = ask.fields().options(MORE);
        GivingRules.Choice choice = new GivingRules.Choice(
                number(ask.fields(), ALLOWANCE, texts.locale()).orElseThrow(),
                number(ask.fields(), LEADERS, texts.locale()).orElseThrow(),
                more.contains(VALUE),
                more.contains(GUESTS));
        GivingRules.choose(tx, choice, ask.caller().memberId(), clock.instant());
        return new Reply.Say(rules(tx, ask.caller(), "shoutouts.saved"));
    }

    private static Optional<Integer> number(Fields fields, String name, Locale locale) {
        return fields.text(name).flatMap(typed -> Numerals.whole(typed, locale, 1, GivingRules.MOST));
    }
}
