package dev.paceline.slack;

import dev.paceline.testing.TestApp;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Posts a signed word that no command has to the app, and prints the answer, which echoes it; run under any charset. */
final class Echo {
    static final String WORD = "Café_Zoë_€_👩‍🚀";

    private Echo() {}

    public static void main(String[] args) {
        try (TestApp app = TestApp.onH2().withUser("U1", "Zoë", "en-US", "Europe/Amsterdam")) {
            String answer = TestApp.read(app.command("U1", "/paceline", WORD));
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println("charset " + Charset.defaultCharset());
            out.println(answer);
        }
        System.exit(0);
    }
}
