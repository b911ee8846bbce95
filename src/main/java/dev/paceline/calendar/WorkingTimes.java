package dev.paceline.calendar;

import dev.paceline.member.Actor;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and changes working weeks, where holidays are kept, and first and last days. */
public final class WorkingTimes {
    private WorkingTimes() {}

    /** Why a change is refused. */
    public enum Refusal {
        /** No such member or team, or not the actor's to change. */
        NOT_YOURS,
        /** A week without a working day. */
        NO_DAYS,
        LEFT_BEFORE_STARTED
    }

    /** What is wanted of an owner; the first and the last day are a member's alone. */
    public record Draft(WorkSetting setting, Optional<LocalDate> started, Optional<LocalDate> left) {}

    /** What was set for the owner and holds now. */
    public static WorkSetting now(Tx tx, Owner owner) {
        return open(tx, owner).map(WorkingTime::setting).orElse(WorkSetting.NONE);
    }

    /** The company's week of now. */
    public static Week companyWeek(Tx tx) {
        return now(tx, Owner.COMPANY).week().orElse(Week.MONDAY_TO_FRIDAY);
    }

    /** Where the holidays of a team or the company are kept: its own, else those of a team above it, else the company's. */
    public static Optional<Place> place(Tx tx, Owner owner) {
        Stream<Owner> teams = Teams.find(tx, owner.id()).stream()
                .filter(team -> owner.kind() == Owner.Kind.TEAM)
                .flatMap(team -> Teams.withTeamsAbove(tx, team).stream())
                .map(team -> Owner.team(team.id()));
        return Stream.concat(teams, Stream.of(Owner.COMPANY))
                .flatMap(above -> now(tx, above).place().stream())
                .findFirst();
    }

    /** A member's is for those who lead them, a team's for those who lead it or a team above it; admins change them all. */
    public static boolean mayChange(Tx tx, Actor actor, Owner owner) {
        return switch (owner.kind()) {
            case MEMBER ->
                Members.find(tx, owner.id()).isPresent()
                        && (actor.admin() || Leadership.leads(tx, actor.memberId(), owner.id()));
            case TEAM ->
                Teams.find(tx, owner.id())
                        .filter(team -> actor.admin() || Leadership.leads(tx, actor.memberId(), team))
                        .isPresent();
            case COMPANY -> actor.admin();
        };
    }

    /** Holds from today on, the owner's own; the days before keep what they had. Empty when it is done. */
    public static Optional<Refusal> change(Tx tx, Actor actor, Owner owner, Draft draft, Instant now) {
        if (!mayChange(tx, actor, owner)) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        if (draft.setting().week().filter(week -> week.days().isEmpty()).isPresent()) {
            return Optional.of(Refusal.NO_DAYS);
        }
        if (draft.started().isPresent()
                && draft.left().filter(draft.started().get()::isAfter).isPresent()) {
            return Optional.of(Refusal.LEFT_BEFORE_STARTED);
        }
        LocalDate today = Workspaces.today(tx, now);
        WorkSetting setting = draft.setting();
        if (owner.kind() == Owner.Kind.MEMBER) {
            Member member = Members.get(tx, owner.id());
            member.startsOn(draft.started());
            member.leavesOn(draft.left());
            today = member.dayAt(now);
            // Who works the company's days goes along when it changes them.
            setting = new WorkSetting(setting.week().filter(week -> !week.equals(companyWeek(tx))), setting.place());
        }
        set(tx, owner, setting, today, actor.memberId(), now);
        return Optional.empty();
    }

    /** What held for these members, for all teams and for the company at some time of the period. */
    static List<WorkingTime> of(Tx tx, Collection<Long> memberIds, Period period) {
        if (memberIds.isEmpty()) {
            return List.of();
        }
        return tx.entities()
                .createQuery(
                        "select w from WorkingTime w where (w.ofKind <> :member or w.ofId in :members)"
                                + " and w.fromDay < :until and w.untilDay > :from",
                        WorkingTime.class)
                .setParameter("member", Owner.Kind.MEMBER)
                .setParameter("members", memberIds)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .getResultList();
    }

    private static void set(Tx tx, Owner owner, WorkSetting setting, LocalDate today, long by, Instant at) {
        Optional<WorkingTime> open = open(tx, owner);
        if (open.map(WorkingTime::setting).orElse(WorkSetting.NONE).equals(setting)) {
            return;
        }
        Optional<WorkingTime> begunToday =
                open.filter(time -> !time.days().from().isBefore(today));
        if (begunToday.isPresent()) {
            begunToday.get().become(setting, by, at);
            return;
        }
        open.ifPresent(time -> time.endOn(today));
        tx.save(new WorkingTime(tx.newId(), owner, setting, today, by, at));
    }

    private static Optional<WorkingTime> open(Tx tx, Owner owner) {
        return tx
                .entities()
                .createQuery(
                        "select w from WorkingTime w where w.ofKind = :kind and w.ofId = :id and w.untilDay = :forever",
                        WorkingTime.class)
                .setParameter("kind", owner.kind())
                .setParameter("id", owner.id())
                .setParameter("forever", Workspace.FOREVER)
                .getResultList()
                .stream()
                .findFirst();
    }
}
