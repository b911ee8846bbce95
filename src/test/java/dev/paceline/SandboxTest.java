package dev.paceline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as the page does it, without a browser, and how the sandbox starts. */
class SandboxTest {
    private static final String EMMA = "U04EMMA";
    private static final String HANNAH = "U05HANNAH";

    @TempDir
    private static Path data;

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Sandbox.CannotStart {
        sandbox = WednesdayNoon.sandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void one_is_a_rep_in_sales_and_is_welcomed() {
        assertThat(SandboxPage.as("", sandbox).html())
                .contains("Emma Clarke", "#sales", "Welcome, ", "/log 3 calls Acme");
    }

    @Test
    void a_rep_logs_and_the_board_moves_and_undoes_and_it_moves_back() {
        SandboxPage emma = SandboxPage.as(EMMA, sandbox);
        emma.say("/leaderboard calls");
        int before = calls(emma.last());

        emma.say("/log 3 calls Acme");
        assertThat(emma.last()).contains("Only visible to you", "Logged 3 calls with Acme", "Undo", "Edit");
        String logged = emma.lastTs();
        emma.say("/leaderboard calls");
        assertThat(calls(emma.last())).isEqualTo(before + 3);

        emma.press(logged, "Undo");
        emma.until("it is taken back", () -> !emma.message(logged).contains("Logged"));
        emma.say("/leaderboard calls");
        assertThat(calls(emma.last())).isEqualTo(before);
    }

    @Test
    void a_rep_is_answered_in_their_own_language() {
        SandboxPage hannah = SandboxPage.as(HANNAH, sandbox);
        hannah.say("/log 2 Anrufe Hotel Krone");
        assertThat(hannah.last()).contains("2 Anrufe", "Hotel Krone", "Rückgängig");
    }

    @Test
    void the_company_has_three_teams() {
        SandboxPage emma = SandboxPage.as(EMMA, sandbox);
        emma.say("/team");
        assertThat(emma.last()).contains("New Business", "Key Accounts", "Sales");
    }

    @Test
    void a_rep_has_deals_in_the_pipeline_and_wins_one() {
        SandboxPage emma = SandboxPage.as(EMMA, sandbox);
        emma.say("/deal list");
        assertThat(emma.last()).contains("Your open deals", "weighted", "no next step yet", "overdue", "All together");
        emma.say("/deal list won");
        assertThat(emma.last()).contains("What worked");
        emma.say("/deal new Fernhill School 4,200 \"Espresso Duo\" proposal -- demo in the staff room");
        assertThat(emma.last()).contains("New deal with ", "Proposal (50%)");
        emma.say("/deal won Fernhill School -- the head teacher drinks coffee");
        assertThat(emma.last()).contains("Won, congratulations!", "Announce to the team", "Undo");
    }

    @Test
    void what_was_done_stays_unless_it_is_reset(@TempDir Path own) throws Sandbox.CannotStart {
        try (Sandbox first = WednesdayNoon.sandbox(own)) {
            SandboxPage emma = SandboxPage.as(EMMA, first);
            emma.say("/log 7 demos Kanzlei Brandt");
            emma.move("DAY");
            emma.until("it is a day later", () -> emma.time().startsWith("Thu 15 Oct, 13:"));
            emma.say("/log list");
            assertThat(emma.last()).contains("7 demos");
        }
        try (Sandbox again = WednesdayNoon.sandbox(own)) {
            SandboxPage emma = SandboxPage.as(EMMA, again);
            emma.say("/log list");
            assertThat(emma.last()).contains("7 demos");
            // The machine begins at noon again here, which it does not by itself: less what the move took.
            assertThat(emma.time()).startsWith("Thu 15 Oct, 1");
        }
        try (Sandbox afresh = WednesdayNoon.afresh(own)) {
            SandboxPage emma = SandboxPage.as(EMMA, afresh);
            assertThat(emma.time()).startsWith("Wed 14 Oct, 13:");
            emma.say("/log list");
            assertThat(emma.last()).doesNotContain("7 demos");
        }
    }

    @Test
    void a_second_sandbox_on_the_same_data_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> WednesdayNoon.sandbox(data))
                .isInstanceOf(Sandbox.CannotStart.class)
                .hasMessageContaining("Another sandbox uses the data in");
    }

    @Test
    void a_taken_port_is_refused_in_a_sentence(@TempDir Path own) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Sandbox.start(new Sandbox.Options(port, 0, own, false), Clock.systemUTC()))
                    .isInstanceOf(Sandbox.CannotStart.class)
                    .hasMessageContaining("Port " + port + " is taken");
            assertThatThrownBy(() -> Sandbox.start(new Sandbox.Options(0, port, own, false), Clock.systemUTC()))
                    .isInstanceOf(Sandbox.CannotStart.class)
                    .hasMessageContaining("--app-port");
        }
    }

    /** From "You: 2nd of 6 (31 calls)". */
    private static int calls(String board) {
        String own = board.substring(board.indexOf("You:"));
        return Integer.parseInt(own.substring(own.indexOf('(') + 1, own.indexOf(" call")));
    }
}
