package dev.paceline.target.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.target.Proposal;
import dev.paceline.target.Proposals;
import dev.paceline.target.Quota;
import dev.paceline.target.Rights;
import dev.paceline.target.Target;
import dev.paceline.target.Target.Subject;
import dev.paceline.target.TargetChanges;
import dev.paceline.target.TargetChanges.Outcome;
import dev.paceline.target.Targets;
import dev.paceline.target.TypedAmount;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /target}: what is to be reached, by oneself or by those whom one leads; who may sets it. */
public final class TargetCommand implements Handler<Ask.Command> {
    static final String OPEN = "target.open";
    static final String SHOW = "target.show";
    static final String HISTORY = "target.history";
    static final String SAVE = "target.save";
    static final String ACCEPT = "target.accept";
    static final String DECLINE = "target.decline";
    static final String PROPOSE = "target.propose";
    private static final String OPEN_PROPOSAL = "target.open_proposal";
    private static final String QUOTA = "target.quota";

    private final Clock clock;
    private final ProposalFlow proposals;

    public TargetCommand(Clock clock) {
        this.clock = clock;
        this.proposals = new ProposalFlow(clock);
    }

    public void register(Registry registry) {
        registry.commandWithPeople("target", this);
        registry.action(SHOW, (tx, ask) -> shown(tx, ask.caller(), ask.value(), false));
        registry.action(HISTORY, (tx, ask) -> shown(tx, ask.caller(), ask.value(), true));
        registry.action(OPEN, this::open);
        registry.action(QUOTA, this::chooseQuota);
        registry.submission(SAVE, this::save);
        registry.action(OPEN_PROPOSAL, proposals::open);
        registry.submission(PROPOSE, proposals::propose);
        registry.action(ACCEPT, (tx, ask) -> proposals.decide(tx, ask, true));
        registry.action(DECLINE, (tx, ask) -> proposals.decide(tx, ask, false));
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        return list(tx, ask.caller(), Whose.read(tx, ask.caller(), ask.text()), false);
    }

    private Reply shown(Tx tx, Caller caller, String value, boolean past) {
        return Owner.read(value)
                .map(owner -> list(tx, caller, Whose.visible(tx, caller, owner), past))
                .orElseGet(Reply.Nothing::new);
    }

    private Reply list(Tx tx, Caller caller, Whose.Read read, boolean past) {
        if (read instanceof Whose.Read.Found found) {
            return new Reply.Say(past ? history(tx, caller, found.owner()) : present(tx, caller, found.owner()));
        }
        return new Reply.Say(((Whose.Read.Refused) read).message());
    }

    private Message present(Tx tx, Caller caller, Owner owner) {
        Texts texts = caller.texts();
        List<Target> all = Targets.of(tx, owner);
        List<Target> held = all.stream()
                .filter(target -> target.untilDay().equals(Workspace.FOREVER))
                .toList();
        List<Proposal> open = owner.equals(Owner.member(caller.memberId()))
                ? Proposals.open(tx, ledBy(tx, caller))
                : Proposals.open(tx, owner.kind() == Owner.Kind.MEMBER ? List.of(owner.id()) : List.of());
        TargetMessages messages = messages(tx, caller, all, open);
        Blocks blocks = Blocks.in(texts).heading("target.heading", "whose", Whose.name(tx, texts, owner));
        if (held.isEmpty()) {
            blocks.text("target.none");
        } else {
            blocks.lines(held.stream().map(messages::line).toList());
        }
        blocks.note(
                "target.quota", "kpi", messages.wording().name(Quota.on(tx, Whose.today(tx, owner, clock.instant()))));
        blocks.actions(buttons(tx, caller, owner, held, all));
        open.stream()
                .filter(proposal -> Rights.maySet(
                        tx, Whose.actor(caller), proposal.subject().owner()))
                .forEach(proposal -> messages.proposal(
                        blocks,
                        proposal,
                        Targets.current(tx, proposal.subject()).map(Target::amount)));
        return blocks.message();
    }

    private Message history(Tx tx, Caller caller, Owner owner) {
        Texts texts = caller.texts();
        List<Target> past = Targets.of(tx, owner).stream()
                .filter(target -> target.fromDay().isBefore(target.untilDay()))
                .filter(target -> !target.untilDay().equals(Workspace.FOREVER))
                .toList();
        TargetMessages messages = messages(tx, caller, past, List.of());
        Blocks blocks = Blocks.in(texts).heading("target.history", "whose", Whose.name(tx, texts, owner));
        if (past.isEmpty()) {
            blocks.text("target.history.none");
        } else {
            blocks.lines(past.stream().map(messages::past).toList());
        }
        return blocks.actions(Elements.button(texts, "button.targets", SHOW, owner.code()))
                .message();
    }

    private static List<BlockElement> buttons(Tx tx, Caller caller, Owner owner, List<Target> held, List<Target> all) {
        Texts texts = caller.texts();
        boolean own = owner.equals(Owner.member(caller.memberId()));
        boolean sets = Rights.maySet(tx, Whose.actor(caller), owner)
                || (own && !Teams.ledBy(tx, caller.memberId()).isEmpty());
        List<BlockElement> buttons = new ArrayList<>();
        if (sets) {
            buttons.add(Elements.primary(Elements.button(texts, "button.target.set", OPEN, owner.code())));
        }
        if (own && !held.isEmpty()) {
            buttons.add(Elements.button(texts, "button.target.propose", OPEN_PROPOSAL, ""));
        }
        if (caller.admin() && owner.equals(Owner.COMPANY)) {
            List<Elements.Choice> fit = Arrays.stream(Kpi.values())
                    .filter(Quota::isFit)
                    .map(kpi ->
                            new Elements.Choice(kpi.name(), wording(tx, caller).name(kpi)))
                    .toList();
            buttons.add(Elements.menu(texts, "target.quota.choose", QUOTA, fit));
        }
        if (all.size() > held.size()) {
            buttons.add(Elements.button(texts, "button.target.history", HISTORY, owner.code()));
        }
        return buttons;
    }

