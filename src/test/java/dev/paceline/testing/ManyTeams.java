package dev.paceline.testing;

import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Entry;
import dev.paceline.calendar.Week;
import dev.paceline.calendar.WorkSetting;
import dev.paceline.calendar.WorkingTimes;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.TeamChanges;
import dev.paceline.member.TeamDraft;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A company of small teams, each with a manager and a rep who works every day of the week, in London's winter time. */
public final class ManyTeams {
    public static final String WORKSPACE = "T1";

    /** In so many teams, one did nothing. */
    private static final int QUIET = 10;

    private static final Duration AGE = Duration.ofDays(60);
    private static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"), Locale.GERMAN, Locale.forLanguageTag("es"));

    private final ActivityLog log = new ActivityLog(new ActivityTypes());
    private final Instant now;

    private ManyTeams(Instant now) {
        this.now = now;
    }

    /** The id at Slack of the one who leads a team. */
    public static String manager(int team) {
        return "UM" + team;
    }

    /** What they did, they did on the last four days. */
    public static void fill(Store store, int teams, Instant now) {
        ManyTeams company = new ManyTeams(now);
        for (int team = 0; team < teams; team++) {
            int number = team;
            store.in(WORKSPACE, tx -> company.team(tx, number));
        }
        store.in(WORKSPACE, company::worksEveryDay);
    }

    private Member team(Tx tx, int number) {
        Member manager = meet(tx, manager(number), number);
        Member rep = meet(tx, "UR" + number, number);
        new TeamChanges(Clock.fixed(now.minus(AGE), ZoneOffset.UTC))
                .create(
                        tx,
                        new Actor(manager.id(), true),
                        new TeamDraft(
                                "Team " + number,
                                manager.userId(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(rep.userId())));
        if (number % QUIET != 0) {
            LocalDate day = rep.dayAt(now).minusDays(number % 4);
            log.log(tx, rep, new Entry("call", 1 + number % 7, null, null, day, null), now);
            log.log(tx, rep, new Entry("first_meeting", 1, null, null, day, null), now);
        }
        return manager;
    }

    private static Member meet(Tx tx, String user, int number) {
        Member.Identity identity = new Member.Identity(
                "Name " + user, LOCALES.get(number % LOCALES.size()), ZoneOffset.UTC, Member.Kind.PERSON, false);
        return Members.meet(tx, user, identity, true);
    }

    private Instant worksEveryDay(Tx tx) {
        WorkSetting setting = new WorkSetting(Optional.of(new Week(EnumSet.allOf(DayOfWeek.class))), Optional.empty());
        WorkingTimes.Draft draft = new WorkingTimes.Draft(setting, Optional.empty(), Optional.empty());
        long admin = Members.find(tx, manager(0)).orElseThrow().id();
        WorkingTimes.change(tx, new Actor(admin, true), Owner.COMPANY, draft, now);
        return now;
    }
}
