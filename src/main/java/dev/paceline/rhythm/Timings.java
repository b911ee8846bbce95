package dev.paceline.rhythm;

import dev.paceline.member.Actor;
import dev.paceline.member.Leadership;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When one occasion comes to whom: as the person chose, else their team, else a team above it, else the company. */
public final class Timings {
    private final Occasion occasion;
    private final List<Team> teams;
    private final Map<Owner, Timing> byOwner;

    private Timings(Occasion occasion, List<Team> teams, Map<Owner, Timing> byOwner) {
        this.occasion = occasion;
        this.teams = teams;
        this.byOwner = byOwner;
    }

    public static Timings of(Tx tx, Occasion occasion) {
        List<Timing> chosen = tx.toRead("select t from Timing t where t.occasion = :occasion", Timing.class)
                .setParameter("occasion", occasion.name())
                .getResultList();
        return new Timings(
                occasion, Teams.all(tx), chosen.stream().collect(Collectors.toMap(Timing::owner, timing -> timing)));
    }

    /**
     * What holds.
     *
     * @param chosenBy whose choice it is; empty where nobody chose
     * @param pausedBy who paused it; any of them may
     * @param since when the last of them chose or paused; what was due before came as it was then
     */
    public record Held(When when, Optional<Owner> chosenBy, Optional<Owner> pausedBy, Instant since) {}

    Held of(Audience audience) {
        Optional<Long> person =
                occasion.isPersonal() ? Optional.of(audience.readers().get(0).memberId()) : Optional.empty();
        return of(person, audience.team());
    }

    /** What holds for a person, or for a team or the company as such. */
    public Held of(Optional<Long> person, Optional<Long> team) {
        List<Timing> steps = steps(person, team).stream()
                .filter(byOwner::containsKey)
                .map(byOwner::get)
                .toList();
        Optional<Timing> chosen =
                steps.stream().filter(step -> step.when().isPresent()).findFirst();
        return new Held(
                chosen.flatMap(Timing::when).orElse(occasion.usual()),
                chosen.map(Timing::owner),
                steps.stream().filter(Timing::isPaused).map(Timing::owner).findFirst(),
                steps.stream()
                        .map(Timing::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN));
    }

    private List<Owner> steps(Optional<Long> person, Optional<Long> team) {
        List<Owner> steps = new ArrayList<>();
        person.map(Owner::member).ifPresent(steps::add);
        teams.stream()
                .filter(each -> team.filter(id -> id == each.id()).isPresent())
                .flatMap(each -> Teams.withTeamsAbove(teams, each).stream())
                .map(each -> Owner.team(each.id()))
                .forEach(steps::add);
        steps.add(Owner.COMPANY);
        return steps;
    }

    /** A person chooses for themselves what is personal, who leads a team for the team, admins for all teams and the company. */
    public static boolean mayChoose(Tx tx, Actor actor, Occasion occasion, Owner owner) {
        return switch (owner.kind()) {
            case MEMBER -> occasion.isPersonal() && owner.id() == actor.memberId();
            case TEAM ->
                Teams.find(tx, owner.id())
                        .filter(team -> actor.admin() || Leadership.leads(tx, actor.memberId(), team))
                        .isPresent();
            case COMPANY -> actor.admin() && owner.equals(Owner.COMPANY);
        };
    }

    /** From now on it comes then, or as one step above where nothing is chosen. */
    public static void choose(Tx tx, String occasion, Owner owner, Optional<When> when, long by, Instant now) {
        Timing own = own(tx, occasion, owner);
        own.become(when, own.isPaused(), by, now);
    }

    /** Pauses or goes on; the hour stays as it was chosen. */
    public static void pause(Tx tx, String occasion, Owner owner, boolean paused, long by, Instant now) {
        Timing own = own(tx, occasion, owner);
        own.become(own.when(), paused, by, now);
    }

    private static Timing own(Tx tx, String occasion, Owner owner) {
        return tx
                .entities()
                .createQuery(
                        "select t from Timing t where t.occasion = :occasion and t.ownerKind = :kind and t.ownerId = :id",
                        Timing.class)
                .setParameter("occasion", occasion)
                .setParameter("kind", owner.kind())
                .setParameter("id", owner.id())
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(() -> tx.save(new Timing(tx.newId(), occasion, owner)));
    }
}
