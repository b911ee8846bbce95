package dev.paceline.deal.slack;

import dev.paceline.account.Accounts;
import dev.paceline.deal.DealBook;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Deals;
import dev.paceline.deal.Form;
import dev.paceline.deal.Limits;
import dev.paceline.deal.Mistake;
import dev.paceline.deal.Stage;
import dev.paceline.deal.Status;
import dev.paceline.deal.Word;
import dev.paceline.member.Members;
import dev.paceline.slack.Reply;
import dev.paceline.text.Line;
import dev.paceline.text.Money;
import dev.paceline.text.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The lines about a deal that is there, which they name by its account; where several have that, a button for each asks which. */
final class NamedDeals {
    private static final Set<Status> OPEN = Set.of(Status.OPEN);
    private static final Set<Status> CLOSED = Set.of(Status.WON, Status.LOST);
    private static final Set<Status> ANY = Set.of(Status.OPEN, Status.WON, Status.LOST);

    private final Desk desk;

    NamedDeals(Desk desk) {
        this.desk = desk;
    }

    /** The deals of an account that the caller may see: the open ones where there are some. */
    Reply show(Line line) {
        Meant open = Meant.all(desk, line, OPEN, deal -> desk.circle().maySee(deal));
        Meant meant = open.deals().isEmpty()
                ? Meant.all(desk, line, CLOSED, deal -> desk.circle().maySee(deal))
                : open;
        return on(meant, Buttons.SHOW, "", deal -> DealActions.show(desk, deal.dealId()));
    }

    /** {@code ACCOUNT [to] STAGE}: the stage is as many of the last words as name one. */
    Reply move(Line line) {
        int size = line.tokens().size();
        int from = IntStream.range(1, size)
                .filter(at -> stage(line, at).isPresent())
                .findFirst()
                .orElse(size);
        if (from == size) {
            return toNoStage(line);
        }
        String stage = stage(line, from).orElseThrow().stage();
        Meant meant = mine(before(line, from), OPEN);
        return on(
                meant,
                Buttons.MOVE,
                stage,
                deal -> desk.answer("deal.done.moved", Deals.move(desk.tx, desk.editor, deal.dealId(), stage)));
    }

    private Reply toNoStage(Line line) {
        Meant meant = Meant.atTheFront(desk, line, OPEN);
        return meant.deals().isEmpty() || meant.rest().isEmpty()
                ? on(meant, Buttons.SHOW, "", deal -> new Reply.Say(desk.messages.askStage(desk.shown(deal))))
                : misunderstood(new Mistake.UnknownStage(Typed.shown(meant.rest())));
    }

    /** {@code ACCOUNT [AMOUNT] [-- what worked]}; asks what worked where that is not said. */
    Reply win(Line line) {
        Meant meant = Meant.atTheFront(desk, line, OPEN);
        String worked = Objects.requireNonNullElse(line.note(), "");
        String amount =
                meant.rest().isEmpty() ? DealActions.NO_AMOUNT : meant.rest().replace(" ", "");
        String rest = amount + " " + worked;
        return Limits.reason(worked)
                .or(() -> meant.deals().stream()
                        .flatMap(deal -> mistake(deal, meant.rest()).stream())
                        .findFirst())
                .map(this::misunderstood)
                .orElseGet(() -> on(
                        meant,
                        Buttons.WIN,
                        rest,
                        deal -> worked.isEmpty()
                                ? DealActions.win(desk, new String[] {id(deal), amount, worked})
                                : won(deal, amount(deal, meant.rest()), worked)));
    }

    private Money.Read amount(DealState deal, String typed) {
        return Money.read(typed, desk.texts.locale(), deal.amount().currency());
    }

    private Optional<Mistake> mistake(DealState deal, String typed) {
        return typed.isEmpty()
                ? Optional.empty()
                : Form.mistake(amount(deal, typed), typed, deal.amount().currency());
    }

    private Reply won(DealState deal, Money.Read amount, String worked) {
        Optional<BigDecimal> typed = amount instanceof Money.Read.Amount read
                ? Optional.of(read.money().amount())
                : Optional.empty();
        return desk.answer(
                "deal.done.won",
                Deals.win(desk.tx, desk.editor, deal.dealId(), typed, Optional.of(worked), Optional.empty()));
    }

    /** {@code ACCOUNT REASON}; asks for the reason where there is none. */
    Reply lose(Line line) {
        Meant meant = Meant.atTheFront(desk, line, OPEN);
        String reason = (meant.rest() + " " + Objects.requireNonNullElse(line.note(), "")).strip();
        return Limits.reason(reason)
                .map(this::misunderstood)
                .orElseGet(() -> on(
                        meant,
                        Buttons.LOSE,
                        reason,
                        deal -> reason.isEmpty()
                                ? DealActions.lose(desk, new String[] {id(deal), reason})
                                : desk.lost(Deals.lose(desk.tx, desk.editor, deal.dealId(), reason))));
    }

    Reply edit(Line line) {
        return on(mine(line, ANY), Buttons.EDIT, "", deal -> DealActions.edit(desk, deal.dealId()));
    }

    Reply reopen(Line line) {
        return on(
                mine(line, CLOSED),
                Buttons.REOPEN,
                "",
                deal -> desk.answer("deal.done.reopened", Deals.reopen(desk.tx, desk.editor, deal.dealId())));
    }

    /** @param user who is to have it, where somebody was named */
    Reply reassign(Line line, Optional<String> user) {
        int size = line.tokens().size();
        Meant meant = mine(before(line, size), OPEN);
        return on(meant, Buttons.REASSIGN, user.orElse(""), deal -> user.flatMap(named -> Members.find(desk.tx, named))
                .map(to -> desk.answer("deal.done.reassigned", Deals.reassign(desk.tx, desk.editor, deal.dealId(), to)))
                .orElseGet(() -> DealActions.reassign(desk, new String[] {id(deal), ""})));
    }

    private Reply on(Meant meant, String action, String rest, Function<DealState, Reply> act) {
        if (meant.typed().isEmpty()) {
            return DealActions.list(desk, DealList.Asked.MINE_OPEN);
        }
        List<DealState> deals = meant.deals();
        return switch (deals.size()) {
            case 0 ->
                new Reply.Say(desk.messages.none(
                        Typed.shown(meant.typed()), meant.account(), Accounts.nearest(desk.tx, meant.typed())));
            case 1 -> act.apply(deals.get(0));
            default -> new Reply.Say(desk.messages.choose(DealBook.shown(desk.tx, deals), action, rest));
        };
    }

    private Meant mine(Line line, Set<Status> statuses) {
        return Meant.all(desk, line, statuses, deal -> desk.mayChange(deal.ownerId()));
    }

    /** What stands before a token, without the "to" that may be the last of it. */
    private static Line before(Line line, int end) {
        String last = end > 1 ? line.words(end - 1, end) : null;
        int tokens = last != null && Word.TO.is(last) ? end - 1 : end;
        return tokens == 0
                ? line
                : Line.read(
                        line.text().substring(0, line.tokens().get(tokens - 1).end()));
    }

    private Optional<Stage> stage(Line line, int from) {
        return Optional.ofNullable(line.words(from, line.tokens().size())).flatMap(desk.stages::named);
    }

    private Reply misunderstood(Mistake mistake) {
        return new Reply.Say(desk.messages.misunderstood(mistake));
    }

    private static String id(DealState deal) {
        return String.valueOf(deal.dealId());
    }
}
