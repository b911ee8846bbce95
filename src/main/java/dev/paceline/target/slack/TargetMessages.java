package dev.paceline.target.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Owner;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.target.Proposal;
import dev.paceline.target.Target;
import dev.paceline.target.Target.Subject;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of targets. Pure.
 *
 * @param names of the members who are named, by id
 */
record TargetMessages(Wording wording, Map<Long, String> names) {
    private Texts texts() {
        return wording.texts();
    }

    /** Such as "Revenue won · a month: €50,000". */
    String target(Subject subject, BigDecimal amount) {
        return texts().say(
                        "target.short",
                        "kpi",
                        wording.name(subject.kpi()),
                        "cycle",
                        cycle(subject),
                        "amount",
                        wording.figure(subject.kpi(), amount));
    }

    /** One that holds, since when and by whom. */
    List<Texts.Run> line(Target target) {
        return texts().runs(
                        "target.line",
                        "kpi",
                        wording.name(target.kpi()),
                        "cycle",
                        cycle(target.subject()),
                        "amount",
                        wording.figure(target.kpi(), target.amount()),
                        "day",
                        texts().dayOfYear(target.fromDay()),
                        "who",
                        name(target.recordedBy()));
    }

    /** One of the past, from when to when and by whom. */
    List<Texts.Run> past(Target target) {
        return texts().runs(
                        "target.past",
                        "kpi",
                        wording.name(target.kpi()),
                        "cycle",
                        cycle(target.subject()),
                        "amount",
                        wording.figure(target.kpi(), target.amount()),
                        "days",
                        texts().days(target.fromDay(), target.untilDay().minusDays(1)),
                        "who",
                        name(target.recordedBy()));
    }

    void proposal(Blocks blocks, Proposal proposal, Optional<BigDecimal> now) {
        blocks.text(
                "target.proposal",
                "who",
                name(proposal.memberId()),
                "target",
                target(proposal.subject(), proposal.amount()),
                "hasNow",
                now.isPresent() ? "yes" : "no",
                "now",
                now.map(amount -> wording.figure(proposal.subject().kpi(), amount))
                        .orElse(""));
        proposal.why().ifPresent(why -> blocks.text("target.proposal.why", "why", why));
        String id = String.valueOf(proposal.id());
        blocks.actions(
                Elements.primary(Elements.button(texts(), "button.accept", TargetCommand.ACCEPT, id)),
                Elements.button(texts(), "button.decline", TargetCommand.DECLINE, id));
    }

    Message changed(String whose, Subject subject, BigDecimal amount, Optional<BigDecimal> before) {
        return Blocks.in(texts())
                .text(
                        "target.changed",
                        "whose",
                        whose,
                        "target",
                        target(subject, amount),
                        "hasBefore",
                        before.isPresent() ? "yes" : "no",
                        "before",
                        before.map(old -> wording.figure(subject.kpi(), old)).orElse(""))
                .actions(afterwards(subject.owner()))
                .message();
    }

    Message ended(String whose, Subject subject, BigDecimal before) {
        return Blocks.in(texts())
                .text("target.ended", "whose", whose, "target", target(subject, before))
                .actions(afterwards(subject.owner()))
                .message();
    }

    private List<BlockElement> afterwards(Owner owner) {
        return List.of(
                Elements.button(texts(), "button.target.set", TargetCommand.OPEN, owner.code()),
                Elements.button(texts(), "button.targets", TargetCommand.SHOW, owner.code()));
    }

    private String cycle(Subject subject) {
        return texts().say("target.cycle." + subject.cycle());
    }

    private String name(long memberId) {
        return Objects.requireNonNullElse(names.get(memberId), "");
    }
}
