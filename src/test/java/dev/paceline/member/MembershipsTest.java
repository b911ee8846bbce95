package dev.paceline.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

class MembershipsTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 1);
    private static final AtomicLong IDS = new AtomicLong();
    private static final Database DATABASE = TestDatabase.h2();
    private static final Store STORE = new Store(DATABASE, IDS::incrementAndGet);

    @AfterContainer
    static void close() {
        STORE.close();
        DATABASE.close();
    }

    /** So many days later (or earlier, for who flies west), into a team by its number, 0 for none. */
    record Step(int days, int team) {}

    @Property(tries = 200)
    void aMemberIsInAtMostOneTeamOnEachDay(@ForAll("steps") List<Step> steps) {
        List<Team> teams = List.of(team("A"), team("B"), team("C"));
        Member member = STORE.in(
                "T1",
                tx -> Members.meet(
                        tx,
                        "U" + tx.newId(),
                        new Member.Identity("Anna", Locale.ENGLISH, ZoneId.of("UTC"), Member.Kind.PERSON, false),
                        true));
        LocalDate today = START;
        for (Step step : steps) {
            today = today.plusDays(step.days());
            LocalDate day = today;
            Optional<Team> to = step.team() == 0 ? Optional.empty() : Optional.of(teams.get(step.team() - 1));
            STORE.in("T1", tx -> {
                Memberships.place(tx, member, to, day);
                return day;
            });
            Map<Long, Team> now = STORE.in("T1", tx -> Memberships.teamsNow(tx, List.of(member)));
            assertThat(Optional.ofNullable(now.get(member.id())).map(Team::name))
                    .isEqualTo(to.map(Team::name));
        }
        List<LocalDate[]> spans = STORE.in("T1", tx -> spans(tx, member));
        for (int i = 0; i < spans.size(); i++) {
            assertThat(spans.get(i)[0]).isBefore(spans.get(i)[1]);
            if (i > 0) {
                assertThat(spans.get(i)[0]).isAfterOrEqualTo(spans.get(i - 1)[1]);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 3)),
                Tuple.of(1, Arbitraries.just(-1)));
        return Combinators.combine(days, Arbitraries.integers().between(0, 3))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static Team team(String name) {
        return STORE.in("T1", tx -> Teams.named(tx, name)
                .orElseGet(() -> tx.save(new Team(
                        tx.newId(),
                        new Team.Settings(
                                TeamName.of(name).orElseThrow(),
                                1,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))));
    }

    private static List<LocalDate[]> spans(Tx tx, Member member) {
        return tx.rows(
                "select from_day, until_day from team_membership where workspace_id = :workspace and member_id = ?"
                        + " order by from_day",
                row -> new LocalDate[] {row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)},
                member.id());
    }
}
