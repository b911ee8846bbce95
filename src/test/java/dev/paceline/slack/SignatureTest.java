package dev.paceline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final TestApp app = TestApp.onH2().withUser("U1", "Anna", "en-US", "Europe/Amsterdam");
    private final String body = app.commandBody("U1", "/paceline", "help", "t1");
    private final String now = String.valueOf(app.clock.instant().getEpochSecond());

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aSignedRequestPasses() {
        assertThat(app.post(body, FORM, now, app.sign(body, now)).statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestWithoutSignatureIsTurnedAwayAndLeavesNoTrace() throws Exception {
        HttpRequest bare = HttpRequest.newBuilder(app.uri("/slack/events"))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(bare, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
        assertThat(members()).isZero();
        assertThat(app.slack.calls("users.info")).isEmpty();
    }

    @Test
    void aForgedSignatureIsTurnedAwayAndLeavesNoTrace() {
        String other = new Signature("another secret", app.clock).sign(body.getBytes(StandardCharsets.UTF_8), now);
        assertThat(app.post(body, FORM, now, other).statusCode()).isEqualTo(401);
        assertThat(app.post(body, FORM, now, "v0=").statusCode()).isEqualTo(401);
        assertThat(app.post(body + "&text=x", FORM, now, app.sign(body, now)).statusCode())
                .isEqualTo(401);
        assertThat(app.post(body, FORM, now + "0", app.sign(body, now)).statusCode())
                .isEqualTo(401);
        assertThat(app.post(body, FORM, "NaN", app.sign(body, "NaN")).statusCode())
                .isEqualTo(401);
        assertThat(app.post(body, FORM, "-1", app.sign(body, "-1")).statusCode())
                .isEqualTo(401);
        assertThat(members()).isZero();
    }

    @Test
    void fiveMinutesEitherWayPassAndASecondMoreDoesNot() {
        for (int seconds : new int[] {-300, 300}) {
            assertThat(provesAt(seconds)).as("%s s", seconds).isTrue();
        }
        for (int seconds : new int[] {-301, 301, -86_400, 86_400}) {
            assertThat(provesAt(seconds)).as("%s s", seconds).isFalse();
        }
    }

    @Test
    void aRequestFromTheFutureIsTurnedAway() {
        String future = String.valueOf(app.clock.instant().getEpochSecond() + 301);
        assertThat(app.post(body, FORM, future, app.sign(body, future)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRequestLargerThanAnyOfSlacksIsTurnedAway() {
        String large = body + "&filler=" + "x".repeat(1024 * 1024);
        assertThat(app.post(large, FORM, now, app.sign(large, now)).statusCode())
                .isEqualTo(413);
    }

    /** Whether a request that was sent so many seconds after now is proven. */
    private boolean provesAt(int seconds) {
        SetClock clock = new SetClock("2026-11-21T09:00:00Z");
        Signature signature = new Signature("secret", clock);
        String sent =
                String.valueOf(clock.instant().plus(Duration.ofSeconds(seconds)).getEpochSecond());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return signature.proves(bytes, sent, signature.sign(bytes, sent));
    }

    private int members() {
        return app.store
                .in(
                        TestApp.TEAM,
                        tx -> tx.rows(
                                "select count(*) from member where workspace_id = :workspace", row -> row.getInt(1)))
                .get(0);
    }
}
