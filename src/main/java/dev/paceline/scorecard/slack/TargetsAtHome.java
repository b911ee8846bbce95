package dev.paceline.scorecard.slack;

import dev.paceline.kpi.Figure.Measured;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Question;
import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Scopes;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.scorecard.Card;
import dev.paceline.scorecard.Line;
import dev.paceline.scorecard.Scorecards;
import dev.paceline.scorecard.Window;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.store.Tx;
import dev.paceline.target.Attainment;
import dev.paceline.target.Attainment.Rep;
import dev.paceline.target.Cycle;
import dev.paceline.target.Pace;
import dev.paceline.target.Quota;
import dev.paceline.target.Verdict;
import dev.paceline.target.slack.Whose;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What App Home shows of targets: the caller's own, and of those whom they lead how each stands against the quota. */
public final class TargetsAtHome {
    private static final int REPS = 15;

    private final Scorecards scorecards;
    private final Attainment attainment;
    private final Clock clock;

    public TargetsAtHome(Scorecards scorecards, Attainment attainment, Clock clock) {
        this.scorecards = scorecards;
        this.attainment = attainment;
        this.clock = clock;
    }

    /** Adds the caller's own targets; nothing where they have none. */
    public void own(Tx tx, Caller caller, Blocks blocks) {
        Owner owner = Owner.member(caller.memberId());
        LocalDate today = Whose.today(tx, owner, clock.instant());
        LineText text = new LineText(wording(tx, caller));
        List<List<Texts.Run>> lines = scorecards.aimed(tx, Scope.member(owner.id()), today).stream()
                .flatMap(card -> card.lines().stream().flatMap(line -> line(text, card, line)))
                .toList();
        if (!lines.isEmpty()) {
            blocks.divider()
                    .heading("home.targets")
                    .lines(lines)
                    .actions(ScorecardCommand.button(caller.texts(), "button.scorecard", owner));
        }
    }

    /** Adds how the members of each team that the caller leads stand in the month, who needs help first. */
    public void led(Tx tx, Caller caller, Blocks blocks) {
        List<Team> all = Teams.all(tx);
        List<Team> led =
                all.stream().filter(team -> team.isLedBy(caller.memberId())).toList();
        led.stream()
                .filter(team -> led.stream()
                        .noneMatch(above -> above.id() != team.id()
                                && Teams.withSubTeams(all, above).contains(team)))
                .forEach(team -> team(tx, caller, team, blocks));
    }

    private void team(Tx tx, Caller caller, Team team, Blocks blocks) {
        Owner owner = Owner.team(team.id());
        LocalDate today = Whose.today(tx, owner, clock.instant());
        Scope scope = Scopes.team(tx, team);
        Window month = Scorecards.window(tx, scope, Cycle.MONTH, today);
        Kpi quota = Quota.on(tx, today);
        Wording wording = wording(tx, caller);
        List<Rep> reps =
                attainment
                        .reps(tx, new Question(scope, month.period(), month.asOf(today), wording.currency()), quota)
                        .stream()
                        .filter(rep -> rep.memberId() != caller.memberId())
                        .sorted(Comparator.comparing(TargetsAtHome::share))
                        .toList();
        Map<Long, Member> members = Members.get(
                        tx, reps.stream().map(Rep::memberId).toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        List<List<Texts.Run>> lines = new ArrayList<>();
        reps.stream().limit(REPS).forEach(rep -> Optional.ofNullable(members.get(rep.memberId()))
                .ifPresent(member -> lines.add(rep(new LineText(wording), member.name(), quota, rep))));
        blocks.divider().heading("home.team", "team", team.name(), "kpi", wording.name(quota));
        if (lines.isEmpty()) {
            blocks.text("home.team.none");
        } else {
            blocks.lines(lines);
        }
        if (reps.size() > REPS) {
            blocks.note("blocks.more", "n", reps.size() - REPS);
        }
        blocks.actions(ScorecardCommand.button(caller.texts(), "button.scorecard.team", owner));
    }

    private static Stream<List<Texts.Run>> line(LineText text, Card card, Line line) {
        if (line.actual() instanceof Measured measured && line.target().isPresent()) {
            String days = new ScorecardMessages(text.wording()).when(card.window());
            return Stream.of(barred(
                    measured.value(),
                    line.target().get(),
                    Stream.concat(text.of(line).stream(), Stream.of(new Texts.Run(" · " + days, false)))));
        }
        return Stream.empty();
    }

    private static List<Texts.Run> rep(LineText text, String name, Kpi quota, Rep rep) {
        Optional<Verdict> verdict =
                Pace.of(quota, rep.actual(), rep.target(), rep.elapsed()).verdict();
        return barred(
                rep.actual(),
                rep.target(),
                text.of(name, quota, rep.actual(), Optional.of(rep.target()), verdict).stream());
    }

    private static List<Texts.Run> barred(BigDecimal actual, BigDecimal target, Stream<Texts.Run> line) {
        return Stream.concat(Stream.of(new Texts.Run(Wording.bar(actual, target) + "  ", false)), line)
                .toList();
    }

    private static BigDecimal share(Rep rep) {
        return rep.target().signum() == 0 ? BigDecimal.ONE : rep.actual().divide(rep.target(), MathContext.DECIMAL32);
    }

    private static Wording wording(Tx tx, Caller reader) {
        return new Wording(reader.texts(), Workspaces.current(tx).settings().currency());
    }
}
