package dev.paceline.deal.slack;

import dev.paceline.deal.DealParser;
import dev.paceline.deal.Deals;
import dev.paceline.deal.Mistake;
import dev.paceline.deal.Parsed;
import dev.paceline.deal.Word;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Line;
import dev.paceline.text.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code /deal}: opens deals, moves them through the pipeline, ends them, lists them. */
public final class DealCommand {
    private final Clock clock;

    public DealCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.commandWithPeople("deal", this::answer);
        registry.shortcut("new_deal", (tx, ask) -> DealActions.form(new Desk(tx, ask.caller(), clock)));
        new DealActions(clock).register(registry);
        new DealForms(clock).register(registry);
        new PickMeUpActions(clock).register(registry);
    }

    private Reply answer(Tx tx, Ask.Command ask) {
        Desk desk = new Desk(tx, ask.caller(), clock);
        Line line = Line.read(SlackText.typedWithReferences(ask.text()));
        if (line.unclosed() != null) {
            Mistake quote = new Mistake.UnbalancedQuote(Typed.shown(line.unclosed()));
            return new Reply.Say(desk.messages.misunderstood(quote));
        }
        if (line.tokens().isEmpty()) {
            return DealActions.form(desk);
        }
        NamedDeals named = new NamedDeals(desk);
        Optional<Word> verb = Optional.ofNullable(line.words(0, 1)).flatMap(Word::verb);
        if (verb.isEmpty()) {
            return named.show(line);
        }
        Line rest = after(line);
        return switch (verb.get()) {
            case NEW -> open(desk, rest);
            case MOVE -> named.move(rest);
            case WON -> named.win(rest);
            case LOST -> named.lose(rest);
            case EDIT -> named.edit(rest);
            case REOPEN -> named.reopen(rest);
            case REASSIGN ->
                named.reassign(
                        after(Line.read(SlackText.typedWithReferences(SlackText.withoutReferences(ask.text())))),
                        SlackText.users(ask.text()).stream().findFirst());
            default -> list(desk, rest);
        };
    }

    private static Line after(Line line) {
        return Line.read(line.text().substring(line.tokens().get(0).end()));
    }

    private static Reply open(Desk desk, Line line) {
        if (line.tokens().isEmpty()) {
            return DealActions.form(desk);
        }
        Parsed parsed = DealParser.parse(line, desk.stages, desk.texts.locale(), desk.currency(), desk.today());
        if (parsed instanceof Parsed.Misunderstood misunderstood) {
            return new Reply.Say(desk.messages.misunderstood(misunderstood.mistake()));
        }
        Deals.Opened opened = Deals.open(desk.tx, desk.editor, ((Parsed.Understood) parsed).draft());
        return new Reply.Say(desk.messages.opened(opened, desk.shown(opened.state())));
    }

    private static Reply list(Desk desk, Line line) {
        List<String> words = line.tokens().stream().map(Line.Token::text).toList();
        return DealList.Search.read(words)
                .map(search -> DealActions.list(desk, search))
                .orElseGet(() -> new Reply.Say(desk.messages.listForms(Typed.shown(String.join(" ", words)))));
    }
}
