package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageRoutesTest extends SlackFixture {
    @Test
    void a_post_from_another_site_is_refused() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(slack.baseUrl() + "/send"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.test")
                .POST(HttpRequest.BodyPublishers.ofString("as=U1&at=C1&text=hi"));

        assertThat(send(request).statusCode()).isEqualTo(403);
        assertThat(texts(ANNA, SALES)).isEmpty();
    }

    @Test
    void a_name_that_only_points_here_is_refused() throws Exception {
        URI url = URI.create(slack.baseUrl());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).contains("403");
        }
    }

    @Test
    void open_pages_hear_of_what_their_member_can_see() throws Exception {
        CompletableFuture<String> anna = firstChange(ANNA);
        CompletableFuture<String> gus = firstChange(GUS);
        slack.send(BRAM, SALES, "hi");

        assertThat(anna.get(5, TimeUnit.SECONDS)).isEqualTo("event: change");
        assertThat(gus).isNotDone();
    }

    @Test
    void what_is_typed_is_kept_as_Slack_encodes_it() {
        post("/send", "as", BRAM, "at", SALES, "text", "@Anna de Vries, @reps: <!channel> R&D in #random");

        assertThat(texts(ANNA, SALES))
                .containsExactly("<@U1>, <!subteam^S1>: &lt;!channel&gt; R&amp;D in <#C2|random>");
    }

    @Test
    void nobody_writes_where_they_are_no_member() {
        assertThat(post("/send", "as", GUS, "at", SALES, "text", "hi").statusCode())
                .isEqualTo(409);
        assertThat(texts(ANNA, SALES)).isEmpty();
    }

    @Test
    void a_conversation_is_unread_until_it_is_looked_at() {
        slack.screen(ANNA, SALES);
        slack.send(BRAM, SALES, "hi");

        assertThat(slack.screen(ANNA, RANDOM).channels().get(0).unread()).isTrue();
        assertThat(slack.screen(ANNA, SALES).channels().get(0).unread()).isFalse();
    }

    @Test
    void the_page_and_its_script_are_served() {
        assertThat(get("/?as=U1").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
        assertThat(get("/assets/htmx.min.js").body()).contains("htmx");
        assertThat(get("/assets/../../manifest.yml").statusCode()).isNotEqualTo(200);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(slack.baseUrl() + path)));
    }

    /** Completes when the page is told; returns once it is listening. */
    private CompletableFuture<String> firstChange(String as) throws Exception {
        HttpResponse<Stream<String>> response = browser.send(
                HttpRequest.newBuilder(URI.create(slack.baseUrl() + "/events?as=" + as))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        return CompletableFuture.supplyAsync(() -> response.body()
                .filter(line -> line.startsWith("event:"))
                .findFirst()
                .orElse(""));
    }
}
