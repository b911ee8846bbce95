package dev.paceline.rhythm.slack;

import dev.paceline.member.Actor;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.rhythm.Occasion;
import dev.paceline.slack.Caller;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who asks, and how they are answered. */
final class Desk {
    final Tx tx;
    final Caller caller;
    final Instant now;
    final Actor actor;
    final List<Team> teams;
    final ScheduleMessages messages;

    Desk(Tx tx, Caller caller, Instant now) {
        this.tx = tx;
        this.caller = caller;
        this.now = now;
        this.actor = new Actor(caller.memberId(), caller.admin());
        this.teams = Teams.all(tx);
        this.messages = new ScheduleMessages(
                caller.texts(),
                LocalDate.ofInstant(now, caller.zone()),
                teams.stream().collect(Collectors.toMap(Team::id, Team::name)));
    }

    Entries entries(List<Occasion> occasions) {
        return new Entries(tx, occasions, actor, now);
    }

    /** What a button or a form asks for, if it is the caller's to change. */
    Optional<Entry> mine(List<Occasion> occasions, String code) {
        String[] parts = code.split(" ", 2);
        Optional<Owner> owner = Owner.read(parts[parts.length - 1]);
        List<Occasion> named = occasions.stream()
                .filter(occasion -> occasion.name().equals(parts[0]))
                .toList();
        return owner.flatMap(whose ->
                entries(named).of(whose).stream().filter(Entry::mayChange).findFirst());
    }
}
