package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.Inputs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Buttons and other elements in messages, modals and Home tabs, and the shortcuts. */
final class Interactions {
    private final Workspace workspace;
    private final App app;
    private final Payloads payloads;
    private final AppCalls calls;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;

    Interactions(
            Workspace workspace,
            App app,
            Payloads payloads,
            AppCalls calls,
            Triggers triggers,
            ResponseUrls responseUrls) {
        this.workspace = workspace;
        this.app = app;
        this.payloads = payloads;
        this.calls = calls;
        this.triggers = triggers;
        this.responseUrls = responseUrls;
    }

    /** Which element was used, and what the fields around it held. */
    record Use(String blockId, String actionId, Map<String, List<String>> form) {}

    void inMessage(String memberId, String conversationId, String ts, Use use) {
        JsonObject payload = workspace.change(state -> {
            Conversation in = state.conversation(conversationId);
            Message message = message(in, ts, memberId);
            JsonObject holder = new JsonObject();
            holder.add("blocks", message.content().blocks());
            JsonObject action = action(state, message.content().blocks(), use);
            JsonObject values = Inputs.viewState(holder, use.form());
            JsonObject made = payloads.actionInMessage(state.person(memberId), in, message, values, action);
            made.addProperty("trigger_id", triggers.issue(memberId, null));
            made.addProperty("response_url", responseUrls.issue(state, in, memberId, message));
            return made;
        });
        send(memberId, conversationId, payload);
    }

    /** In a modal, the one on top, or in the member's Home tab. */
    void inView(String memberId, String viewId, Use use) {
        JsonObject payload = workspace.change(state -> {
            JsonObject view = filled(state, memberId, viewId, use);
            JsonArray blocks = Objects.requireNonNull(Json.array(view, "blocks"));
            JsonObject action = action(state, blocks, use);
            JsonObject made = payloads.actionInView(state.person(memberId), view, action);
            boolean modal = "modal".equals(Json.text(view, "type"));
            made.addProperty("trigger_id", triggers.issue(memberId, modal ? viewId : null));
            return made;
        });
        if (calls.payload(payload) instanceof AppCalls.Answer.Failed failed) {
            workspace.does(state -> {
                Modal modal = Views.top(state, memberId)
                        .filter(each -> each.id().equals(viewId))
                        .orElseThrow(() -> new Refused(failed.error()));
                Views.replace(state, memberId, modal.inTrouble());
            });
        }
    }

    void shortcut(String memberId, String conversationId, String callbackId) {
        JsonObject payload = workspace.change(state -> {
            Person member = offered(state, memberId, callbackId, false);
            JsonObject made = payloads.shortcut(member, callbackId, state.now());
            made.addProperty("trigger_id", triggers.issue(memberId, null));
            return made;
        });
        send(memberId, conversationId, payload);
    }

    /** The message is somebody's, not the app's to replace: what the app answers stands beneath. */
    void messageShortcut(String memberId, String conversationId, String callbackId, String ts) {
        JsonObject payload = workspace.change(state -> {
            Person member = offered(state, memberId, callbackId, true);
            Conversation in = state.conversation(conversationId);
            Message message = message(in, ts, memberId);
            if (message.isEphemeral()) {
                throw new Refused("message_not_found");
            }
            Person author = state.person(message.author());
            JsonObject made = payloads.messageShortcut(member, callbackId, state.now(), in, message, author);
            made.addProperty("trigger_id", triggers.issue(memberId, null));
            made.addProperty("response_url", responseUrls.issue(state, in, memberId, null));
            return made;
        });
        send(memberId, conversationId, payload);
    }

    /** The ack of an interaction says nothing; a failure is told to the member, in the conversation if there is one. */
    private void send(String memberId, String conversationId, JsonObject payload) {
        if (calls.payload(payload) instanceof AppCalls.Answer.Failed failed) {
            workspace.does(state -> {
                Conversation in = state.findConversation(conversationId).orElseThrow(() -> new Refused(failed.error()));
                String text = "The app failed with the error \"" + failed.error() + "\"";
                state.postEphemeral(in, App.SLACKBOT, memberId, Content.text(text));
            });
        }
    }

    /** The member, if the app has such a shortcut for them. */
    private Person offered(State state, String memberId, String callbackId, boolean onMessage) {
        Person member = state.person(memberId);
        if (app.shortcuts(member).stream()
                .noneMatch(each -> each.callbackId().equals(callbackId) && each.onMessage() == onMessage)) {
            throw new Refused("no_such_shortcut");
        }
        return member;
    }

    private static Message message(Conversation in, String ts, String memberId) {
        return in.message(ts)
                .filter(message -> in.has(memberId) && message.seenBy(memberId))
                .orElseThrow(() -> new Refused("message_not_found"));
    }

    private static JsonObject filled(State state, String memberId, String viewId, Use use) {
        Optional<Modal> top =
                Views.top(state, memberId).filter(modal -> modal.id().equals(viewId));
        if (top.isPresent()) {
            JsonObject view = top.get().view();
            JsonObject filled = Filled.with(view, Inputs.viewState(view, use.form()));
            Views.replace(state, memberId, Modal.of(filled));
            return filled;
        }
        JsonObject home = state.home(memberId);
        if (home != null && viewId.equals(Json.text(home, "id"))) {
            return Filled.with(home, Inputs.viewState(home, use.form()));
        }
        throw new Refused("view_not_found");
    }

    private static JsonObject action(State state, JsonArray blocks, Use use) {
        JsonObject action = Inputs.action(blocks, use.blockId(), use.actionId(), use.form());
        long millis = state.now().toEpochMilli();
        action.addProperty(
                "action_ts",
                millis / 1000 + "."
                        + String.valueOf(1_000_000 + millis % 1000 * 1000).substring(1));
        return action;
    }
}
