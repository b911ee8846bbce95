package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Slash commands: sent to the app, and its ack shown. */
final class Commands {
    private final Workspace workspace;
    private final App app;
    private final AppCalls calls;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;

    Commands(Workspace workspace, App app, AppCalls calls, Triggers triggers, ResponseUrls responseUrls) {
        this.workspace = workspace;
        this.app = app;
        this.calls = calls;
        this.triggers = triggers;
        this.responseUrls = responseUrls;
    }

    /** {@code typed} begins with a slash. */
    void run(String memberId, String conversationId, String typed) {
        String[] parts = typed.strip().split("\\s+", 2);
        String text = parts.length > 1 ? parts[1] : "";
        ResponseUrl here = new ResponseUrl(conversationId, memberId, null, 0, 0);
        Optional<Map<String, String>> request =
                workspace.change(state -> request(state, memberId, conversationId, parts[0], text));
        if (request.isEmpty()) {
            workspace.does(state -> Replies.slackbot(
                    state,
                    here,
                    parts[0] + " is not a valid command. In Slack, all messages that start with the \"/\" character"
                            + " are interpreted as commands."));
            return;
        }
        AppCalls.Answer answer = calls.form(request.get());
        workspace.does(state -> show(state, here, parts[0], typed, answer));
    }

    /** Nothing when the app has no such command, or none for this member: guests from other workspaces have no commands. */
    private Optional<Map<String, String>> request(
            State state, String memberId, String conversationId, String name, String text) {
        Person member = state.person(memberId);
        Conversation in = state.conversation(conversationId);
        Stream<Manifest.Command> known =
                app.commands(member).stream().filter(command -> command.name().equals(name));
        return known.findFirst().map(command -> {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("token", app.verificationToken());
            form.put("team_id", app.team().id());
            form.put("team_domain", app.team().domain());
            form.put("channel_id", in.id());
            form.put("channel_name", in.name());
            form.put("user_id", member.id());
            form.put("user_name", member.name());
            form.put("command", name);
            form.put("text", command.escape() ? Encoding.ofCommands(state).encode(text) : Encoding.escape(text));
            form.put("api_app_id", App.ID);
            form.put("is_enterprise_install", "false");
            form.put("response_url", responseUrls.issue(state, in, memberId, null));
            form.put("trigger_id", triggers.issue(memberId, null));
            return form;
        });
    }

    private static void show(State state, ResponseUrl here, String name, String typed, AppCalls.Answer answer) {
        if (answer instanceof AppCalls.Answer.Failed failed) {
            Replies.slackbot(state, here, name + " failed with the error \"" + failed.error() + "\"");
        } else if (answer instanceof AppCalls.Answer.Acked acked
                && !acked.body().isBlank()) {
            JsonObject reply = reply(acked.body());
            try {
                Content.of(reply);
                if (Replies.isForAll(reply)) {
                    Conversation in = state.conversation(here.conversation());
                    state.post(
                            in,
                            here.member(),
                            Content.text(Encoding.ofMessages(state).encode(typed)));
                }
                Replies.apply(state, here, reply);
            } catch (Refused refused) {
                Replies.complain(state, here, name, refused);
            }
        }
    }

    private static JsonObject reply(String body) {
        JsonObject json = Json.parseObject(body);
        if (json != null) {
            return json;
        }
        JsonObject plain = new JsonObject();
        plain.addProperty("text", body);
        return plain;
    }
}
