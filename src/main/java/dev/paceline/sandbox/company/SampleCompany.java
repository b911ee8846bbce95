package dev.paceline.sandbox.company;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.TeamChanges;
import dev.paceline.member.TeamDraft;
import dev.paceline.member.TeamOutcome;
import dev.paceline.member.Teams;
import dev.paceline.sandbox.Channel;
import dev.paceline.sandbox.Person;
import dev.paceline.sandbox.Said;
import dev.paceline.sandbox.UserGroup;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A company that sells coffee machines to offices: who is there and when, what they said, what they logged, and their deals. */
public final class SampleCompany {
    public static final dev.paceline.sandbox.Team TEAM =
            new dev.paceline.sandbox.Team("T0BLUEBIRD", "Bluebird Coffee", "bluebird-coffee");

    static final String SALES = "C1SALES";
    static final String GENERAL = "C2GENERAL";
    static final String NEW_BUSINESS = "C3NEWBUSINESS";
    static final String KEY_ACCOUNTS = "C4KEYACCOUNTS";
    static final String WINS = "C5WINS";
    static final String CALENDAR = "U13CALENDAR";
    static final String NOOR = "U14NOOR";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final long MOVED_DAYS_AGO = 40;
    private static final int LEFT_DAYS_AGO = 33;

    private final Clock clock;

    public SampleCompany(Clock clock) {
        this.clock = clock;
    }

    /** The first is who one is at first. */
    public static List<Person> people() {
        return Stream.concat(
                        Staff.ALL.stream().map(Employee::person),
                        Stream.of(
                                other(NOOR, "noor", "Noor Haddad", "Designer, freelance", Person.Role.GUEST),
                                other(CALENDAR, "calendar", "Office calendar", "", Person.Role.BOT)))
                .toList();
    }

    /** The first is where one is at first. The app is not in all of them, as in life. */
    public static List<Channel> channels() {
        List<String> everyone = Staff.ALL.stream().map(Employee::id).toList();
        return List.of(
                new Channel(SALES, "sales", everyone, true),
                new Channel(
                        GENERAL,
                        "general",
                        Stream.concat(everyone.stream(), Stream.of(CALENDAR, NOOR))
                                .toList(),
                        false),
                new Channel(NEW_BUSINESS, "new-business", members(Staff.NEW_BUSINESS), true),
                new Channel(KEY_ACCOUNTS, "key-accounts", members(Staff.KEY_ACCOUNTS), true),
                new Channel(
                        WINS,
                        "wins",
                        Stream.concat(everyone.stream(), Stream.of(NOOR)).toList(),
                        false));
    }

    /** They cut across the teams. */
    public static List<UserGroup> groups() {
        return List.of(
                group(
                        "S1INSIDE",
                        "inside-sales",
                        "Inside sales",
                        "Who sells from the desk",
                        Staff.EMMA,
                        Staff.HANNAH,
                        Staff.DAAN,
                        Staff.TYLER,
                        Staff.PRIYA),
                group(
                        "S2NORTH",
                        "north",
                        "North",
                        "Britain and the Netherlands",
                        Staff.EMMA,
                        Staff.PRIYA,
                        Staff.DAAN,
                        Staff.PIETER),
                group(
                        "S3LEADS",
                        "sales-leads",
                        "Sales leads",
                        "Who leads a team",
                        Staff.SOFIE,
                        Staff.JONAS,
                        Staff.LUCIA));
    }

    /** What people said in the channels, the oldest first. */
    public List<Said> talk() {
        return Talk.until(clock.instant());
    }

    /** Makes the workspace, its members, its teams and their history, if the workspace is not there yet; whether it was not. */
    public boolean settleIn(Store store) {
        return store.in(TEAM.id(), tx -> {
            boolean isNew = Workspaces.on(tx, Workspace.BEGINNING).isEmpty();
            if (isNew) {
                open(tx);
                Staff.ALL.forEach(
                        employee -> Members.meet(tx, employee.id(), identity(employee, Member.Kind.PERSON), true));
                formTeams(tx);
                Leave leave = new Leave(tx, owner(tx), clock.instant());
                leave.write();
                leave.left(letGo(tx, Staff.MARK), LEFT_DAYS_AGO);
                new History(clock.instant()).write(tx);
                new Opportunities(clock.instant()).write(tx);
                new Aims(tx, owner(tx), clock.instant()).write();
                Talks.write(tx, clock.instant());
                new Recognition(tx).write(owner(tx).memberId(), clock.instant());
            }
            return isNew;
        });
    }

