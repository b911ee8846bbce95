package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.Screen;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WorkspaceTest extends SlackFixture {
    private static final String HOME = """
            {"type": "home", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "mine"}}]}
            """;

    @Test
    void what_was_done_is_there_after_a_restart() throws Exception {
        app.answers("only for me");
        slack.send(BRAM, SALES, "hi");
        slack.send(BRAM, SALES, "/log");
        slack.change(person(ANNA, "anna", "Anna Smit", Person.Role.GUEST, "T1"));
        api.viewsPublish(r -> r.userId(BRAM).viewAsString(HOME));
        String token = slack.botToken();
        slack.close();
        start();

        assertThat(texts(BRAM, SALES)).containsExactly("hi", "only for me");
        assertThat(texts(ANNA, SALES)).containsExactly("hi");
        assertThat(api.usersInfo(r -> r.user(ANNA).includeLocale(true))
                        .getUser()
                        .getRealName())
                .isEqualTo("Anna Smit");
        JsonObject home = Objects.requireNonNull(
                ((Screen.Place.Home) slack.screen(BRAM, "home").place()).view());
        assertThat(home.toString()).contains("mine");
        assertThat(slack.botToken()).isNotEqualTo(token);
    }

    @Test
    void a_reset_forgets_what_was_done() {
        slack.send(BRAM, SALES, "hi");
        slack.reset();

        assertThat(texts(BRAM, SALES)).isEmpty();
        slack.close();
        start();
        assertThat(texts(BRAM, SALES)).isEmpty();
    }

    @Test
    void messages_keep_their_order_when_the_clock_stands_still() {
        for (int i = 0; i < 20; i++) {
            slack.send(BRAM, SALES, "message " + i);
        }

        assertThat(seen(ANNA, SALES)).extracting(Screen.Message::ts).isSorted().doesNotHaveDuplicates();
    }
}
