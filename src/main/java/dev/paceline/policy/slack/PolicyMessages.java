package dev.paceline.policy.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Member;
import dev.paceline.policy.Evaluation;
import dev.paceline.policy.Inputs;
import dev.paceline.policy.Inputs.Month;
import dev.paceline.policy.Rules;
import dev.paceline.policy.Standing;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people see of the policy. Pure. */
record PolicyMessages(Texts texts, LocalDate today) {
    private static final int SHOWN = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A policy and who chose it.
     *
     * @param quota what its KPI is called
     */
    record Chosen(Rules rules, String quota, YearMonth from, String by) {}

    /** How somebody stands. */
    record Stands(Member member, Evaluation evaluation) {}

    /** What was decided about it. */
    record Decided(String by, LocalDate day, String words) {}

    /**
     * The policy.
     *
     * @param next where it is another from next month on
     * @param own how the reader stands
     * @param reports how those stand who report to the reader
     */
    Message policy(
            String heading,
            Optional<Chosen> present,
            Optional<Chosen> next,
            Optional<Evaluation> own,
            List<Stands> reports,
            boolean admin) {
        Blocks blocks = Blocks.in(texts).heading(heading);
        present.ifPresent(policy -> blocks.lines(rules(policy))
                .note("policy.since", "month", texts.month(policy.from()), "name", policy.by()));
        boolean isFirst = present.isEmpty() && next.isEmpty();
        if (isFirst) {
            blocks.text("policy.not_yet", "admin", String.valueOf(admin));
        }
        next.ifPresent(policy -> blocks.text("policy.next", "month", texts.month(policy.from()), "name", policy.by())
                .lines(rules(policy)));
        own.ifPresent(evaluation -> blocks.row(
                List.of(texts.runs(
                        "policy.own",
                        "month",
                        texts.month(evaluation.month()),
                        "standing",
                        name(evaluation.standing()))),
                why(evaluation)));
        stands(blocks, reports);
        return admin
                ? blocks.actions(Elements.button(
                                texts,
                                "button.policy.edit",
                                PolicyCommand.EDIT,
                                "edit",
                                "first",
                                String.valueOf(isFirst)))
                        .message()
                : blocks.message();
    }

    private void stands(Blocks blocks, List<Stands> reports) {
        if (reports.isEmpty()) {
            return;
        }
        blocks.divider().text("policy.reports");
        reports.stream()
                .limit(SHOWN)
                .forEach(each -> blocks.rowAbout(
                        each.member().userId(), List.of(standing(each.evaluation())), why(each.evaluation())));
        if (reports.size() > SHOWN) {
            blocks.note("blocks.more", "n", reports.size() - SHOWN);
        }
        blocks.note("policy.private");
    }

    private ButtonElement why(Evaluation evaluation) {
        return PolicyCommand.whyButton(texts, evaluation.id());
    }

    private List<List<Texts.Run>> rules(Chosen chosen) {
        Rules rules = chosen.rules();
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(texts.runs(
                "policy.rule.quota",
                "threshold",
                percent(rules.threshold()),
                "quota",
                chosen.quota(),
                "met",
                rules.met(),
                "of",
                rules.of()));
        if (rules.activities() > 0) {
            lines.add(texts.runs("policy.rule.activities", "n", rules.activities()));
        }
        if (rules.nextSteps()) {
            lines.add(texts.runs("policy.rule.next_steps"));
        }
        if (rules.closeDays()) {
            lines.add(texts.runs("policy.rule.close_days"));
        }
        if (rules.grace() > 0) {
            lines.add(texts.runs("policy.rule.grace", "n", rules.grace()));
        }
        lines.add(texts.runs("policy.rule.away"));
        return lines;
    }

