package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.Inputs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Modals submitted and closed, and what the app's ack makes of them. */
final class Submissions {
    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

    private final Workspace workspace;
    private final Payloads payloads;
    private final AppCalls calls;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;
    private final Views views;

    Submissions(
            Workspace workspace,
            Payloads payloads,
            AppCalls calls,
            Triggers triggers,
            ResponseUrls responseUrls,
            Views views) {
        this.workspace = workspace;
        this.payloads = payloads;
        this.calls = calls;
        this.triggers = triggers;
        this.responseUrls = responseUrls;
        this.views = views;
    }

    void submit(String memberId, String viewId, Map<String, List<String>> form) {
        Optional<JsonObject> payload = workspace.change(state -> prepare(state, memberId, viewId, form));
        if (payload.isEmpty()) {
            return;
        }
        AppCalls.Answer answer = calls.payload(payload.get());
        workspace.does(state -> {
            try {
                if (answer instanceof AppCalls.Answer.Acked acked) {
                    settle(state, memberId, viewId, acked.body());
                } else {
                    trouble(state, memberId, viewId);
                }
            } catch (Refused refused) {
                LOG.warn("Slack refuses the ack of a view_submission: {}", refused.getMessage());
                trouble(state, memberId, viewId);
            }
        });
    }

    void close(String memberId, String viewId) {
        Optional<JsonObject> payload = workspace.change(state -> {
            JsonObject view = top(state, memberId, viewId).view();
            boolean all = Json.flag(view, "clear_on_close");
            if (all) {
                Views.clear(state, memberId);
            } else {
                Views.close(state, memberId, viewId);
            }
            return Optional.of(payloads.closed(state.person(memberId), view, all))
                    .filter(closed -> Json.flag(view, "notify_on_close"));
        });
        payload.ifPresent(calls::payload);
    }

    /** Nothing when Slack's own checks of the fields find errors: the app is not asked then. */
    private Optional<JsonObject> prepare(State state, String memberId, String viewId, Map<String, List<String>> form) {
        Modal modal = top(state, memberId, viewId);
        JsonObject values = Inputs.viewState(modal.view(), form);
        JsonObject view = Filled.with(modal.view(), values);
        Map<String, String> errors = InputCheck.errors(view, values);
        Views.replace(state, memberId, Modal.of(view).withErrors(errors));
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        JsonArray urls = responseUrls(state, memberId, view, values);
        JsonObject payload = payloads.submission(state.person(memberId), view, urls);
        payload.addProperty("trigger_id", triggers.issue(memberId, viewId));
        return Optional.of(payload);
    }

    private void settle(State state, String memberId, String viewId, String body) {
        JsonObject ack = body.isBlank() ? new JsonObject() : Json.parseObject(body);
        if (ack == null) {
            throw new Refused("invalid_json");
        }
        switch (Json.text(ack, "response_action", "close")) {
            case "errors" -> showErrors(state, memberId, viewId, ack);
            case "update" -> views.update(state, viewId, view(ack), null);
            case "push" -> views.push(state, memberId, view(ack));
            case "clear" -> Views.clear(state, memberId);
            case "close" -> Views.close(state, memberId, viewId);
            default -> throw new Refused("invalid_response_action");
        }
    }

    private static void showErrors(State state, String memberId, String viewId, JsonObject ack) {
        Modal modal = top(state, memberId, viewId);
        List<String> blocks = Json.objects(Json.array(modal.view(), "blocks")).stream()
                .map(block -> Json.text(block, "block_id", ""))
                .toList();
        JsonObject sent = Json.object(ack, "errors");
        Map<String, String> errors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> error : sent == null ? new JsonObject().entrySet() : sent.entrySet()) {
            if (!blocks.contains(error.getKey())) {
                throw new Refused("invalid_errors", List.of("no block " + error.getKey()));
            }
            errors.put(error.getKey(), error.getValue().getAsString());
        }
        if (errors.isEmpty()) {
            throw new Refused("invalid_errors");
        }
        Views.replace(state, memberId, modal.withErrors(errors));
    }

    private static void trouble(State state, String memberId, String viewId) {
        Views.top(state, memberId)
                .filter(modal -> modal.id().equals(viewId))
                .ifPresent(modal -> Views.replace(state, memberId, modal.inTrouble()));
    }

    private static JsonObject view(JsonObject ack) {
        return Optional.ofNullable(Json.object(ack, "view")).orElseThrow(() -> new Refused("invalid_arguments"));
    }

    private static Modal top(State state, String memberId, String viewId) {
        return Views.top(state, memberId)
                .filter(modal -> modal.id().equals(viewId))
                .orElseThrow(() -> new Refused("view_not_found"));
    }

    /** For the inputs that ask for one with {@code response_url_enabled}. */
    private JsonArray responseUrls(State state, String memberId, JsonObject view, JsonObject values) {
        JsonArray urls = new JsonArray();
        for (JsonObject block : Json.objects(Json.array(view, "blocks"))) {
            JsonObject element = Json.object(block, "element");
            if (element != null && Json.flag(element, "response_url_enabled")) {
                String blockId = Json.text(block, "block_id", "");
                String actionId = Json.text(element, "action_id", "");
                Optional.ofNullable(Json.object(values, blockId))
                        .map(byAction -> Json.object(byAction, actionId))
                        .map(value ->
                                Json.text(value, "selected_conversation", Json.text(value, "selected_channel", "")))
                        .flatMap(state::findConversation)
                        .ifPresent(in -> {
                            JsonObject url = new JsonObject();
                            url.addProperty("block_id", blockId);
                            url.addProperty("action_id", actionId);
                            url.addProperty("channel_id", in.id());
                            url.addProperty("response_url", responseUrls.issue(state, in, memberId, null));
                            urls.add(url);
                        });
            }
        }
        return urls;
    }
}
