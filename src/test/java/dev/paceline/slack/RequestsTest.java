package dev.paceline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.Features;
import dev.paceline.testing.TestApp;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private final TestApp app = TestApp.onH2().withUser("U1", "Anna", "en-US", "Europe/Amsterdam");

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void helpLeavesNoCommandOut() {
        app.withUser("U2", "Jürgen", "de-DE", "Europe/Berlin");
        for (String user : List.of("U1", "U2")) {
            String help = TestApp.read(app.command(user, "/paceline", "help"));
            new Features(app.clock).registry().commands().forEach(command -> assertThat(help)
                    .contains("/" + (command.reach() == Registry.Reach.SLASH ? "" : "paceline ") + command.name()));
        }
    }

    @Test
    void helpListsTheCommandsInTheCallersLanguage() {
        app.withUser("U2", "Jürgen", "de-DE", "Europe/Berlin");
        assertThat(TestApp.read(app.command("U1", "/paceline", "help"))).contains("What you can type");
        assertThat(TestApp.read(app.command("U2", "/paceline", ""))).contains("Was du tippen kannst");
    }

    @Test
    void slackIsAskedOnceWhoSomebodyIs() {
        app.command("U1", "/paceline", "help");
        app.command("U1", "/paceline", "help");
        assertThat(app.slack.calls("users.info")).hasSize(1);
        assertThat(app.slack.calls("auth.test")).isEmpty();
    }

    @Test
    void aBotIsTurnedAway() {
        JsonObject bot = app.slack.user(TestApp.TEAM, "U9", "robot", "en-US", "UTC");
        bot.addProperty("is_bot", true);
        assertThat(TestApp.read(app.command("U9", "/paceline", "help"))).contains("members of this workspace only");
    }
}
