package dev.paceline.rhythm;

import dev.paceline.member.Actor;
import dev.paceline.member.Leadership;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** As they are at this moment of the transaction, with what it has changed itself. */
    public static Timings of(Tx tx, Occasion occasion) {
        List<Timing> chosen = tx.entities()
                .createQuery("select t from Timing t where t.occasion = :occasion", Timing.class)
                .setParameter("occasion", occasion.name())
                .getResultList();
        return new Timings(occasion, Teams.all(tx), byOwner(chosen));
    }

    /** What holds for one audience; of what holds for the others nothing is read. */
    static Held of(Tx tx, Occasion occasion, Audience audience) {
        List<Team> teams = audience.team()
                .flatMap(id -> Teams.find(tx, id))
                .map(team -> Teams.withTeamsAbove(tx, team))
                .orElse(List.of());
        Timings usual = new Timings(occasion, teams, Map.of());
        List<Owner> steps = usual.steps(usual.chooses(audience), audience.team());
        List<Timing> chosen = tx.entities()
                .createQuery(
                        "select t from Timing t where t.occasion = :occasion and t.ownerKind in :kinds and t.ownerId in :ids",
                        Timing.class)
                .setParameter("occasion", occasion.name())
                .setParameter(
                        "kinds", steps.stream().map(Owner::kind).distinct().toList())
                .setParameter("ids", steps.stream().map(Owner::id).distinct().toList())
                .getResultList();
        return new Timings(occasion, teams, byOwner(chosen)).of(audience);
    }

    private static Map<Owner, Timing> byOwner(List<Timing> chosen) {
        return chosen.stream().collect(Collectors.toMap(Timing::owner, timing -> timing));
    }

    /**
     * What holds.
     *
     * @param chosenBy whose choice it is; empty where nobody chose
     * @param pausedBy who paused it; any of them may
     * @param since when that came to hold: when it was chosen, or a choice nearer to the owner was taken back, or any of them
     *     last paused or resumed it; what was due before came as it was then
     */
    public record Held(When when, Optional<Owner> chosenBy, Optional<Owner> pausedBy, Instant since) {}

    Held of(Audience audience) {
        return of(chooses(audience), audience.team());
    }

    /** Whether what the owner chooses can be what holds for the audience. */
    boolean concern(Audience audience, Owner owner) {
        return steps(chooses(audience), audience.team()).contains(owner);
    }

    private Owner chooses(Audience audience) {
        return occasion.isPersonal()
                ? Owner.member(audience.readers().get(0).memberId())
                : audience.team().map(Owner::team).orElse(Owner.COMPANY);
    }

    /**
     * What holds for an owner.
     *
     * @param team a member's, whose choice holds where the member has made none
     */
    public Held of(Owner owner, Optional<Long> team) {
        return held(steps(owner, team));
    }

    /** What would hold for the owner if they had chosen nothing. */
    public Held above(Owner owner, Optional<Long> team) {
        List<Owner> steps = steps(owner, team);
        return held(steps.subList(1, steps.size()));
    }

    private Held held(List<Owner> owners) {
        List<Timing> steps =
                owners.stream().filter(byOwner::containsKey).map(byOwner::get).toList();
        Optional<Timing> chosen =
                steps.stream().filter(step -> step.when().isPresent()).findFirst();
        Stream<Timing> choices =
                Stream.concat(steps.stream().takeWhile(step -> step.when().isEmpty()), chosen.stream());
        return new Held(
                chosen.flatMap(Timing::when).orElse(occasion.usual()),
                chosen.map(Timing::owner),
                steps.stream().filter(Timing::isPaused).map(Timing::owner).findFirst(),
                Stream.concat(choices.map(Timing::recordedAt), steps.stream().map(Timing::pausedAt))
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN));
    }

    /** The owner and those above, from the bottom up. */
    private List<Owner> steps(Owner owner, Optional<Long> team) {
        Optional<Long> bottom =
                switch (owner.kind()) {
                    case MEMBER -> team;
                    case TEAM -> Optional.of(owner.id());
                    case COMPANY -> Optional.empty();
                };
        Stream<Owner> chain = teams.stream()
                .filter(each -> bottom.filter(id -> id == each.id()).isPresent())
                .flatMap(each -> Teams.withTeamsAbove(teams, each).stream())
                .map(each -> Owner.team(each.id()));
        return Stream.of(Stream.of(owner), chain, Stream.of(Owner.COMPANY))
                .flatMap(step -> step)
                .distinct()
                .toList();
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
        own(tx, occasion, owner).choose(when, by, now);
    }

    /** Pauses or goes on; the hour stays as it was chosen. */
    public static void pause(Tx tx, String occasion, Owner owner, boolean paused, long by, Instant now) {
        own(tx, occasion, owner).pause(paused, by, now);
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
