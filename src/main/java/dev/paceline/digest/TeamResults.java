package dev.paceline.digest;

import dev.paceline.digest.Results.Result;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Scopes;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.scorecard.Scorecards;
import dev.paceline.store.Tx;
import dev.paceline.target.Quota;
import java.util.List;
import java.util.Optional;

/** The teams beneath one, each with what its week came to. */
public record TeamResults(List<OfTeam> teams) {
    /** Some KPIs of a team. */
    public record OfTeam(long team, String name, List<Result> results) {}

    /** Reads them. */
    public static final class Reader implements Section<TeamResults> {
        private final Scorecards scorecards;

        public Reader(Scorecards scorecards) {
            this.scorecards = scorecards;
        }

        @Override
        public Topic topic() {
            return Topic.TEAMS;
        }

        @Override
        public Optional<TeamResults> read(Tx tx, About about) {
            Owner owner = about.scope().owner();
            List<Team> all = Teams.all(tx);
            List<Kpi> kpis = List.of(Quota.on(tx, about.asOf()), Kpi.FIRST_MEETINGS);
            List<OfTeam> told = about.told(Topic.TEAMS, TeamResults.class)
                    .map(TeamResults::teams)
                    .orElse(List.of());
            List<OfTeam> teams = all.stream()
                    .filter(team -> owner.kind() == Owner.Kind.TEAM
                            && team.parentId().filter(id -> id == owner.id()).isPresent())
                    .map(team -> new OfTeam(
                            team.id(),
                            team.name(),
                            Results.lines(
                                    scorecards.lines(
                                            tx,
                                            Scopes.team(all, team),
                                            about.week(),
                                            about.daysBefore(),
                                            about.today(),
                                            kpis.stream().distinct().toList()),
                                    told.stream()
                                            .filter(then -> then.team() == team.id())
                                            .flatMap(then -> then.results().stream())
                                            .toList())))
                    .toList();
            return Optional.of(teams).filter(any -> !any.isEmpty()).map(TeamResults::new);
        }
    }
}
