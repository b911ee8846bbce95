package dev.paceline.shoutout.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.shoutout.Draft;
import dev.paceline.shoutout.Giving;
import dev.paceline.shoutout.Giving.Outcome;
import dev.paceline.shoutout.Letters;
import dev.paceline.shoutout.Parsed;
import dev.paceline.shoutout.Refusal;
import dev.paceline.shoutout.Seconds;
import dev.paceline.shoutout.Shoutout;
import dev.paceline.shoutout.ShoutoutParser;
import dev.paceline.shoutout.TakingBack;
import dev.paceline.shoutout.Value;
import dev.paceline.shoutout.ValueSettings;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /shoutout}: gives a shout-out, lists them; the shortcuts and the buttons. */
public final class ShoutoutCommand {
    static final String OPEN = "shoutout.open";

    /** Carries what is typed after the word. */
    static final String LIST = "shoutout.list";

    static final String POST = "shoutout.post";
    static final String TAKE_BACK = "shoutout.take_back";
    static final String SETTINGS = "shoutout.settings";

    private static final Set<String> LIST_WORDS = Texts.wordsOfAll("shoutout.word.list");
    private static final Set<String> SETTINGS_WORDS = Texts.wordsOfAll("shoutout.word.settings");

    private final Clock clock;

    public ShoutoutCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.commandWithPeople("shoutout", this::answer);
        registry.shortcut("give_shoutout", (tx, ask) -> form(tx, ask.caller().texts()));
        registry.messageShortcut("shoutout_for_message", this::formAbout);
        registry.action(OPEN, (tx, ask) -> form(tx, ask.caller().texts()));
        registry.action(LIST, (tx, ask) -> new ReceivedList(tx, ask.caller(), clock).answer(ask.value()));
        registry.submission(ShoutoutModal.SUBMITTED, this::submit);
        registry.action(CardMessages.SECOND, this::second);
        registry.action(TAKE_BACK, this::takeBack);
        registry.action(POST, this::post);
        registry.action(SETTINGS, (tx, ask) -> PreferenceModal.open(tx, ask.caller()));
        registry.submission(PreferenceModal.SAVE, PreferenceModal::save);
    }

    /** Opens the form. */
    public static ButtonElement giveButton(Texts texts) {
        return Elements.button(texts, "button.shoutout.open", OPEN, "new");
    }

    private Reply answer(Tx tx, Ask.Command ask) {
        Texts texts = ask.caller().texts();
        if (ask.text().isBlank()) {
            return form(tx, texts);
        }
        String[] words = ask.text().strip().split("\\s+", 2);
        String verb = Spelling.normal(words[0]);
        if (LIST_WORDS.contains(verb)) {
            return new ReceivedList(tx, ask.caller(), clock).answer(words.length < 2 ? "" : words[1]);
        }
        if (SETTINGS_WORDS.contains(Spelling.normal(ask.text()))) {
            return PreferenceModal.open(tx, ask.caller());
        }
        return typed(tx, ask, new ShoutoutMessages(texts));
    }

    private Reply typed(Tx tx, Ask.Command ask, ShoutoutMessages messages) {
        Addressees addressees = Addressees.read(ask.text());
        Optional<String> untold = addressees.untold();
        if (untold.isPresent()) {
            return new Reply.Say(messages.untold(untold.get()));
        }
        if (addressees.isNobody()) {
            return new Reply.Say(messages.nobody());
        }
        if (!ask.groups().keySet().containsAll(addressees.groups())) {
            return new Reply.Say(messages.groupUntold());
        }
        String what = SlackText.typedWithReferences(SlackText.named(addressees.rest(), names(tx, addressees.rest())));
        Parsed parsed = ShoutoutParser.parse(what, ValueSettings.of(tx));
        if (parsed instanceof Parsed.Misunderstood misunderstood) {
            return new Reply.Say(messages.misunderstood(misunderstood.mistake()));
        }
        Parsed.Understood understood = (Parsed.Understood) parsed;
        Draft draft = new Draft(
                ask.request(),
                addressees.users(),
                addressees.groups().stream().map(ask.groups()::get).toList(),
                understood.words(),
                understood.value().map(Value::id),
                Optional.empty(),
                Optional.empty());
        return give(tx, ask.caller(), draft, refusal -> new Reply.Say(messages.refused(refusal)));
    }

    private Reply submit(Tx tx, Ask.Submission ask) {
        ShoutoutMessages messages = new ShoutoutMessages(ask.caller().texts());
        Parsed parsed = ShoutoutModal.parsed(tx, ask.fields());
        if (parsed instanceof Parsed.Misunderstood misunderstood) {
            return new Reply.FieldErrors(Map.of(
                    ShoutoutModal.field(misunderstood.mistake()),
                    messages.plain(messages.sentence(misunderstood.mistake()))));
        }
        Draft draft = ShoutoutModal.draft(ask, (Parsed.Understood) parsed);
        return give(
                tx,
                ask.caller(),
                draft,
                refusal -> new Reply.FieldErrors(
                        Map.of(ShoutoutModal.field(refusal), messages.plain(messages.sentence(refusal)))));
    }

    private Reply give(Tx tx, Caller caller, Draft draft, Function<Refusal, Reply> refuse) {
        Member giver = Members.get(tx, caller.memberId());
        Outcome outcome = Giving.give(tx, giver, draft, clock.instant());
        if (outcome instanceof Outcome.Refused refused) {
            return refuse.apply(refused.refusal());
        }
        Outcome.Given given = (Outcome.Given) outcome;
        ShoutoutMessages messages = new ShoutoutMessages(caller.texts());
        return given.card()
                .<Reply>map(card -> new Reply.SayAndPost(
                        messages.given(given),
                        card,
                        messages.post(given.shoutout().id())))
                .orElseGet(() -> new Reply.Say(messages.given(given)));
    }

    private static Reply form(Tx tx, Texts texts) {
        return new Reply.Open(ShoutoutModal.view(tx, texts, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The form about a message, for its author if that is somebody else; in its channel, if the card goes there anyway. */
    private Reply formAbout(Tx tx, Ask.MessageShortcut ask) {
        long giver = ask.caller().memberId();
        Optional<Member> author = Optional.ofNullable(ask.author())
                .flatMap(user -> Members.find(tx, user))
                .filter(member -> member.mayAct() && member.id() != giver);
        Optional<String> here = author.flatMap(member -> Giving.usualChannel(tx, giver, member.id()))
                .filter(ask.channel()::equals);
        MessageOrigin about = MessageOrigin.of(ask, names(tx, ask.text()));
        return new Reply.Open(
                ShoutoutModal.view(tx, ask.caller().texts(), author.map(Member::userId), Optional.of(about), here));
    }

    /** The card itself shows what came of it. */
    private Reply second(Tx tx, Ask.Action ask) {
        Seconds.Outcome outcome = Seconds.press(tx, ask.caller().memberId(), RowId.read(ask.value()), clock.instant());
        return switch (outcome) {
            case SECONDED, WITHDRAWN, AS_IT_WAS -> new Reply.Nothing();
            case OWN, TAKEN_BACK, NONE ->
                new Reply.Say(new ShoutoutMessages(ask.caller().texts()).notSeconded(outcome));
        };
    }

    private Reply takeBack(Tx tx, Ask.Action ask) {
        Actor actor = new Actor(ask.caller().memberId(), ask.caller().admin());
        TakingBack.Outcome outcome = TakingBack.takeBack(tx, actor, RowId.read(ask.value()), clock.instant());
        return new Reply.Say(new ShoutoutMessages(ask.caller().texts()).takenBack(outcome));
    }

    /** The card once more, where the channel did not have it. */
    private Reply post(Tx tx, Ask.Action ask) {
        ShoutoutMessages messages = new ShoutoutMessages(ask.caller().texts());
        return Shoutout.find(tx, RowId.read(ask.value()))
                .filter(shoutout -> shoutout.giverId() == ask.caller().memberId() && !shoutout.isTakenBack())
                .flatMap(shoutout -> Letters.card(tx, shoutout))
                .<Reply>map(letter -> new Reply.Post(Outbox.put(tx, letter), messages.posted(letter.conversation())))
                .orElseGet(() -> new Reply.Say(messages.nothingToPost()));
    }

    /** Our names for those whom a text refers to. */
    private static Map<String, String> names(Tx tx, String text) {
        return Members.find(tx, SlackText.users(text)).stream().collect(Collectors.toMap(Member::userId, Member::name));
    }
}
