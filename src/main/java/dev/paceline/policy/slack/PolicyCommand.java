package dev.paceline.policy.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.policy.Decision;
import dev.paceline.policy.Evaluation;
import dev.paceline.policy.Policy;
import dev.paceline.policy.PolicyWork;
import dev.paceline.policy.Rules;
import dev.paceline.policy.slack.PolicyMessages.Chosen;
import dev.paceline.policy.slack.PolicyMessages.Decided;
import dev.paceline.policy.slack.PolicyMessages.Stands;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.target.Quota;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /paceline policy}: the policy for everyone, how they stand for each and who leads them, and why; admins change it. */
public final class PolicyCommand {
    static final String EDIT = "policy.edit";
    static final String WHY = "policy.why";
    static final String SHOW = "policy.show";
    static final String DECIDE = "policy.decide";

    private static final int MONTHS = 7;
    private static final int DECISIONS = 5;

    private final Clock clock;

    public PolicyCommand(Clock clock) {
        this.clock = clock;
    }

    /** Explains an evaluation to who may see it. */
    public static ButtonElement whyButton(Texts texts, long evaluation) {
        return Elements.button(texts, "button.policy.why", WHY, String.valueOf(evaluation));
    }

    public void register(Registry registry) {
        registry.paceline("policy", this::answer);
        registry.action(
                EDIT,
                Handler.forAdmins((tx, ask) ->
                        new Reply.Open(PolicyModal.view(ask.caller().texts(), coming(tx)))));
        registry.submission(PolicyModal.SAVE, Handler.forAdmins(this::save));
        registry.action(SHOW, (tx, ask) -> show(tx, ask.caller(), "policy.heading"));
        registry.action(WHY, this::why);
        registry.action(DECIDE, this::openDecision);
        registry.submission(DecisionModal.SAVE, this::decide);
    }

    private Reply answer(Tx tx, Ask.Command ask) {
        List<String> people = SlackText.users(ask.text());
        if (people.isEmpty()) {
            return show(tx, ask.caller(), "policy.heading");
        }
        Optional<Member> member = Members.find(tx, people.get(0)).filter(known -> maySee(tx, ask.caller(), known.id()));
        return member.isEmpty()
                ? say(ask.caller(), "policy.refused")
                : member.flatMap(known ->
                                Evaluation.of(tx, known.id(), 1).stream().findFirst())
                        .map(evaluation -> explain(tx, ask.caller(), evaluation))
                        .orElseGet(() -> say(ask.caller(), "policy.none"));
    }

    private Reply show(Tx tx, Caller caller, String heading) {
        YearMonth present = present(tx);
        YearMonth judged = PolicyWork.judged(tx, clock.instant());
        List<Member> reports = Leadership.reportsTo(tx, caller.memberId());
        Map<Long, Evaluation> evaluations = Evaluation.of(
                tx,
                Stream.concat(Stream.of(caller.memberId()), reports.stream().map(Member::id))
                        .toList(),
                judged);
        List<Stands> stands = reports.stream()
                .flatMap(member -> Stream.ofNullable(evaluations.get(member.id()))
                        .map(evaluation -> new Stands(member, evaluation)))
                .toList();
        return new Reply.Say(messages(caller)
                .policy(
                        heading,
                        chosen(tx, caller, present),
                        chosen(tx, caller, present.plusMonths(1))
                                .filter(next -> next.from().isAfter(present)),
                        Optional.ofNullable(evaluations.get(caller.memberId())),
                        stands,
                        caller.admin()));
    }

    private Optional<Chosen> chosen(Tx tx, Caller caller, YearMonth month) {
        Currency currency = Workspaces.current(tx).settings().currency();
        return Policy.of(tx, month)
                .map(policy -> new Chosen(
                        policy.rules(),
                        new Wording(caller.texts(), currency).name(Quota.on(tx, today(caller))),
                        policy.from(),
                        Members.get(tx, policy.recordedBy()).name()));
    }

