package dev.paceline.deal.slack;

import dev.paceline.deal.DealState;
import dev.paceline.deal.Deals;
import dev.paceline.deal.Draft;
import dev.paceline.deal.Form;
import dev.paceline.deal.Limits;
import dev.paceline.deal.Mistake;
import dev.paceline.deal.Outcome;
import dev.paceline.deal.Parsed;
import dev.paceline.deal.Refusal;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Fields;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import dev.paceline.text.Money;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What the forms of deals do when they are submitted; what they say of whose deal it is proves nothing. */
final class DealForms {
    private final Clock clock;

    DealForms(Clock clock) {
        this.clock = clock;
    }

    void register(Registry registry) {
        registry.submission(DealModal.OPENED, this::open);
        registry.submission(DealModal.EDITED, this::edit);
        registry.submission(ClosingModal.WON, this::win);
        registry.submission(ClosingModal.LOST, this::lose);
        registry.submission(ClosingModal.REASSIGNED, this::reassign);
    }

    private Reply open(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller(), clock);
        Form form = DealModal.read(ask.fields(), desk.stages, desk.today());
        Parsed parsed = form.read(desk.texts.locale(), desk.currency());
        if (parsed instanceof Parsed.Misunderstood misunderstood) {
            return wrong(desk, misunderstood.mistake());
        }
        Draft draft = ((Parsed.Understood) parsed).draft();
        Deals.Opened opened = Deals.open(tx, desk.editor, draft);
        return new Reply.Say(desk.messages.opened(opened, desk.shown(opened.state())));
    }

    private Reply edit(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller(), clock);
        String[] edited = ask.metadata().split(" ", 2);
        Optional<DealState> state = desk.changeable(RowId.read(edited[0]));
        if (state.isEmpty()) {
            return new Reply.Say(desk.messages.refused(Refusal.NOT_YOURS));
        }
        Form form = DealModal.read(ask.fields(), state.get(), desk.today());
        Parsed parsed = form.read(desk.texts.locale(), state.get().amount().currency());
        if (parsed instanceof Parsed.Misunderstood misunderstood) {
            return wrong(desk, misunderstood.mistake());
        }
        Optional<String> reason = ask.fields().text(DealModal.REASON);
        Optional<Mistake> mistake = Limits.reason(reason.orElse(null));
        if (mistake.isPresent()) {
            return wrong(desk, mistake.get());
        }
        Draft draft = ((Parsed.Understood) parsed).draft();
        long seen = RowId.read(edited[edited.length - 1]);
        Outcome outcome = Deals.edit(tx, desk.editor, state.get().dealId(), seen, draft, reason.orElse(null));
        return desk.answer("deal.done.edited", outcome);
    }

    private Reply win(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller(), clock);
        Optional<DealState> state = desk.changeable(RowId.read(ask.metadata()));
        if (state.isEmpty()) {
            return new Reply.Say(desk.messages.refused(Refusal.NOT_YOURS));
        }
        Fields fields = ask.fields();
        String typed = fields.text(DealModal.AMOUNT).orElse("");
        Money.Read read =
                Money.read(typed, desk.texts.locale(), state.get().amount().currency());
        Optional<Mistake> mistake = Form.mistake(
                        read, typed, state.get().amount().currency())
                .or(() -> Limits.reason(fields.text(DealModal.REASON).orElse(null)));
        if (mistake.isPresent()) {
            return wrong(desk, mistake.get());
        }
        Outcome outcome = Deals.win(
                tx,
                desk.editor,
                state.get().dealId(),
                Optional.of(((Money.Read.Amount) read).money().amount()),
                fields.text(DealModal.REASON),
                fields.date(ClosingModal.DAY));
        if (outcome instanceof Outcome.Refused refused && refused.refusal() == Refusal.DAY) {
            String from = desk.texts.dayOfYear(state.get().fromDay());
            return new Reply.FieldErrors(
                    Map.of(ClosingModal.DAY, desk.texts.say("deal.form.mistake.won_day", "day", from)));
        }
        return desk.answer("deal.done.won", outcome);
    }

    private Reply lose(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller(), clock);
        String reason = ask.fields().text(DealModal.REASON).orElse("");
        Optional<Mistake> mistake = Limits.reason(reason);
        if (mistake.isPresent()) {
            return wrong(desk, mistake.get());
        }
        if (reason.isEmpty()) {
            return new Reply.FieldErrors(Map.of(DealModal.REASON, desk.texts.say("deal.form.mistake.no_reason")));
        }
        return desk.lost(Deals.lose(tx, desk.editor, RowId.read(ask.metadata()), reason));
    }

    private Reply reassign(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller(), clock);
        Optional<Member> to = ask.fields().user(ClosingModal.OWNER).flatMap(user -> Members.find(tx, user));
        return to.isEmpty()
                ? new Reply.Say(desk.messages.refused(Refusal.NO_OWNER))
                : desk.answer(
                        "deal.done.reassigned", Deals.reassign(tx, desk.editor, RowId.read(ask.metadata()), to.get()));
    }

    private static Reply wrong(Desk desk, Mistake mistake) {
        return new Reply.FieldErrors(Map.of(DealModal.field(mistake), desk.messages.atField(mistake)));
    }
}