    /** Everything that led to a standing. */
    Message why(
            Member member,
            Evaluation evaluation,
            List<Evaluation> others,
            List<Decided> decisions,
            long reader,
            boolean mayDecide) {
        Inputs inputs = evaluation.inputs();
        Blocks blocks = Blocks.in(texts)
                .heading(
                        "policy.why",
                        "own",
                        String.valueOf(member.id() == reader),
                        "name",
                        member.name(),
                        "standing",
                        name(evaluation.standing()),
                        "month",
                        texts.month(evaluation.month()));
        if (!inputs.counted().isEmpty()) {
            blocks.text(
                    "policy.why.months",
                    "met",
                    inputs.counted().size() - inputs.missed(),
                    "counted",
                    inputs.counted().size(),
                    "needed",
                    inputs.rules().met(),
                    "of",
                    inputs.rules().of());
        }
        blocks.lines(shown(inputs).stream().map(this::month).toList());
        if (inputs.rules().hasNonNegotiables()) {
            blocks.lines(broken(inputs));
        }
        blocks.note(
                "policy.why." + evaluation.standing(),
                "broken",
                String.valueOf(inputs.isBroken()),
                "near",
                String.valueOf(inputs.isNear()));
        decisions.forEach(decision -> blocks.note(
                        "policy.decision", "name", decision.by(), "day", texts.day(decision.day(), today))
                .quote(decision.words()));
        List<ButtonElement> buttons = new ArrayList<>();
        if (mayDecide) {
            buttons.add(Elements.button(
                    texts, "button.policy.decide", PolicyCommand.DECIDE, String.valueOf(evaluation.id())));
        }
        buttons.add(Elements.button(texts, "button.policy.show", PolicyCommand.SHOW, ""));
        blocks.actions(buttons);
        if (!others.isEmpty()) {
            blocks.divider().text("policy.others");
            others.forEach(other -> blocks.row(List.of(standing(other)), why(other)));
        }
        return blocks.message();
    }

    /** Back to the last month that counts. */
    private static List<Month> shown(Inputs inputs) {
        List<Month> counted = inputs.counted();
        return counted.isEmpty()
                ? inputs.months().stream().limit(inputs.rules().of()).toList()
                : inputs.months().subList(0, inputs.months().indexOf(counted.get(counted.size() - 1)) + 1);
    }

    private List<Texts.Run> standing(Evaluation evaluation) {
        return texts.runs(
                "policy.row", "month", texts.month(evaluation.month()), "standing", name(evaluation.standing()));
    }

    private List<Texts.Run> month(Month month) {
        Wording wording = new Wording(texts, month.currency());
        String state = month.count() != Inputs.Count.COUNTS ? month.count().name() : month.isMet() ? "MET" : "MISSED";
        return texts.runs(
                "policy.month",
                "month",
                texts.month(YearMonth.from(month.month())),
                "actual",
                wording.figure(month.quota(), month.actual()),
                "target",
                wording.figure(month.quota(), month.target()),
                "quota",
                wording.name(month.quota()),
                "threshold",
                percent(month.threshold()),
                "state",
                state);
    }

    private List<List<Texts.Run>> broken(Inputs inputs) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        if (!inputs.thinWeeks().isEmpty()) {
            lines.add(texts.runs(
                    "policy.why.weeks",
                    "n",
                    inputs.thinWeeks().size(),
                    "weeks",
                    texts.list(inputs.thinWeeks().stream()
                            .map(week -> texts.say(
                                    "policy.week",
                                    "day",
                                    texts.dayOfMonth(week.from()),
                                    "n",
                                    week.activities(),
                                    "least",
                                    week.least()))
                            .toList())));
        }
        if (inputs.brokenNextSteps() > 0) {
            lines.add(texts.runs("policy.why.next_steps", "n", inputs.brokenNextSteps()));
        }
        if (inputs.brokenCloseDays() > 0) {
            lines.add(texts.runs("policy.why.close_days", "n", inputs.brokenCloseDays()));
        }
        return lines.isEmpty()
                ? List.of(texts.runs("policy.why.kept", "asked", String.valueOf(!inputs.isExempt())))
                : lines;
    }

    private String percent(int share) {
        return texts.percent(BigDecimal.valueOf(share).divide(HUNDRED));
    }

    private String name(Standing standing) {
        return texts.say("policy.standing." + standing);
    }
}
