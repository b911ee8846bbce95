package dev.paceline.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.paceline.calendar.Absences;
import dev.paceline.calendar.Absences.Entering;
import dev.paceline.calendar.Place;
import dev.paceline.calendar.Week;
import dev.paceline.calendar.WorkSetting;
import dev.paceline.calendar.WorkingTimes;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.TeamChanges;
import dev.paceline.member.TeamDraft;
import dev.paceline.member.TeamOutcome;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import dev.paceline.workspace.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Some people, their calendar, and what has been sent to them; it is Wednesday, 11 November 2026. */
final class Office implements AutoCloseable {
    static final String WORKSPACE = "T1";

    final SetClock clock = new SetClock("2026-11-11T12:00:00Z");
    final Store store;
    private final AtomicLong ids = new AtomicLong(1_000);
    private final Database database;
    private final Rhythm rhythm;

    Office(TestDatabase.Kind kind) {
        database = TestDatabase.of(kind);
        store = anotherStore();
        rhythm = new Rhythm(store, clock);
    }

    /** As another node has it. */
    Store anotherStore() {
        return new Store(database, ids::incrementAndGet);
    }

    Member person(String name, String zone) {
        return store.in(
                WORKSPACE,
                tx -> Members.meet(
                        tx,
                        "U" + name.toUpperCase(Locale.ROOT),
                        new Member.Identity(name, Locale.US, ZoneId.of(zone), Member.Kind.PERSON, false),
                        true));
    }

    long team(String name, Member manager, Optional<Long> parent) {
        TeamDraft draft = new TeamDraft(name, manager.userId(), Optional.empty(), parent, Optional.empty(), List.of());
        TeamOutcome outcome =
                store.in(WORKSPACE, tx -> new TeamChanges(clock).create(tx, new Actor(manager.id(), true), draft));
        return ((TeamOutcome.Created) outcome).team().id();
    }

    /** The figures of the first, for all of these in order; in no team. */
    static Audience of(Member... readers) {
        return new Audience(
                Owner.member(readers[0].id()),
                Optional.empty(),
                Stream.of(readers)
                        .map(reader -> new Reader(reader.id(), reader.zone()))
                        .toList());
    }

    /** Comes weekly to these, on Mondays at eight. */
    static Someday weekly(Audience... audiences) {
        return weekly(Someday.MONDAY, audiences);
    }

    static Someday weekly(When usual, Audience... audiences) {
        return new Someday("digest", Recurrence.WEEKLY, usual, true, tx -> List.of(audiences));
    }

    static Someday monthly(Audience... audiences) {
        return new Someday("board_month", Recurrence.MONTHLY, Someday.MONDAY, false, tx -> List.of(audiences));
    }

    /** The letters that are new when it runs at that instant. */
    List<String> at(String instant, Occasion occasion) {
        List<String> before = letters();
        clock.set(instant);
        rhythm.run(WORKSPACE, occasion);
        List<String> after = letters();
        return after.subList(before.size(), after.size());
    }

    List<String> letters() {
        return column("select content from outbox where workspace_id = :workspace order by id");
    }

    List<String> outcomes() {
        return column("select concat(slot, ' ', outcome) from served where workspace_id = :workspace order by slot");
    }

    /** On all of these days, the last one too. */
    void away(Member member, String first, String last) {
        Period days = new Period(LocalDate.parse(first), LocalDate.parse(last).plusDays(1));
        Entering entering = store.in(
                WORKSPACE, tx -> Absences.enter(tx, new Actor(member.id(), true), member, days, clock.instant()));
        assertThat(entering).isInstanceOf(Entering.Entered.class);
    }

    /** From now on everybody keeps this country's holidays. */
    void country(String place) {
        work(new WorkSetting(Optional.empty(), Optional.of(Place.of(place))));
    }

    void workEveryDay() {
        work(new WorkSetting(Optional.of(new Week(EnumSet.allOf(DayOfWeek.class))), Optional.empty()));
    }

    void execute(String sql) {
        store.in(WORKSPACE, tx -> tx.execute(sql));
    }

    void choose(Occasion occasion, Owner owner, When when) {
        store.in(WORKSPACE, tx -> {
            Timings.choose(tx, occasion.name(), owner, Optional.of(when), 1, clock.instant());
            return 0;
        });
    }

    void pause(Occasion occasion, Owner owner, boolean paused) {
        store.in(WORKSPACE, tx -> {
            Timings.pause(tx, occasion.name(), owner, paused, 1, clock.instant());
            return 0;
        });
    }

    /** What the rhythm logs meanwhile. */
    static <E extends Exception> List<Level> logged(Work<E> work) throws E {
        Logger logger = (Logger) LoggerFactory.getLogger(Rhythm.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            work.run();
        } finally {
            logger.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getLevel).toList();
    }

    interface Work<E extends Exception> {
        void run() throws E;
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }

    private void work(WorkSetting setting) {
        Optional<WorkingTimes.Refusal> refusal = store.in(
                WORKSPACE,
                tx -> WorkingTimes.change(
                        tx,
                        new Actor(1, true),
                        Owner.COMPANY,
                        new WorkingTimes.Draft(setting, Optional.empty(), Optional.empty()),
                        clock.instant()));
        assertThat(refusal).isEmpty();
    }

    private List<String> column(String sql) {
        return store.in(WORKSPACE, tx -> tx.rows(sql, row -> row.getString(1)));
    }
}