    /** What holds from next month on or, before there is any, the usual. */
    private Rules coming(Tx tx) {
        return Policy.of(tx, present(tx).plusMonths(1)).map(Policy::rules).orElse(Rules.USUAL);
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        PolicyModal.Read read = PolicyModal.read(ask.fields(), ask.caller().texts());
        if (!read.errors().isEmpty()) {
            return new Reply.FieldErrors(read.errors());
        }
        Caller caller = ask.caller();
        Policy.change(tx, read.rules(), present(tx), caller.memberId(), clock.instant());
        return show(tx, caller, "policy.saved");
    }

    private Reply why(Tx tx, Ask.Action ask) {
        return Evaluation.find(tx, RowId.read(ask.value()))
                .filter(evaluation -> maySee(tx, ask.caller(), evaluation.memberId()))
                .map(evaluation -> explain(tx, ask.caller(), evaluation))
                .orElseGet(() -> say(ask.caller(), "policy.refused"));
    }

    private Reply explain(Tx tx, Caller caller, Evaluation evaluation) {
        List<Evaluation> others = Evaluation.of(tx, evaluation.memberId(), MONTHS).stream()
                .filter(other -> other.id() != evaluation.id())
                .toList();
        List<Decided> decisions = Decision.of(tx, evaluation, DECISIONS).stream()
                .map(decision -> new Decided(
                        Members.get(tx, decision.recordedBy()).name(),
                        LocalDate.ofInstant(decision.recordedAt(), caller.zone()),
                        decision.words()))
                .toList();
        return new Reply.Say(messages(caller)
                .why(
                        Members.get(tx, evaluation.memberId()),
                        evaluation,
                        others,
                        decisions,
                        caller.memberId(),
                        mayDecide(tx, caller, evaluation.memberId())));
    }

    private Reply openDecision(Tx tx, Ask.Action ask) {
        return decidable(tx, ask.caller(), ask.value())
                .<Reply>map(evaluation -> new Reply.Open(DecisionModal.view(
                        ask.caller().texts(),
                        evaluation,
                        Members.get(tx, evaluation.memberId()).name())))
                .orElseGet(() -> say(ask.caller(), "policy.refused"));
    }

    private Reply decide(Tx tx, Ask.Submission ask) {
        Optional<Evaluation> evaluation = decidable(tx, ask.caller(), ask.metadata());
        Optional<String> words = DecisionModal.words(ask.fields());
        if (evaluation.isEmpty()) {
            return say(ask.caller(), "policy.refused");
        } else if (words.isEmpty()) {
            return DecisionModal.unfit(ask.caller().texts());
        }
        Decision.record(tx, evaluation.get(), words.get(), ask.caller().memberId(), clock.instant());
        return explain(tx, ask.caller(), evaluation.get());
    }

    private Optional<Evaluation> decidable(Tx tx, Caller caller, String id) {
        return Evaluation.find(tx, RowId.read(id)).filter(known -> mayDecide(tx, caller, known.memberId()));
    }

    private static boolean maySee(Tx tx, Caller caller, long member) {
        return caller.admin() || member == caller.memberId() || Leadership.isAbove(tx, caller.memberId(), member);
    }

    /** Whoever leads them, and admins; nobody about themselves. */
    private static boolean mayDecide(Tx tx, Caller caller, long member) {
        return member != caller.memberId() && maySee(tx, caller, member);
    }

    private LocalDate today(Caller caller) {
        return LocalDate.ofInstant(clock.instant(), caller.zone());
    }

    /** That of the workspace, whoever asks: a policy begins for all at once. */
    private YearMonth present(Tx tx) {
        return YearMonth.from(Workspaces.today(tx, clock.instant()));
    }

    private PolicyMessages messages(Caller caller) {
        return new PolicyMessages(caller.texts(), today(caller));
    }

    private static Reply say(Caller caller, String key) {
        return new Reply.Say(Blocks.in(caller.texts()).text(key).message());
    }
}
