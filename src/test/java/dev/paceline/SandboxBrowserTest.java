package dev.paceline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The main job in a real browser, in the sandbox as the program starts it. */
class SandboxBrowserTest {
    private static Sandbox sandbox;
    private static SandboxBrowser browser;

    @BeforeAll
    static void open(@TempDir Path temp) throws Sandbox.CannotStart {
        Optional<SandboxBrowser> found = SandboxBrowser.open(temp.resolve("chromium"));
        if (found.isEmpty()) {
            System.err.println(
                    "##### NO CHROMIUM HERE: the browser test is SKIPPED. Install chromium and chromedriver, or set"
                            + " CHROME_BIN and CHROMEDRIVER. #####");
        }
        Assumptions.assumeTrue(found.isPresent(), "there is no Chromium");
        browser = found.get();
        sandbox = WednesdayNoon.sandbox(temp.resolve("data"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void a_rep_logs_and_the_board_moves_and_undoes_and_it_moves_back() {
        browser.go(page("U04EMMA"));
        browser.say("/leaderboard calls");
        double before = calls(browser.sees(message -> message.contains("You:")));

        browser.type("/lo");
        browser.until("/log is suggested", () -> browser.suggestions().contains("/log"));
        browser.type(Keys.TAB);
        assertThat(browser.draft()).isEqualTo("/log ");
        browser.say("3 calls Acme");
        String answer = browser.sees(message -> message.contains("Logged"));
        assertThat(answer).contains("Only visible to you", "3 calls", "Acme", "Undo", "Edit");

        browser.say("/leaderboard calls");
        browser.sees(message -> message.contains("You:") && calls(message) == before + 3);

        browser.press("Undo", "Logged 3 calls");
        browser.until("it is taken back", () -> !browser.says("Logged 3 calls"));
        browser.say("/leaderboard calls");
        browser.sees(message -> message.contains("You:") && calls(message) == before);
    }

    @Test
    void the_form_says_what_is_wrong_and_then_turns_into_the_answer() {
        browser.go(page("U08PRIYA"));
        browser.say("/log");
        browser.until("the form is open", browser::hasModal);
        browser.fill("How many", "900");
        browser.pressInModal("Save");
        browser.until("the field's mistake is shown", () -> browser.modal().contains("from 1 to 500"));

        browser.fill("How many", "2");
        browser.fill("Account", "Hotel Krone");
        browser.pressInModal("Save");
        browser.until("the form is the answer", () -> browser.modal().contains("Logged 2 calls"));
        assertThat(browser.modal()).contains("Hotel Krone", "Undo");
    }

    @Test
    void another_member_is_answered_in_their_own_language() {
        browser.go(page("U04EMMA"));
        browser.become("Hannah Schulz");
        browser.say("/log 2 Anrufe Hotel Krone");
        assertThat(browser.sees(message -> message.contains("Hotel Krone"))).contains("2 Anrufe", "Rückgängig");
    }

    @Test
    void the_home_tab_shows_what_was_done_today() {
        browser.go(page("U06DAAN"));
        browser.say("/log 2 demo's Studio Zeven");
        browser.sees(message -> message.contains("Studio Zeven"));
        browser.follow("Paceline");
        browser.followTab("Home");
        browser.panelSays("demo");
    }

    @Test
    void the_clock_is_moved_and_the_day_before_is_yesterday() {
        browser.go(page("U04EMMA"));
        browser.say("/log 2 calls Acme");
        browser.sees(message -> message.contains("Acme"));
        String before = browser.controls();
        assertThat(browser.lastDay()).isEqualToIgnoringCase("today");

        browser.control("A day later");
        browser.until("it is another day", () -> !day(browser.controls()).equals(day(before)));
        browser.until("that was yesterday", () -> browser.lastDay().equalsIgnoreCase("yesterday"));
    }

    @Test
    void a_fault_is_warned_of_until_it_is_ended() {
        browser.go(page("U04EMMA"));
        browser.control("Errors (500)");
        browser.until("a warning", () -> browser.controls().contains("Slack answers 500"));
        browser.endFault();
        browser.until("no warning", () -> !browser.controls().contains("Slack answers 500"));
    }

    @Test
    void a_shortcut_on_a_message_opens_a_form_and_a_card_is_rewritten_where_it_stands(@TempDir Path temp)
            throws Exception {
        try (ShortcutApp app = new ShortcutApp(temp)) {
            app.bramSays("Won Acme!");
            browser.go(app.page());
            browser.shortcut("Thank", "Won Acme!");
            assertThat(app.heard().get("type").getAsString()).isEqualTo("message_action");
            browser.until("the form is open", browser::hasModal);
            browser.until("one is in its first field", () -> browser.focus().equals("Bram Jansen"));
            browser.fill("Why", "for the demo");
            browser.pressInModal("Thank");
            browser.until("the form is closed", () -> !browser.hasModal());
            assertThat(app.heard()
                            .getAsJsonObject("view")
                            .getAsJsonObject("state")
                            .get("values"))
                    .isEqualTo(JsonParser.parseString("""
                            {"who": {"v": {"type": "multi_users_select", "selected_users": ["U2"]}},
                             "where": {"v": {"type": "conversations_select", "selected_conversation": "C1"}},
                             "value": {"v": {"type": "static_select", "selected_option": OPTION}},
                             "why": {"v": {"type": "plain_text_input", "value": "for the demo"}},
                             "day": {"v": {"type": "datepicker", "selected_date": "2026-10-16"}},
                             "time": {"v": {"type": "timepicker", "selected_time": "09:30"}},
                             "points": {"v": {"type": "number_input", "value": "3"}},
                             "to": {"v": {"type": "radio_buttons", "selected_option": OPTION}},
                             "more": {"v": {"type": "checkboxes", "selected_options": []}}}
                            """.replace("OPTION", ShortcutApp.OPTION)));

            String ts = app.post("Anna thanks <@U2>");
            browser.sees(message -> message.endsWith("Anna thanks @Bram Jansen"));
            app.rewrite(ts, "Anna and <!subteam^S1> thank <@U2>");
            browser.sees(message -> message.endsWith("Anna and @reps thank @Bram Jansen"));
            assertThat(browser.says("Anna thanks")).isFalse();
        }
    }

    @Test
    void a_rep_gives_a_shout_out_that_a_colleague_seconds_and_takes_it_back() {
        String team = page("U05HANNAH", "C3NEWBUSINESS");
        browser.go(team);
        browser.say("/shoutout @Daan Visser for the Meridian notes #teamwork");
        browser.until("the answer is there", () -> browser.says("Dein Lob ist da"));
        browser.until("the card is there", () -> browser.says("Hannah Schulz gives"));

        browser.become("Tyler Brooks");
        browser.press("Second it", "the Meridian notes");
        browser.until("Tyler joined in", () -> browser.says("Seconded by Tyler Brooks"));

        browser.become("Hannah Schulz");
        browser.press("Zurücknehmen", "Dein Lob ist da");
        browser.confirm("Zurücknehmen");
        browser.until("the card says so", () -> browser.says("A shout-out from Hannah Schulz was taken back"));
        assertThat(browser.says("the Meridian notes")).isFalse();

        browser.become("Daan Visser");
        browser.say("/shoutout list");
        browser.sees(message -> !message.contains("Meridian notes"));
    }

    @Test
    void a_review_goes_from_the_reminder_to_the_acknowledgement() {
        browser.go(page("U02JONAS"));
        browser.control("A day later");
        browser.follow("Paceline");
        browser.until("the card of the day", () -> browser.says("Monatsgespräch mit Hannah Schulz führen"));
        browser.pressAbout("Erledigt: Monatsgespräch mit Hannah Schulz");
        browser.until("the form is open", browser::hasModal);
        browser.choose("Ergebnis", "Auf Kurs");
        browser.fill("Notizen", "Ein starker Monat");
        browser.pressInModal("Speichern");
        browser.until("it is a draft", () -> browser.modal().contains("Noch nicht geteilt"));
        browser.pressInModal("Teilen");
        browser.confirm("Teilen");
        browser.until("it is held", () -> browser.modal().contains("geführt am"));
        browser.pressInModal("Schließen");

        browser.go(page("U05HANNAH"));
        browser.follow("Paceline");
        browser.until("she has it", () -> browser.says("Ein starker Monat"));
        assertThat(browser.says("noch nicht bestätigt")).isTrue();
        browser.press("Bestätigen", "Ein starker Monat");
        browser.until("she has read it", () -> !browser.says("noch nicht bestätigt"));

        browser.go(page("U02JONAS"));
        browser.follow("Paceline");
        browser.followTab("Messages");
        browser.until("the card says so", () -> browser.says("Hannah Schulz führen · erledigt"));
    }

    /** From "Wed 14 Oct, 13:00 · London". */
    private static String day(String controls) {
        return controls.substring(0, controls.indexOf(','));
    }

    private static String page(String member) {
        return page(member, "C1SALES");
    }

    private static String page(String member, String channel) {
        return sandbox.page()
                .resolve(URI.create("?as=" + member + "&at=" + channel))
                .toString();
    }

    /** From "You: 2nd of 6 (31 calls)". */
    private static double calls(String board) {
        String own = board.substring(board.indexOf("You:"));
        return Double.parseDouble(own.substring(own.indexOf('(') + 1, own.indexOf(" call")));
    }
}
