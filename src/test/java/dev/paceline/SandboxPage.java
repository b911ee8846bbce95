package dev.paceline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sandbox's page in #sales without a browser: posts the forms that it posts, and reads its markup. */
final class SandboxPage {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern MESSAGE =
            Pattern.compile("<article.*?data-ts=\"([^\"]+)\".*?</article>", Pattern.DOTALL);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI page;
    private final String as;

    private SandboxPage(URI page, String as) {
        this.page = page;
        this.as = as;
    }

    /** @param as a member's id; "" for who one is at first */
    static SandboxPage as(String as, Sandbox sandbox) {
        return new SandboxPage(sandbox.page(), as);
    }

    String html() {
        return send(HttpRequest.newBuilder(page.resolve("?as=" + as))).body();
    }

    /** The app's ack has come when this returns. */
    void say(String text) {
        post("send", Map.of("text", text));
    }

    /** What the newest message says. */
    String last() {
        return message(lastTs());
    }

    String lastTs() {
        List<String> all = new ArrayList<>(messages().keySet());
        return all.get(all.size() - 1);
    }

    String message(String ts) {
        return text(messages().getOrDefault(ts, ""));
    }

    void press(String ts, String button) {
        Matcher found = Pattern.compile("hx-vals=\"([^\"]+)\"[^>]*>" + Pattern.quote(button) + "</button>")
                .matcher(messages().getOrDefault(ts, ""));
        assertThat(found.find()).as("a button " + button).isTrue();
        JsonObject vals = JsonParser.parseString(plain(found.group(1))).getAsJsonObject();
        Map<String, String> form = new LinkedHashMap<>(Map.of("ts", ts));
        vals.entrySet().forEach(val -> form.put(val.getKey(), val.getValue().getAsString()));
        post("action", form);
    }

    /** Sets the clock going. */
    void move(String forward) {
        post("clock", Map.of("forward", forward));
    }

    /** What the sandbox's clock says, in the zone of whom one is. */
    String time() {
        String controls =
                send(HttpRequest.newBuilder(page.resolve("controls?as=" + as))).body();
        return controls.substring(controls.indexOf("<time"), controls.indexOf("</time>"))
                .replaceAll("<[^>]+>", "");
    }

    /** Waits for what the app says after its ack. */
    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private Map<String, String> messages() {
        Map<String, String> messages = new LinkedHashMap<>();
        Matcher found = MESSAGE.matcher(send(HttpRequest.newBuilder(page.resolve("panel?as=" + as + "&at=C1SALES")))
                .body());
        while (found.find()) {
            messages.put(found.group(1), found.group());
        }
        return messages;
    }

    private void post(String route, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("as", as, "at", "C1SALES"));
        form.putAll(fields);
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = send(HttpRequest.newBuilder(page.resolve(route))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(String html) {
        return plain(html.replaceAll("</?(b|strong|em|i|code|mark)>", "").replaceAll("<[^>]+>", " "));
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
