package dev.paceline.rhythm.slack;

import dev.paceline.calendar.slack.AbsenceCommand;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.member.slack.TeamCommand;
import dev.paceline.rhythm.Audience;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.rhythm.DayOff;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.rhythm.Someday;
import dev.paceline.rhythm.When;
import dev.paceline.slack.Registry;
import dev.paceline.store.Tx;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An app that delivers something of each kind: to managers, to reps, to channels. */
final class Deliveries {
    private static final When FRIDAY = new When(DayOfWeek.FRIDAY, LocalTime.of(16, 0), DayOff.MOVE);

    static final List<Occasion> OCCASIONS = List.of(
            new Someday("digest", Recurrence.WEEKLY, Someday.MONDAY, true, Deliveries::managers),
            new Someday("own_digest", Recurrence.WEEKLY, Someday.MONDAY, true, Deliveries::reps),
            new Someday("board_week", Recurrence.WEEKLY, FRIDAY, false, Deliveries::channels),
            new Someday("board_month", Recurrence.MONTHLY, Someday.MONDAY, false, Deliveries::channels));

    private Deliveries() {}

    /** On a Saturday: 21 November 2026, 10:00 in Amsterdam. */
    static TestApp app(String... admins) {
        SetClock clock = new SetClock("2026-11-21T09:00:00Z");
        Registry registry = new Registry();
        new TeamCommand(clock).register(registry);
        new AbsenceCommand(clock).register(registry);
        new ScheduleCommand(OCCASIONS, Map.of("own_digest", "digest.settings"), clock).register(registry);
        return new TestApp(TestDatabase.h2(), clock, registry, admins);
    }

    private static List<Audience> managers(Tx tx) {
        return Teams.all(tx).stream()
                .map(team -> new Audience(
                        Owner.team(team.id()),
                        Optional.of(team.id()),
                        Stream.concat(Stream.of(team.managerId()), team.deputyId().stream())
                                .map(id -> reader(Members.get(tx, id)))
                                .toList()))
                .toList();
    }

    private static List<Audience> reps(Tx tx) {
        return Members.inTeams(tx).stream()
                .map(member -> new Audience(
                        Owner.member(member.id()),
                        Teams.teamNow(tx, member.id()).map(Team::id),
                        List.of(reader(member))))
                .toList();
    }

    private static List<Audience> channels(Tx tx) {
        return Teams.all(tx).stream()
                .filter(team ->
                        team.channel().isPresent() && !Teams.membersOf(tx, team).isEmpty())
                .map(team -> new Audience(
                        Owner.team(team.id()),
                        Optional.of(team.id()),
                        Teams.membersOf(tx, team).stream()
                                .map(Deliveries::reader)
                                .toList()))
                .toList();
    }

    private static Reader reader(Member member) {
        return new Reader(member.id(), member.zone());
    }
}
