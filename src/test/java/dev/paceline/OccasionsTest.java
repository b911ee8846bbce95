package dev.paceline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.digest.Preference;
import dev.paceline.digest.Style;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.rhythm.Audience;
import dev.paceline.rhythm.DayOff;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Rhythm;
import dev.paceline.rhythm.Timings;
import dev.paceline.rhythm.When;
import dev.paceline.sandbox.company.SampleCompany;
import dev.paceline.store.Database;
import dev.paceline.store.Store;
import dev.paceline.testing.AtOnce;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What comes again and again, with the figures of the sample company, while more than one node looks what is due. */
@OnEveryDatabase
class OccasionsTest {
    private static final int THREADS = 6;
    private static final long NOBODY = Long.MAX_VALUE;
    private static final String WORKSPACE = SampleCompany.TEAM.id();

    /** Everything comes now, what is weekly and what is monthly: the first of June is a Monday. */
    private static final String MONDAY_NOON = "2026-06-01T12:00:00Z";

    private static final When AT_EIGHT = new When(DayOfWeek.MONDAY, LocalTime.of(8, 0), DayOff.MOVE);

    private final TestDatabase.Kind kind;

    OccasionsTest(TestDatabase.Kind kind) {
        this.kind = kind;
    }

    @Test
    void nodesAtOnceWriteTheLettersThatOneAloneWouldWrite() throws Exception {
        try (Company ofOne = new Company();
                Company ofTwo = new Company()) {
            for (Occasion occasion : new Features(new SetClock(MONDAY_NOON)).occasions()) {
                int alone = ofOne.rhythms.get(0).run(WORKSPACE, occasion);
                List<Integer> together = AtOnce.run(
                        THREADS,
                        thread -> () ->
                                ofTwo.rhythms.get(thread % ofTwo.rhythms.size()).run(WORKSPACE, occasion));
                assertThat(alone).as(occasion.name()).isPositive();
                assertThat(together.stream().mapToInt(letters -> letters).sum())
                        .as(occasion.name())
                        .isEqualTo(alone);
                assertThat(ofTwo.letters()).containsExactlyElementsOf(ofOne.letters());
            }
        }
    }

    /** Each turn is served for its owner as the owner's audience is then. */
    @Test
    void anAudienceIsTheSameAloneAsAmongTheOthers() {
        try (Company company = new Company()) {
            company.stores.get(0).in(WORKSPACE, tx -> {
                for (Occasion occasion : new Features(new SetClock(MONDAY_NOON)).occasions()) {
                    List<Audience> audiences = occasion.audiences(tx);
                    assertThat(audiences).as(occasion.name()).isNotEmpty();
                    for (Audience audience : audiences) {
                        assertThat(occasion.audience(tx, audience.owner())).contains(audience);
                    }
                    assertThat(occasion.audience(tx, Owner.team(NOBODY))).isEmpty();
                    assertThat(occasion.audience(tx, Owner.member(NOBODY))).isEmpty();
                }
                return 0;
            });
        }
    }

    /** The sample company on a database of its own, with two nodes; each rep wants their own digest. */
    private final class Company implements AutoCloseable {
        final List<Rhythm> rhythms;
        private final AtomicLong ids = new AtomicLong();
        private final Database database = TestDatabase.of(kind);
        private final List<Store> stores = List.of(anotherStore(), anotherStore());

        Company() {
            SetClock clock = new SetClock(MONDAY_NOON);
            rhythms = stores.stream().map(store -> new Rhythm(store, clock)).toList();
            new SampleCompany(clock).settleIn(stores.get(0));
            stores.get(0).in(WORKSPACE, tx -> {
                for (Occasion occasion : new Features(clock).occasions()) {
                    Timings.choose(tx, occasion.name(), Owner.COMPANY, Optional.of(AT_EIGHT), 0, Instant.EPOCH);
                }
                List<Member> reps = Members.inTeams(tx);
                reps.forEach(rep -> Preference.choose(tx, rep.id(), Style.USUAL, true));
                return reps;
            });
        }

        private Store anotherStore() {
            return new Store(database, ids::incrementAndGet);
        }

        List<String> letters() {
            return stores.get(0)
                    .in(
                            WORKSPACE,
                            tx -> tx.rows(
                                    "select letter_key, conversation, content from outbox where workspace_id = :workspace"
                                            + " order by letter_key",
                                    row -> String.join(" ", row.getString(1), row.getString(2), row.getString(3))));
        }

        @Override
        public void close() {
            stores.forEach(Store::close);
            database.close();
        }
    }
}
