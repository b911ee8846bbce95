package dev.paceline.deal.slack;

import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Stages;
import dev.paceline.deal.Status;
import dev.paceline.text.Money;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Deals as sentences in the reader's language. Pure. */
final class Sentences {
    private final Texts texts;
    private final Stages stages;
    private final LocalDate today;
    private final long reader;

    Sentences(Texts texts, Stages stages, LocalDate today, long reader) {
        this.texts = texts;
        this.stages = stages;
        this.today = today;
        this.reader = reader;
    }

    Texts texts() {
        return texts;
    }

    Stages stages() {
        return stages;
    }

    /** What was done to a deal, or another text that takes what there is to say of one. */
    List<Texts.Run> of(String key, Shown deal) {
        DealState state = deal.state();
        LocalDate end = state.closedDay().orElse(today);
        return texts.runs(
                key,
                "account",
                deal.account(),
                "amount",
                texts.money(state.amount()),
                "hasProduct",
                state.product().isPresent() ? "yes" : "no",
                "product",
                state.product().orElse(""),
                "stage",
                stages.name(state.stage(), texts),
                "owner",
                deal.owner(),
                "days",
                Math.max(0, ChronoUnit.DAYS.between(deal.state().openedDay(), end)));
    }

    String say(String key, Shown deal) {
        StringBuilder text = new StringBuilder();
        of(key, deal).forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Stage, kind, dates and channel, and below it the next step, or why it was won or lost. */
    List<List<Texts.Run>> facts(Shown deal) {
        DealState state = deal.state();
        List<List<Texts.Run>> facts = new ArrayList<>();
        facts.add(state.isOpen() ? stage(state) : closed(state));
        facts.add(texts.runs("deal.kind." + state.kind()));
        facts.add(close(state));
        state.channel().ifPresent(channel -> facts.add(texts.runs("deal.fact.channel", "channel", channel)));
        facts.add(owner(deal));
        List<List<Texts.Run>> lines = new ArrayList<>(List.of(joined(facts)));
        lines.add(step(state));
        lines.removeIf(List::isEmpty);
        return lines;
    }

    /** One deal in a list: who with, how much, how long in its stage, when it closes, what comes next. */
    List<Texts.Run> line(Shown deal) {
        DealState state = deal.state();
        List<Texts.Run> age = texts.runs("deal.fact.age", "n", state.daysInStage(today));
        return joined(List.of(
                of("deal.line", deal), owner(deal), state.isOpen() ? age : closed(state), close(state), step(state)));
    }

    /** A stage with what stands in it. */
    List<Texts.Run> stageTotal(String stage, Collection<DealState> deals) {
        return texts.runs(
                "deal.list.stage",
                "stage",
                stages.name(stage, texts),
                "probability",
                percent(stages.get(stage).probability()),
                "n",
                deals.size(),
                "amount",
                sum(deals, false),
                "weighted",
                sum(deals, true));
    }

    List<Texts.Run> total(Collection<DealState> deals) {
        return texts.runs(
                "deal.list.total", "n", deals.size(), "amount", sum(deals, false), "weighted", sum(deals, true));
    }

    String percent(int probability) {
        return texts.percent(BigDecimal.valueOf(probability, 2));
    }

    /** Amounts of two currencies stand beside each other. */
    private String sum(Collection<DealState> deals, boolean weighted) {
        Map<String, Money> sums = new TreeMap<>();
        for (DealState deal : deals) {
            BigDecimal share =
                    weighted ? BigDecimal.valueOf(stages.get(deal.stage()).probability(), 2) : BigDecimal.ONE;
            Money money = new Money(
                    deal.amount().amount().multiply(share), deal.amount().currency());
            sums.merge(money.currency().getCurrencyCode(), money, Money::plus);
        }
        return String.join(" + ", sums.values().stream().map(texts::money).toList());
    }

    private List<Texts.Run> stage(DealState state) {
        return texts.runs(
                "deal.fact.stage",
                "stage",
                stages.name(state.stage(), texts),
                "probability",
                percent(stages.get(state.stage()).probability()),
                "n",
                state.daysInStage(today));
    }

    private List<Texts.Run> closed(DealState state) {
        String day = state.closedDay().map(texts::dayOfYear).orElse("");
        return state.status().isClosed() ? texts.runs("deal.fact." + state.status(), "day", day) : List.of();
    }

    private List<Texts.Run> close(DealState state) {
        if (!state.isOpen() || state.closeDay().isEmpty()) {
            return List.of();
        }
        return texts.runs(
                state.isOverdue(today) ? "deal.fact.overdue" : "deal.fact.close",
                "day",
                texts.dayOfYear(state.closeDay().get()));
    }

    private List<Texts.Run> owner(Shown deal) {
        return deal.state().ownerId() == reader ? List.of() : texts.runs("deal.fact.owner", "owner", deal.owner());
    }

    /** What comes next in an open deal; why a closed one was won or lost. */
    private List<Texts.Run> step(DealState state) {
        if (state.isOpen()) {
            return state.nextStep()
                    .map(step -> texts.runs("deal.next", "step", step))
                    .orElseGet(() -> texts.runs("deal.next.none"));
        }
        String key = state.status() == Status.WON ? "deal.worked" : "deal.reason";
        return state.reason().map(reason -> texts.runs(key, "reason", reason)).orElse(List.of());
    }

    private static List<Texts.Run> joined(List<List<Texts.Run>> parts) {
        List<Texts.Run> runs = new ArrayList<>();
        for (List<Texts.Run> part : parts) {
            if (!part.isEmpty() && !runs.isEmpty()) {
                runs.add(new Texts.Run(" · ", false));
            }
            runs.addAll(part);
        }
        return runs;
    }
}
