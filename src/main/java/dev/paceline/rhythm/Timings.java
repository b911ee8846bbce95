package dev.paceline.rhythm;

import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
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
        List<Timing> chosen = tx.entities()
                .createQuery("select t from Timing t where t.occasion = :occasion", Timing.class)
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
     */
    public record Held(When when, Optional<Owner> chosenBy, Optional<Owner> pausedBy) {}

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
                steps.stream().filter(Timing::isPaused).map(Timing::owner).findFirst());
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

    /** From now on it comes then, or as one step above where nothing is chosen. */
    public static void choose(
            Tx tx, String occasion, Owner owner, Optional<When> when, boolean paused, long by, Instant now) {
        own(tx, occasion, owner)
                .orElseGet(() -> tx.save(new Timing(tx.newId(), occasion, owner)))
                .become(when, paused, by, now);
    }

    /** Pauses or goes on; the hour stays as it was chosen. */
    public static void pause(Tx tx, String occasion, Owner owner, boolean paused, long by, Instant now) {
        Optional<When> when = own(tx, occasion, owner).flatMap(Timing::when);
        choose(tx, occasion, owner, when, paused, by, now);
    }

    private static Optional<Timing> own(Tx tx, String occasion, Owner owner) {
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
                .findFirst();
    }
}
