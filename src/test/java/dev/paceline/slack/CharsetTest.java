package dev.paceline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.testing.Fork;
import dev.paceline.testing.TestApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CharsetTest {
    @Test
    void everyLetterArrivesAndComesBack() {
        try (TestApp app = TestApp.onH2().withUser("U1", "Zoë", "en-US", "Europe/Amsterdam")) {
            assertThat(TestApp.read(app.command("U1", "/paceline", Echo.WORD))).contains(Echo.WORD);
        }
    }

    @Test
    void lettersThatAreNotEscapedArriveToo() {
        try (TestApp app = TestApp.onH2().withUser("U1", "Zoë", "en-US", "Europe/Amsterdam")) {
            String body = app.commandBody("U1", "/paceline", "TEXT", "t1").replace("TEXT", "Café_€");
            assertThat(app.post(body).body()).contains("Café_€");
        }
    }

    /** On Java 17 the platform's charset is then ASCII, where Bolt's own check of signatures fails. */
    @Test
    void aMachineWithoutACharsetAnswersTheSame() throws Exception {
        String printed = Fork.run(Echo.class, Map.of("LC_ALL", "C", "LANG", "C"), List.of());
        assertThat(printed).contains(Echo.WORD);
        if (Runtime.version().feature() < 18) {
            assertThat(printed).doesNotContain("charset UTF-8");
        }
    }
}
