package dev.paceline.sandbox;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An app made with Slack's own framework takes the workspace for Slack. */
class BoltTest extends SlackFixture {
    private final Server server = new Server();
    private final BlockingQueue<String> homes = new ArrayBlockingQueue<>(9);

    @Override
    Clock time() {
        return Clock.systemUTC();
    }

    @BeforeEach
    void startBolt() throws Exception {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        var bolt = new com.slack.api.bolt.App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(slack.botToken())
                .signingSecret(slack.signingSecret())
                .build());
        bolt.command("/log", (request, context) -> {
            if (Objects.requireNonNullElse(request.getPayload().getText(), "").isEmpty()) {
                context.client()
                        .viewsOpen(r -> r.triggerId(context.getTriggerId()).view(modal()));
                return context.ack();
            }
            return context.ack(asBlocks(actions(a -> a.elements(asElements(
                    button(b -> b.actionId("undo").text(plainText("Undo")).value("7")))))));
        });
        bolt.blockAction("undo", (request, context) -> {
            String actionId = request.getPayload().getActions().get(0).getActionId();
            context.respond(r -> r.replaceOriginal(true).text("Done: " + actionId));
            return context.ack();
        });
        bolt.viewSubmission("log", (request, context) -> {
            var values = request.getPayload().getView().getState().getValues();
            String typed =
                    values.values().iterator().next().values().iterator().next().getValue();
            return typed.equals("0") ? context.ackWithErrors(Map.of("count", "At least one")) : context.ack();
        });
        bolt.globalShortcut("log_activity", (request, context) -> {
            context.client().viewsOpen(r -> r.triggerId(context.getTriggerId()).view(modal()));
            return context.ack();
        });
        bolt.event(AppHomeOpenedEvent.class, (payload, context) -> {
            homes.add(payload.getEvent().getUser());
            return context.ack();
        });

        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler routes = new ServletContextHandler("/");
        routes.addServlet(new ServletHolder(new SlackAppServlet(bolt)), "/slack/events");
        server.setHandler(routes);
        server.start();
        slack.install(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events"));
    }

    @AfterEach
    void stopBolt() throws Exception {
        server.stop();
    }

    @Test
    void a_command_is_answered_and_its_button_replaces_the_answer() {
        slack.send(BRAM, SALES, "/log 3 calls Café Zoë €");
        String blockId = last(BRAM, SALES)
                .blocks()
                .get(0)
                .getAsJsonObject()
                .get("block_id")
                .getAsString();
        String ts = last(BRAM, SALES).ts();
        post("/action", "as", BRAM, "at", SALES, "ts", ts, "block_id", blockId, "action_id", "undo");

        assertThat(texts(BRAM, SALES)).containsExactly("Done: undo");
        assertThat(last(BRAM, SALES).ephemeral()).isTrue();
    }

    @Test
    void a_modal_is_opened_refused_with_an_error_and_taken() {
        slack.send(BRAM, SALES, "/log");
        String viewId =
                Objects.requireNonNull(slack.screen(BRAM, SALES).modal()).viewId();
        post("/submit", "as", BRAM, "view_id", viewId, "count|value", "0");
        assertThat(Objects.requireNonNull(slack.screen(BRAM, SALES).modal()).errors())
                .containsEntry("count", "At least one");

        post("/submit", "as", BRAM, "view_id", viewId, "count|value", "3");
        assertThat(slack.screen(BRAM, SALES).modal()).isNull();
    }

    @Test
    void a_shortcut_opens_a_modal() {
        post("/shortcut", "as", BRAM, "at", "home", "callback_id", "log_activity");

        assertThat(slack.screen(BRAM, SALES).modal()).isNotNull();
    }

    @Test
    void an_opened_home_tab_is_heard_of() throws Exception {
        send(HttpRequest.newBuilder(URI.create(slack.baseUrl() + "/?as=U2&at=home")));

        assertThat(homes.poll(5, TimeUnit.SECONDS)).isEqualTo(BRAM);
    }

    private static View modal() {
        return view(v -> v.type("modal")
                .callbackId("log")
                .title(viewTitle(t -> t.type("plain_text").text("Log")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Log")))
                .blocks(asBlocks(input(i -> i.blockId("count")
                        .label(plainText("Count"))
                        .element(plainTextInput(e -> e.actionId("value")))))));
    }
}