    private Reply open(Tx tx, Ask.Action ask) {
        Caller caller = ask.caller();
        boolean sets = caller.admin() || !Teams.ledBy(tx, caller.memberId()).isEmpty();
        return sets
                ? new Reply.Open(TargetModal.set(tx, caller, wording(tx, caller), Owner.read(ask.value())))
                : refused(caller, TargetChanges.Reason.NOT_YOURS);
    }

    private Reply chooseQuota(Tx tx, Ask.Action ask) {
        Caller caller = ask.caller();
        if (!caller.admin()) {
            return new Reply.Say(
                    Blocks.in(caller.texts()).text("slack.admins_only").message());
        }
        LocalDate today = Whose.today(tx, Owner.COMPANY, clock.instant());
        Kpi.named(ask.value())
                .filter(Quota::isFit)
                .ifPresent(kpi -> Quota.choose(tx, kpi, today, caller.memberId(), clock.instant()));
        return new Reply.Say(present(tx, caller, Owner.COMPANY));
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Caller caller = ask.caller();
        Texts texts = caller.texts();
        Optional<Subject> chosen = TargetModal.subject(ask.fields());
        if (chosen.isEmpty() || !(Whose.visible(tx, caller, chosen.get().owner()) instanceof Whose.Read.Found)) {
            return refused(caller, TargetChanges.Reason.NOT_YOURS);
        }
        Subject subject = chosen.get();
        Optional<String> typed = ask.fields().text(TargetModal.AMOUNT);
        Optional<BigDecimal> amount = typed.flatMap(text -> amount(tx, caller, subject.kpi(), text));
        if (typed.isPresent() && amount.isEmpty()) {
            return new Reply.FieldErrors(Map.of(TargetModal.AMOUNT, unfit(tx, caller, subject.kpi())));
        }
        LocalDate today = Whose.today(tx, subject.owner(), clock.instant());
        LocalDate start = ask.fields()
                .date(TargetModal.START)
                .orElseGet(() -> Targets.start(tx, subject.owner(), subject.cycle(), today));
        Outcome outcome = TargetChanges.change(tx, Whose.actor(caller), subject, amount, start, today, clock.instant());
        String whose = Whose.name(tx, texts, subject.owner());
        TargetMessages messages = messages(tx, caller, List.of(), List.of());
        if (outcome instanceof Outcome.Changed changed) {
            return new Reply.Say(
                    messages.changed(whose, subject, changed.target().amount(), changed.before()));
        } else if (outcome instanceof Outcome.Ended ended) {
            return new Reply.Say(messages.ended(whose, subject, ended.before()));
        }
        return switch (((Outcome.Refused) outcome).reason()) {
            case NOT_YOURS -> refused(caller, TargetChanges.Reason.NOT_YOURS);
            case NOT_OF_THESE ->
                new Reply.FieldErrors(Map.of(TargetModal.KPI, texts.say("target.refused.NOT_OF_THESE")));
            case START_AHEAD ->
                new Reply.FieldErrors(Map.of(TargetModal.START, texts.say("target.refused.START_AHEAD")));
            case OUT_OF_BOUNDS -> new Reply.FieldErrors(Map.of(TargetModal.AMOUNT, unfit(tx, caller, subject.kpi())));
            case NO_TARGET -> new Reply.FieldErrors(Map.of(TargetModal.AMOUNT, texts.say("target.refused.NO_TARGET")));
        };
    }

    static Optional<BigDecimal> amount(Tx tx, Caller caller, Kpi kpi, String typed) {
        return TypedAmount.read(kpi, typed, caller.locale(), wording(tx, caller).currency())
                .filter(value -> TargetChanges.isWithinBounds(kpi, value));
    }

    static String unfit(Tx tx, Caller caller, Kpi kpi) {
        return caller.texts()
                .say(
                        "target.unfit." + kpi.unit(),
                        "currency",
                        wording(tx, caller).currency().getCurrencyCode());
    }

    static TargetMessages messages(Tx tx, Caller reader, List<Target> targets, List<Proposal> proposals) {
        List<Long> named = Stream.concat(
                        targets.stream().map(Target::recordedBy),
                        proposals.stream().map(Proposal::memberId))
                .distinct()
                .toList();
        Map<Long, String> names = Members.get(tx, named).stream().collect(Collectors.toMap(Member::id, Member::name));
        return new TargetMessages(wording(tx, reader), names);
    }

    private static Wording wording(Tx tx, Caller reader) {
        return new Wording(reader.texts(), Workspaces.current(tx).settings().currency());
    }

    private static List<Long> ledBy(Tx tx, Caller caller) {
        return Leadership.ledBy(tx, caller.memberId()).stream().map(Member::id).toList();
    }

    private static Reply refused(Caller caller, TargetChanges.Reason reason) {
        return new Reply.Say(
                Blocks.in(caller.texts()).text("target.refused." + reason).message());
    }
}
