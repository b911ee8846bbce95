package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signed requests to the app, and its acks: they have three seconds. */
final class AppCalls {
    private static final Logger LOG = LoggerFactory.getLogger(AppCalls.class);
    private static final Duration ACK_WITHIN = Duration.ofSeconds(3);
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What came back. */
    sealed interface Answer {
        record Acked(String body) implements Answer {}

        /** {@code error} is what Slack tells the member: {@code operation_timeout} or {@code dispatch_failed}. */
        record Failed(String error) implements Answer {}
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ACK_WITHIN)
            .build();
    private final String signingSecret;
    private final Clock clock;
    private volatile @Nullable URI requestUrl;

    AppCalls(String signingSecret, Clock clock) {
        this.signingSecret = signingSecret;
        this.clock = clock;
    }

    void to(URI newRequestUrl) {
        requestUrl = newRequestUrl;
    }

    Answer form(Map<String, String> fields) {
        return post(
                FORM,
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")),
                Map.of());
    }

    Answer payload(JsonObject payload) {
        return form(Map.of("payload", payload.toString()));
    }

    Answer json(JsonObject body, Map<String, String> headers) {
        return post("application/json", body.toString(), headers);
    }

    private Answer post(String type, String body, Map<String, String> headers) {
        URI url = requestUrl;
        if (url == null) {
            return new Answer.Failed("dispatch_failed");
        }
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", type)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", sign(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> sent =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = sent.get(ACK_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() == 200) {
                return new Answer.Acked(response.body());
            }
            LOG.warn("The app answered with status {}", response.statusCode());
            return new Answer.Failed("dispatch_failed");
        } catch (TimeoutException e) {
            sent.cancel(true);
            LOG.warn("The app did not answer within {} s", ACK_WITHIN.toSeconds());
            return new Answer.Failed("operation_timeout");
        } catch (ExecutionException e) {
            LOG.warn("The app cannot be reached: {}", String.valueOf(e.getCause()));
            return new Answer.Failed(e.getCause() instanceof IOException ? "dispatch_failed" : "internal_error");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("operation_timeout");
        }
    }

    private String sign(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