    /** When the reviews of the last month came up. */
    public Instant reviewsCameUp() {
        return MonthlyReviews.cameUp(clock.instant());
    }

    /** What was said in them. */
    public void review(Store store) {
        store.in(TEAM.id(), tx -> {
            MonthlyReviews.write(tx, clock.instant());
            return true;
        });
    }

    /** What everybody does in the quarter of an hour that the clock has just been moved by; how many letters it leaves. */
    public int work(Store store) {
        Instant now = clock.instant();
        return Workdays.between(store, TEAM.id(), now.minus(QUARTER), now);
    }

    private void open(Tx tx) {
        Workspaces.change(
                tx,
                new Workspace.Settings(
                        AMSTERDAM,
                        DayOfWeek.MONDAY,
                        Month.JANUARY,
                        Currency.getInstance("EUR"),
                        Optional.of(SALES),
                        Optional.of(Locale.ENGLISH)),
                Workspace.BEGINNING);
        new ActivityTypes().of(tx);
    }

    private void formTeams(Tx tx) {
        long sales = form(tx, Staff.SALES, Staff.SOFIE, Optional.empty(), Optional.empty(), SALES);
        form(tx, Staff.NEW_BUSINESS, Staff.JONAS, Optional.of(Staff.HANNAH), Optional.of(sales), NEW_BUSINESS);
        form(tx, Staff.KEY_ACCOUNTS, Staff.LUCIA, Optional.empty(), Optional.of(sales), KEY_ACCOUNTS);
        join(tx, Staff.LEA, MOVED_DAYS_AGO);
        join(tx, Staff.PRIYA, Staff.PRIYA.startedDaysAgo());
    }

    private long form(
            Tx tx, String name, Employee manager, Optional<Employee> deputy, Optional<Long> parent, String channel) {
        TeamDraft draft = new TeamDraft(
                name,
                manager.id(),
                deputy.map(Employee::id),
                parent,
                Optional.of(channel),
                Staff.ALL.stream()
                        .filter(employee -> employee.firstTeam().equals(name))
                        .filter(employee -> employee.startedDaysAgo() == Employee.LONG_AGO)
                        .map(Employee::id)
                        .toList());
        TeamOutcome outcome = teamsAt(Employee.LONG_AGO).create(tx, owner(tx), draft);
        if (outcome instanceof TeamOutcome.Created created) {
            return created.team().id();
        }
        throw new IllegalStateException("The sample company has no such team: " + outcome);
    }

    private void join(Tx tx, Employee employee, long daysAgo) {
        Team team = Teams.named(tx, employee.team()).orElseThrow();
        teamsAt(daysAgo).join(tx, owner(tx), team, List.of(employee.id()));
    }

    /** Somebody who was there, and whose account at Slack is switched off by now. */
    private Member letGo(Tx tx, Employee employee) {
        Members.meet(tx, employee.id(), identity(employee, Member.Kind.PERSON), true);
        join(tx, employee, Employee.LONG_AGO);
        teamsAt(LEFT_DAYS_AGO).leave(tx, owner(tx), List.of(employee.id()), Optional.empty());
        return Members.meet(tx, employee.id(), identity(employee, Member.Kind.GONE), true);
    }

    private TeamChanges teamsAt(long daysAgo) {
        return new TeamChanges(Clock.fixed(clock.instant().minus(Duration.ofDays(daysAgo)), AMSTERDAM));
    }

    private static Actor owner(Tx tx) {
        return new Actor(Members.find(tx, Staff.SOFIE.id()).orElseThrow().id(), true);
    }

    private static Member.Identity identity(Employee employee, Member.Kind kind) {
        return new Member.Identity(
                employee.name(), employee.locale(), employee.zone(), kind, employee.slackRole() == Person.Role.OWNER);
    }

    private static List<String> members(String team) {
        return Staff.ALL.stream()
                .filter(employee -> employee.team().equals(team) || employee.equals(Staff.SOFIE))
                .map(Employee::id)
                .toList();
    }

    private static UserGroup group(String id, String handle, String name, String description, Employee... members) {
        return new UserGroup(
                id,
                handle,
                name,
                description,
                Stream.of(members).map(Employee::id).toList());
    }

    private static Person other(String id, String name, String realName, String title, Person.Role role) {
        return new Person(id, name, realName, title, Locale.forLanguageTag("en-GB"), AMSTERDAM, role, TEAM.id());
    }
}
