package dev.paceline.target.slack;

import dev.paceline.delivery.Outbox;
import dev.paceline.delivery.slack.Written;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Message;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import dev.paceline.target.Proposal;
import dev.paceline.target.Proposals;
import dev.paceline.target.Proposals.Decision;
import dev.paceline.target.Target;
import dev.paceline.target.Target.Subject;
import dev.paceline.target.Targets;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rep proposes a change of their target; their manager gets it with two buttons, and the rep hears what became of it. */
final class ProposalFlow {
    private final Clock clock;

    ProposalFlow(Clock clock) {
        this.clock = clock;
    }

    Reply open(Tx tx, Ask.Action ask) {
        Caller caller = ask.caller();
        List<Target> held = Targets.of(tx, Owner.member(caller.memberId())).stream()
                .filter(target -> target.untilDay().equals(Workspace.FOREVER))
                .toList();
        if (held.isEmpty() || Leadership.managerOf(tx, caller.memberId()).isEmpty()) {
            return say(caller.texts(), held.isEmpty() ? "target.none" : "target.proposal.nobody");
        }
        return new Reply.Open(TargetModal.propose(caller, TargetCommand.messages(tx, caller, held, List.of()), held));
    }

    Reply propose(Tx tx, Ask.Submission ask) {
        Caller caller = ask.caller();
        Optional<Subject> chosen = TargetModal.own(ask.fields(), Owner.member(caller.memberId()));
        Optional<Target> now = chosen.flatMap(subject -> Targets.current(tx, subject));
        Optional<Member> manager = Leadership.managerOf(tx, caller.memberId());
        if (now.isEmpty() || manager.isEmpty()) {
            return say(caller.texts(), now.isEmpty() ? "target.none" : "target.proposal.nobody");
        }
        Subject subject = now.get().subject();
        Optional<BigDecimal> amount = ask.fields()
                .text(TargetModal.AMOUNT)
                .flatMap(typed -> TargetCommand.amount(tx, caller, subject.kpi(), typed));
        if (amount.isEmpty()) {
            return new Reply.FieldErrors(Map.of(TargetModal.AMOUNT, TargetCommand.unfit(tx, caller, subject.kpi())));
        }
        Proposal proposal =
                Proposals.propose(tx, subject, amount.get(), ask.fields().text(TargetModal.WHY), clock.instant());
        Blocks forManager = Blocks.in(Texts.of(manager.get().locale()));
        messages(tx, manager.get(), proposal).proposal(forManager, proposal, now.map(Target::amount));
        Message sent = Blocks.in(caller.texts())
                .text(
                        "target.proposal.sent",
                        "manager",
                        manager.get().name(),
                        "target",
                        messages(tx, Members.get(tx, caller.memberId()), proposal)
                                .target(subject, amount.get()))
                .message();
        tell(tx, manager.get(), "proposal " + proposal.id(), forManager.message());
        return new Reply.Say(sent);
    }

    private void tell(Tx tx, Member member, String key, Message message) {
        Outbox.put(tx, Written.letter(key, member.userId(), message));
    }

    Reply decide(Tx tx, Ask.Action ask, boolean accept) {
        Caller caller = ask.caller();
        long id = RowId.read(ask.value());
        LocalDate today = Proposals.find(tx, id)
                .map(proposal -> Whose.today(tx, proposal.subject().owner(), clock.instant()))
                .orElse(LocalDate.EPOCH);
        Decision decision = Proposals.decide(tx, id, accept, Whose.actor(caller), today, clock.instant());
        if (decision instanceof Decision.Decided decided) {
            Proposal proposal = decided.proposal();
            Member member = Members.get(tx, proposal.memberId());
            Message told = said(tx, member, proposal, "target.proposal.told.", caller.name());
            tell(tx, member, "proposal " + proposal.id() + " decided", told);
            return new Reply.Say(
                    said(tx, Members.get(tx, caller.memberId()), proposal, "target.proposal.decided.", member.name()));
        } else if (decision instanceof Decision.DecidedBefore before) {
            return say(
                    caller.texts(),
                    "target.proposal.before." + before.proposal().state());
        }
        return decision instanceof Decision.TargetChanged changed
                ? changedSince(tx, caller, changed.target())
                : say(caller.texts(), "target.refused.NOT_YOURS");
    }

    private static Reply changedSince(Tx tx, Caller caller, Target now) {
        TargetMessages messages = TargetCommand.messages(tx, caller, List.of(), List.of());
        String amount = messages.wording().figure(now.kpi(), now.amount());
        return new Reply.Say(Blocks.in(caller.texts())
                .text("target.proposal.changed", "target", amount)
                .message());
    }

    private static Message said(Tx tx, Member reader, Proposal proposal, String key, String who) {
        return Blocks.in(Texts.of(reader.locale()))
                .text(
                        key + proposal.state(),
                        "who",
                        who,
                        "target",
                        messages(tx, reader, proposal).target(proposal.subject(), proposal.amount()))
                .message();
    }

    private static TargetMessages messages(Tx tx, Member reader, Proposal proposal) {
        Wording wording = new Wording(
                Texts.of(reader.locale()), Workspaces.current(tx).settings().currency());
        return new TargetMessages(
                wording,
                Map.of(proposal.memberId(), Members.get(tx, proposal.memberId()).name()));
    }

    private static Reply say(Texts texts, String key) {
        return new Reply.Say(Blocks.in(texts).text(key).message());
    }
}
