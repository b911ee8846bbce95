package dev.paceline.shoutout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.kpi.Scope;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import dev.paceline.workspace.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** After whatever was given, seconded and taken back, the counts are what the rows say, and nobody gave more than they may. */
class LawsTest {
    private static final int ALLOWANCE = 5;
    private static final List<String> ZONES = List.of("Pacific/Auckland", "Europe/Amsterdam", "America/Los_Angeles");
    private static final Period ALWAYS = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final Database DATABASE = TestDatabase.h2();
    private static final AtomicLong IDS = new AtomicLong();
    private static final Store STORE = new Store(DATABASE, IDS::incrementAndGet);

    enum What {
        GIVE,
        GIVE_AGAIN,
        SECOND,
        TAKE_BACK
    }

    /** Somebody does something, to somebody or to the shout-out that was the nth, so many hours after the one before. */
    record Deed(int who, What what, int whom, int hours) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(2, 5), Tuple.of(1, 60)))
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    @AfterContainer
    static void close() {
        STORE.close();
        DATABASE.close();
    }

    @Property(tries = 40)
    void countsAreWhatTheRowsSay(@ForAll("deeds") List<Deed> deeds) {
        String workspace = "T" + IDS.incrementAndGet();
        SetClock clock = new SetClock("2026-11-13T20:00:00Z");
        List<Long> members = members(workspace);
        List<Long> given = new ArrayList<>();
        for (Deed deed : deeds) {
            clock.advance(Duration.ofHours(deed.hours()).plusSeconds(3));
            STORE.in(workspace, tx -> {
                long who = members.get(deed.who());
                switch (deed.what()) {
                    case GIVE, GIVE_AGAIN -> {
                        String origin = deed.what() == What.GIVE ? "request " + IDS.incrementAndGet() : "C1 1.1";
                        if (Giving.give(tx, Members.get(tx, who), draft(origin, deed.whom()), clock.instant())
                                instanceof Giving.Outcome.Given done) {
                            given.add(done.shoutout().id());
                        }
                    }
                    case SECOND -> Seconds.press(tx, who, nth(given, deed.whom()), clock.instant());
                    case TAKE_BACK ->
                        TakingBack.takeBack(tx, new Actor(who, false), nth(given, deed.whom()), clock.instant());
                }
                return true;
            });
            lawsHold(workspace, members);
        }
    }

    @Example
    void whoeverOfAGroupHasItIsLeftOutAndWhoeverIsNamedIsRefused() {
        String workspace = "T" + IDS.incrementAndGet();
        List<Long> members = members(workspace);
        STORE.in(workspace, tx -> {
            Member giver = Members.get(tx, members.get(0));
            Instant now = Instant.parse("2026-11-13T20:00:00Z");
            Draft toOne = draft("C1 1.1", List.of("U1"), false);
            assertThat(Giving.give(tx, giver, toOne, now)).isInstanceOf(Giving.Outcome.Given.class);
            assertThat(Giving.give(tx, giver, draft("C1 1.1", List.of("U1"), true), now))
                    .isEqualTo(new Giving.Outcome.Refused(new Refusal.GivenAlready(List.of(ZONES.get(1)))));
            assertThat(Giving.give(tx, giver, draft("C1 1.1", List.of(), true), now))
                    .isInstanceOfSatisfying(Giving.Outcome.Given.class, given -> assertThat(given.receivers())
                            .extracting(Member::id)
                            .containsExactly(members.get(2)));
            assertThat(Giving.give(tx, giver, draft("C1 1.1", List.of(), true), now))
                    .isInstanceOf(Giving.Outcome.Refused.class);
            return true;
        });
    }

    private static List<Long> members(String workspace) {
        return STORE.in(workspace, tx -> {
            List<Long> ids = new ArrayList<>();
            for (String zone : ZONES) {
                Member.Identity identity =
                        new Member.Identity(zone, Locale.US, ZoneId.of(zone), Member.Kind.PERSON, false);
                ids.add(Members.meet(tx, "U" + ids.size(), identity, true).id());
            }
            return ids;
        });
    }

    /** For one, for two, for one and a group, or for a group alone. */
    private static Draft draft(String origin, int whom) {
        String one = "U" + whom % ZONES.size();
        String next = "U" + (whom + 1) % ZONES.size();
        List<String> named =
                whom < 4 ? List.of(one) : whom < 6 ? List.of(one, next) : whom < 8 ? List.of(one) : List.of();
        return draft(origin, named, whom >= 6);
    }

    private static Draft draft(String origin, List<String> named, boolean everyone) {
        return new Draft(
                origin,
                named,
                everyone ? List.of(List.of("U0", "U1", "U2")) : List.of(),
                "words",
                Optional.empty(),
                Optional.of("C1"),
                Optional.empty());
    }

    private static long nth(List<Long> given, int n) {
        return given.isEmpty() ? 0 : given.get(n % given.size());
    }

    private static void lawsHold(String workspace, List<Long> members) {
        record Row(long shoutout, long giver, long receiver, LocalDate day, String origin, boolean counts) {}

        STORE.in(workspace, tx -> {
            List<Row> rows = tx.rows(
                    "select s.id, s.giver_id, r.member_id, s.given_day, s.origin, s.taken_back_at from shoutout s"
                            + " join shoutout_receiver r on r.workspace_id = :workspace and r.shoutout_id = s.id"
                            + " where s.workspace_id = :workspace",
                    row -> new Row(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getObject(4, LocalDate.class),
                            row.getString(5),
                            row.getObject(6) == null));
            Map<Long, Long> counts = new HashMap<>();
            Map<String, Set<Long>> perWeek = new HashMap<>();
            Set<String> once = new HashSet<>();
            for (Row row : rows) {
                assertThat(row.giver()).isNotEqualTo(row.receiver());
                if (row.counts()) {
                    counts.merge(row.receiver(), 1L, Long::sum);
                    long week = row.day().plusDays(3).toEpochDay() / 7; // 1 January 1970 was a Thursday
                    perWeek.computeIfAbsent(row.giver() + " " + week, any -> new HashSet<>())
                            .add(row.shoutout());
                    assertThat(once.add(row.giver() + " " + row.receiver() + " " + row.origin()))
                            .isTrue();
                }
            }
            assertThat(Shoutouts.counts(tx, Scope.members(members), ALWAYS)).isEqualTo(counts);
            assertThat(perWeek.values()).allMatch(given -> given.size() <= ALLOWANCE);
            counts.forEach((member, n) ->
                    assertThat(Shoutouts.received(tx, member, ALWAYS)).hasSize(n.intValue()));
            return true;
        });
    }
}
