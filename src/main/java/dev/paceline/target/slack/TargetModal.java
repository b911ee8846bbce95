package dev.paceline.target.slack;

import com.slack.api.model.view.View;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.store.Tx;
import dev.paceline.target.Cycle;
import dev.paceline.target.Rights;
import dev.paceline.target.Target;
import dev.paceline.target.Target.Subject;
import dev.paceline.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of targets: one to set them, one to propose a change. */
final class TargetModal {
    static final String OWNER = "owner";
    static final String KPI = "kpi";
    static final String CYCLE = "cycle";
    static final String AMOUNT = "amount";
    static final String START = "start";
    static final String TARGET = "target";
    static final String WHY = "why";
    static final int WHY_LENGTH = 300;
    private static final int AMOUNT_LENGTH = 30;

    private TargetModal() {}

    /** @param owner whose target is to be set at first; any of those whom the caller may set can be chosen */
    static View set(Tx tx, Caller caller, Wording wording, Optional<Owner> owner) {
        Texts texts = caller.texts();
        List<Choice> owners = owners(tx, caller, owner);
        List<Choice> kpis = Arrays.stream(Kpi.values())
                .map(kpi -> new Choice(kpi.name(), wording.name(kpi)))
                .toList();
        List<Choice> cycles = Arrays.stream(Cycle.values())
                .map(cycle -> new Choice(cycle.name(), texts.say("target.cycle." + cycle)))
                .toList();
        return Blocks.in(texts)
                .input(
                        OWNER,
                        "target.form.owner",
                        Elements.menu(OWNER, owners, owners.get(0).value()),
                        false)
                .input(KPI, "target.form.kpi", Elements.menu(KPI, kpis, Kpi.REVENUE_WON.name()), false)
                .input(CYCLE, "target.form.cycle", Elements.menu(CYCLE, cycles, Cycle.MONTH.name()), false)
                .input(AMOUNT, "target.form.amount", Elements.line(AMOUNT, null, AMOUNT_LENGTH), true)
                .input(START, "target.form.start", Elements.date(START, null), true)
                .modal("target.form.title", TargetCommand.SAVE, "button.save", "");
    }

    /** @param targets the caller's own, one at least */
    static View propose(Caller caller, TargetMessages messages, List<Target> targets) {
        Texts texts = caller.texts();
        List<Choice> choices = targets.stream()
                .map(target -> new Choice(
                        target.kpi() + " " + target.cycle(), messages.target(target.subject(), target.amount())))
                .toList();
        return Blocks.in(texts)
                .input(
                        TARGET,
                        "target.form.target",
                        Elements.menu(TARGET, choices, choices.get(0).value()),
                        false)
                .input(AMOUNT, "target.form.proposed", Elements.line(AMOUNT, null, AMOUNT_LENGTH), false)
                .input(WHY, "target.form.why", Elements.paragraph(WHY, null, WHY_LENGTH), true)
                .modal("target.form.propose", TargetCommand.PROPOSE, "button.send", "");
    }

    /** What was chosen; empty where that is no choice of ours. */
    static Optional<Subject> subject(Fields fields) {
        Optional<Owner> owner = fields.option(OWNER).flatMap(Owner::read);
        Optional<Kpi> kpi = fields.option(KPI).flatMap(Kpi::named);
        Optional<Cycle> cycle = fields.option(CYCLE).flatMap(Cycle::named);
        return owner.flatMap(who -> kpi.flatMap(what -> cycle.map(over -> new Subject(who, what, over))));
    }

    /** The target of the caller's own that was chosen. */
    static Optional<Subject> own(Fields fields, Owner caller) {
        String[] parts = fields.option(TARGET).orElse("").split(" ", 2);
        return parts.length < 2
                ? Optional.empty()
                : Kpi.named(parts[0])
                        .flatMap(kpi -> Cycle.named(parts[1]).map(cycle -> new Subject(caller, kpi, cycle)));
    }

    /** Whom the caller may set targets for: the one asked for first, then the company, teams, members. */
    private static List<Choice> owners(Tx tx, Caller caller, Optional<Owner> first) {
        Texts texts = caller.texts();
        List<Team> all = Teams.all(tx);
        Stream<Team> teams = caller.admin()
                ? all.stream()
                : all.stream()
                        .filter(team -> team.isLedBy(caller.memberId()))
                        .flatMap(team -> Teams.withSubTeams(all, team).stream())
                        .distinct();
        List<Member> members = caller.admin() ? Members.inTeams(tx) : Leadership.ledBy(tx, caller.memberId());
        return Stream.of(
                        first.filter(owner -> Rights.maySet(tx, Whose.actor(caller), owner)).stream()
                                .map(owner -> new Choice(owner.code(), Whose.name(tx, texts, owner))),
                        Stream.of(Owner.COMPANY)
                                .filter(any -> caller.admin())
                                .map(company -> new Choice(company.code(), Whose.name(tx, texts, company))),
                        teams.map(team -> new Choice(Owner.team(team.id()).code(), team.name())),
                        members.stream()
                                .map(member ->
                                        new Choice(Owner.member(member.id()).code(), member.name())))
                .flatMap(choices -> choices)
                .distinct()
                .toList();
    }
}
