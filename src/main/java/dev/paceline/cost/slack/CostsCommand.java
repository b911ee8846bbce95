package dev.paceline.cost.slack;

import dev.paceline.cost.Costs;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Money;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** {@code /paceline costs}: admins enter what sales and marketing cost in a month, of which the cost of a customer is made. */
public final class CostsCommand {
    private static final String OPEN = "costs.open";
    private static final String ENTER = "costs.enter";
    private static final String MONTH = "month";
    private static final String AMOUNT = "amount";
    private static final int MONTHS = 12;
    private static final int AMOUNT_LENGTH = 30;

    private final Clock clock;

    public CostsCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.paceline(
                "costs",
                (tx, ask) ->
                        new Reply.Say(ask.caller().admin() ? list(tx, ask.caller(), Optional.empty()) : refusal(ask)));
        registry.action(OPEN, this::open);
        registry.submission(ENTER, this::enter);
    }

    private Message list(Tx tx, Caller caller, Optional<YearMonth> entered) {
        Texts texts = caller.texts();
        List<YearMonth> shown = months(caller);
        SortedMap<YearMonth, Money> costs = Costs.months(tx, shown.get(shown.size() - 1), shown.get(0));
        List<List<Texts.Run>> lines = new ArrayList<>();
        for (YearMonth month : shown) {
            Money cost = costs.get(month);
            lines.add(
                    cost == null
                            ? texts.runs("costs.line.none", "month", texts.month(month))
                            : texts.runs("costs.line", "month", texts.month(month), "cost", texts.money(cost)));
        }
        Blocks blocks = Blocks.in(texts);
        entered.ifPresentOrElse(
                month -> blocks.heading("costs.entered", "month", texts.month(month)),
                () -> blocks.heading("costs.heading"));
        return blocks.lines(lines)
                .note("costs.note")
                .actions(Elements.primary(Elements.button(texts, "button.costs", OPEN, "")))
                .message();
    }

    private Reply open(Tx tx, Ask.Action ask) {
        Texts texts = ask.caller().texts();
        if (!ask.caller().admin()) {
            return new Reply.Say(refusal(ask));
        }
        List<Elements.Choice> months = months(ask.caller()).stream()
                .map(month -> new Elements.Choice(month.toString(), texts.month(month)))
                .toList();
        return new Reply.Open(Blocks.in(texts)
                .input(
                        MONTH,
                        "costs.form.month",
                        Elements.menu(MONTH, months, months.get(0).value()),
                        false)
                .input(AMOUNT, "costs.form.amount", Elements.line(AMOUNT, null, AMOUNT_LENGTH), true)
                .modal("costs.form.title", ENTER, "button.save", ""));
    }

    private Reply enter(Tx tx, Ask.Submission ask) {
        Caller caller = ask.caller();
        if (!caller.admin()) {
            return new Reply.Say(refusal(ask));
        }
        Currency currency = Workspaces.current(tx).settings().currency();
        Optional<YearMonth> month = months(caller).stream()
                .filter(known -> ask.fields()
                        .option(MONTH)
                        .filter(known.toString()::equals)
                        .isPresent())
                .findFirst();
        if (month.isEmpty()) {
            return new Reply.FieldErrors(Map.of(MONTH, caller.texts().say("costs.form.mistake.month")));
        }
        Optional<String> typed = ask.fields().text(AMOUNT);
        Optional<Money> cost = typed.map(text -> Money.read(text, caller.locale(), currency))
                .flatMap(read ->
                        read instanceof Money.Read.Amount amount ? Optional.of(amount.money()) : Optional.empty());
        if (typed.isPresent() && cost.isEmpty()) {
            return new Reply.FieldErrors(
                    Map.of(AMOUNT, caller.texts().say("money.unfit", "currency", currency.getCurrencyCode())));
        }
        Costs.enter(tx, month.get(), cost, caller.memberId(), clock.instant());
        return new Reply.Say(list(tx, caller, month));
    }

    /** The present month and those before it. */
    private List<YearMonth> months(Caller caller) {
        return Stream.iterate(YearMonth.from(clock.instant().atZone(caller.zone())), month -> month.minusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    private static Message refusal(Ask ask) {
        return Blocks.in(ask.caller().texts()).text("slack.admins_only").message();
    }
}
