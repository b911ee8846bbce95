package dev.paceline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.slack.SlackSettings;
import dev.paceline.store.Store;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The running program. */
class PacelineTest {
    @Test
    void aKindOfWorkThatFailsHoldsUpNoOther() throws Exception {
        SetClock clock = new SetClock("2026-11-11T12:00:00Z");
        try (FakeSlack slack = new FakeSlack();
                Paceline paceline = paceline(slack, clock)) {
            Store store = paceline.store();
            store.in(TestApp.TEAM, Workspaces::current);
            store.in(
                    TestApp.TEAM,
                    tx -> tx.execute("insert into digest_preference (id, workspace_id, member_id, style, own_digest)"
                            + " values (1, :workspace, 1, 'UNKNOWN', true)"));
            clock.set("2026-11-11T12:15:00Z");
            paceline.quarter(() -> 0);
            List<String> looked = store.in(
                    TestApp.TEAM,
                    tx -> tx.rows(
                            "select occasion from looked where workspace_id = :workspace and looked_at = ?",
                            row -> row.getString(1),
                            clock.instant().toEpochMilli()));
            assertThat(looked).contains("digest", "board_week", "board_month").doesNotContain("own_digest");
        }
    }

    private static Paceline paceline(FakeSlack slack, Clock clock) throws Exception {
        SlackSettings settings = new SlackSettings("xoxb-test", "secret", null, slack.apiUrl());
        return new Paceline(
                new Settings(settings, "127.0.0.1", 0, TestDatabase.empty(TestDatabase.Kind.H2), Set.of()),
                clock,
                clock);
    }
}
