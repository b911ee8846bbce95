package dev.paceline.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.paceline.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Slack's side of the program: a Bolt app that answers to a registry, and the client for Slack's Web API. */
public final class SlackApp {
    /** For so long a call may last. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    private final Slack slack;
    private final MethodsClient methods;
    private volatile @Nullable String workspace;

    public SlackApp(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setHttpClientCallTimeoutMillis((int) CALL_TIMEOUT.toMillis());
        // The client's own figures cost an auth.test before the first call.
        MethodsConfig methodsConfig = new MethodsConfig();
        methodsConfig.setStatsEnabled(false);
        config.setMethodsConfig(methodsConfig);
        if (settings.apiUrl() != null) {
            config.setMethodsEndpointUrlPrefix(settings.apiUrl());
        }
        // OkHttp would send a post again by itself when a reused connection drops, and it would appear twice.
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
        this.methods = slack.methods(settings.botToken());
    }

    /**
     * The workspace whose token this is.
     *
     * @throws IllegalStateException when Slack can't be asked
     */
    public String workspace() {
        String known = workspace;
        if (known == null) {
            try {
                AuthTestResponse answer = methods.authTest(request -> request);
                if (!answer.isOk()) {
                    throw new IllegalStateException("auth.test: " + answer.getError());
                }
                known = answer.getTeamId();
                workspace = known;
            } catch (IOException | SlackApiException e) {
                throw new IllegalStateException("auth.test: " + e, e);
            }
        }
        return known;
    }

    /** Slack's Web API with the bot's token. */
    public MethodsClient methods() {
        return methods;
    }

    /**
     * The Bolt app. It has none of Bolt's own middleware: HTTP requests are verified before Bolt parses them, and one bot token
     * serves one workspace, so no request asks Slack who it is.
     *
     * @param posting sends what handlers put into the outbox
     * @param background carries out what is left to do after an ack
     * @param references names a failure for the log and the person alike
     */
    public ClosingApp app(
            Registry registry,
            Store store,
            People people,
            Posting posting,
            Executor background,
            Clock clock,
            MeterRegistry meters,
            Supplier<String> references) {
        Directory directory = new Directory(methods, clock);
        Edge edge = new Edge(
                store,
                people,
                directory,
                new Answers(slack, methods, posting),
                background,
                clock,
                meters,
                references,
                registry.home());
        ClosingApp app = new ClosingApp(AppConfig.builder().slack(slack).build());
        new Router(registry, edge, directory).route(app);
        return app;
    }
}
