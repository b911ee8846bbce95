package dev.paceline.scorecard.slack;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import dev.paceline.kpi.Fact;
import dev.paceline.kpi.Item;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.scorecard.Card;
import dev.paceline.scorecard.Praise;
import dev.paceline.scorecard.Scorecards;
import dev.paceline.scorecard.Window;
import dev.paceline.scorecard.WindowWord;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.target.Cycle;
import dev.paceline.target.slack.Whose;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /scorecard}: one's own, that of somebody whom one leads, of a team or of the company. */
public final class ScorecardCommand implements Handler<Ask.Command> {
    /** One for each cycle, as a row can't have two buttons of the same action. */
    static final String SHOW = "scorecard.show";

    static final String WHY = "scorecard.why";

    private final Scorecards scorecards;
    private final Clock clock;

    public ScorecardCommand(Scorecards scorecards, Clock clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.commandWithPeople("scorecard", this);
        for (Cycle cycle : Cycle.values()) {
            registry.action(SHOW + "." + cycle, this::show);
        }
        registry.action(WHY, this::why);
    }

    /** Opens somebody's or a team's scorecard of the month. */
    public static ButtonElement button(Texts texts, String labelKey, Owner owner) {
        return Elements.button(
                texts,
                labelKey,
                SHOW + "." + Cycle.MONTH,
                Shown.card(owner, WindowWord.USUAL).code());
    }

    /** The days may stand before or after whose card it is. */
    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        String text = ask.text().strip();
        int last = text.lastIndexOf(' ');
        int first = text.indexOf(' ');
        Optional<WindowWord> after = WindowWord.read(text.substring(last + 1));
        if (after.isPresent()) {
            return reply(tx, ask.caller(), text.substring(0, Math.max(0, last)), after.get());
        }
        Optional<WindowWord> before = first < 0 ? Optional.empty() : WindowWord.read(text.substring(0, first));
        return before.map(word -> reply(tx, ask.caller(), text.substring(first), word))
                .orElseGet(() -> reply(tx, ask.caller(), text, WindowWord.USUAL));
    }

    private Reply reply(Tx tx, Caller caller, String whose, WindowWord word) {
        return reply(tx, caller, Whose.read(tx, caller, whose.strip()), word);
    }

    private Reply show(Tx tx, Ask.Action ask) {
        return Shown.decode(ask.value())
                .map(shown -> reply(tx, ask.caller(), Whose.visible(tx, ask.caller(), shown.owner()), shown.window()))
                .orElseGet(Reply.Nothing::new);
    }

    private Reply reply(Tx tx, Caller caller, Whose.Read read, WindowWord word) {
        if (read instanceof Whose.Read.Found found) {
            Owner owner = found.owner();
            Scope scope = Whose.scope(tx, owner);
            LocalDate today = Whose.today(tx, owner, clock.instant());
            Card card = scorecards.card(tx, scope, window(tx, scope, word, today), today);
            Praise praise =
                    Praise.of(tx, scope, card.window().period(), card.window().before(today));
            return new Reply.Say(new ScorecardMessages(wording(tx, caller))
                    .card(card, praise, Shown.card(owner, word), Whose.name(tx, caller.texts(), owner)));
        }
        return new Reply.Say(((Whose.Read.Refused) read).message());
    }

    private Reply why(Tx tx, Ask.Action ask) {
        Optional<Shown> shown =
                Shown.decode(ask.value()).filter(code -> code.kpi().isPresent());
        if (shown.isEmpty()) {
            return new Reply.Nothing();
        }
        Kpi kpi = shown.get().kpi().orElseThrow();
        Whose.Read read = Whose.visible(tx, ask.caller(), shown.get().owner());
        if (read instanceof Whose.Read.Refused refused) {
            return new Reply.Say(refused.message());
        }
        return kpi.isOf(shown.get().owner().kind())
                ? new Reply.Open(why(tx, ask.caller(), shown.get(), kpi))
                : new Reply.Nothing();
    }

    private View why(Tx tx, Caller caller, Shown shown, Kpi kpi) {
        Scope scope = Whose.scope(tx, shown.owner());
        LocalDate today = Whose.today(tx, shown.owner(), clock.instant());
        Window window = shown.from()
                .map(day -> Window.around(
                        shown.window().cycle(),
                        day,
                        day,
                        Workspaces.current(tx).settings().fiscalStart()))
                .orElseGet(() -> window(tx, scope, shown.window(), today));
        Map<Fact, List<Item>> items = new EnumMap<>(Fact.class);
        kpi.facts().forEach(fact -> items.put(fact, scorecards.items(tx, scope, window, today, fact, WhyModal.ITEMS)));
        WhyModal why = new WhyModal(
                wording(tx, caller),
                scorecards.card(tx, scope, window, today, List.of(kpi)),
                scorecards.facts(tx, scope, window, today, kpi),
                scope.isMember() ? Map.of() : names(tx, items));
        return why.view(kpi, Whose.name(tx, caller.texts(), shown.owner()), items);
    }

    private static Map<Long, String> names(Tx tx, Map<Fact, List<Item>> items) {
        List<Long> ids = items.values().stream()
                .flatMap(List::stream)
                .map(Item::memberId)
                .distinct()
                .toList();
        return Members.get(tx, ids).stream().collect(Collectors.toMap(Member::id, Member::name));
    }

    private static Window window(Tx tx, Scope scope, WindowWord word, LocalDate today) {
        return word.quarter().isPresent()
                ? Window.quarter(
                        word.quarter().getAsInt(),
                        today,
                        Workspaces.current(tx).settings().fiscalStart())
                : Scorecards.window(tx, scope, word.cycle(), today);
    }

    private static Wording wording(Tx tx, Caller reader) {
        return new Wording(reader.texts(), Workspaces.current(tx).settings().currency());
    }
}
