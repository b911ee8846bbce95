package dev.paceline.leaderboard;

import dev.paceline.delivery.Letter;
import dev.paceline.member.Owner;
import dev.paceline.member.Stay;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.rhythm.Audience;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.rhythm.DayOff;
import dev.paceline.rhythm.Due;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.rhythm.When;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspaces;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A board that comes to a team's channel again and again, in the time of the team's manager, as soon as one of the team is at
 * work; everyone's to the company's channel, unless that is a team's.
 */
public final class BoardOccasion implements Occasion {
    private final String name;
    private final Recurrence recurrence;
    private final Span span;
    private final When usual;
    private final ChannelBoards boards;

    private BoardOccasion(String name, Recurrence recurrence, Span span, When usual, ChannelBoards boards) {
        this.name = name;
        this.recurrence = recurrence;
        this.span = span;
        this.usual = usual;
        this.boards = boards;
    }

    /** The week's, before the weekend. */
    public static Occasion weekly(ChannelBoards boards) {
        When friday = new When(DayOfWeek.FRIDAY, LocalTime.of(16, 0), DayOff.MOVE);
        return new BoardOccasion("board_week", Recurrence.WEEKLY, Span.WEEK, friday, boards);
    }

    /** The month's, on the first working day of the next. */
    public static Occasion monthly(ChannelBoards boards) {
        When morning = new When(DayOfWeek.MONDAY, LocalTime.of(9, 0), DayOff.MOVE);
        return new BoardOccasion("board_month", Recurrence.MONTHLY, Span.MONTH, morning, boards);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Recurrence recurrence() {
        return recurrence;
    }

    @Override
    public When usual() {
        return usual;
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public List<Audience> audiences(Tx tx) {
        return audiences(tx, owner -> true);
    }

    @Override
    public Optional<Audience> audience(Tx tx, Owner owner) {
        return audiences(tx, owner::equals).stream().findFirst();
    }

    private static List<Audience> audiences(Tx tx, Predicate<Owner> wanted) {
        List<Team> all = Teams.all(tx);
        Map<Long, List<Long>> members = Teams.staysInNow(
                        tx, all.stream().map(Team::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Stay::teamId, Collectors.mapping(Stay::memberId, Collectors.toList())));
        List<Audience> audiences = new ArrayList<>();
        all.stream()
                .filter(team -> team.channel().isPresent() && wanted.test(Owner.team(team.id())))
                .map(team -> new Audience(
                        Owner.team(team.id()),
                        Optional.of(team.id()),
                        readers(Teams.withSubTeams(all, team), members, ChannelBoards.zone(tx, Owner.team(team.id())))))
                .forEach(audiences::add);
        if (wanted.test(Owner.COMPANY) && hasChannelOfItsOwn(tx, all)) {
            audiences.add(new Audience(
                    Owner.COMPANY, Optional.empty(), readers(all, members, ChannelBoards.zone(tx, Owner.COMPANY))));
        }
        return audiences.stream()
                .filter(audience -> !audience.readers().isEmpty())
                .toList();
    }

    /** Nobody wants two boards in one channel. */
    private static boolean hasChannelOfItsOwn(Tx tx, List<Team> all) {
        Optional<String> channel = Workspaces.current(tx).settings().channel();
        return channel.isPresent()
                && all.stream().noneMatch(team -> team.channel().equals(channel));
    }

    private static List<Reader> readers(List<Team> teams, Map<Long, List<Long>> members, ZoneId zone) {
        return teams.stream()
                .flatMap(team -> members.getOrDefault(team.id(), List.of()).stream())
                .distinct()
                .map(member -> new Reader(member, zone))
                .toList();
    }

    /** The last day that counts as over: from noon on it is that day itself, as there is more behind it than ahead. */
    private static LocalDate lastDay(LocalDateTime at) {
        return at.toLocalTime().isBefore(LocalTime.NOON) ? at.toLocalDate().minusDays(1) : at.toLocalDate();
    }

    @Override
    public Optional<Letter> letter(Tx tx, Due due, boolean missed) {
        LocalDate known = lastDay(LocalDateTime.ofInstant(due.at(), due.reader().zone()));
        LocalDate last = due.slot().covers().asOf(known);
        String key =
                name + " " + due.audience().owner().code() + " " + due.slot().key();
        return boards.letter(tx, due.audience().owner(), span, last, missed, key);
    }
}
