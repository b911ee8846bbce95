package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.BlockKit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Modals in their stack of up to three, and Home tabs: opened, pushed, updated, published, closed. */
final class Views {
    private static final int MAX_STACK = 3;

    private final Team team;

    Views(Team team) {
        this.team = team;
    }

    /** In the place of whatever modal the member had open. */
    JsonObject open(State state, String member, JsonObject sent) {
        JsonObject view = complete(sent, "modal", Ids.next("V"));
        view.add("root_view_id", view.get("id"));
        view.add("previous_view_id", JsonNull.INSTANCE);
        checkExternalId(state, view);
        state.putModals(member, List.of(Modal.of(view)));
        return view;
    }

    JsonObject push(State state, String member, JsonObject sent) {
        List<Modal> stack = new ArrayList<>(state.modals(member));
        if (stack.isEmpty()) {
            throw new Refused("not_found");
        }
        if (stack.size() == MAX_STACK) {
            throw new Refused("push_limit_reached");
        }
        JsonObject view = complete(sent, "modal", Ids.next("V"));
        view.add("root_view_id", stack.get(0).view().get("id"));
        view.add("previous_view_id", stack.get(stack.size() - 1).view().get("id"));
        checkExternalId(state, view);
        stack.add(Modal.of(view));
        state.putModals(member, stack);
        return view;
    }

    /** What was typed into an input that is still there stays. */
    JsonObject update(State state, String viewId, JsonObject sent, @Nullable String hash) {
        String member = owner(state, viewId);
        List<Modal> stack = new ArrayList<>(state.modals(member));
        int place = place(stack, viewId);
        JsonObject old = stack.get(place).view();
        checkHash(old, hash);
        JsonObject view = complete(sent, "modal", viewId);
        view.add("root_view_id", old.get("root_view_id"));
        view.add("previous_view_id", old.get("previous_view_id"));
        view.add("state", old.get("state"));
        stack.set(place, Modal.of(view));
        state.putModals(member, stack);
        return view;
    }

    JsonObject publish(State state, String member, JsonObject sent, @Nullable String hash) {
        JsonObject old = state.home(member);
        if (old != null) {
            checkHash(old, hash);
        }
        String id = old == null ? Ids.next("V") : Objects.requireNonNull(Json.text(old, "id"));
        JsonObject view = complete(sent, "home", id);
        view.addProperty("root_view_id", id);
        view.add("previous_view_id", JsonNull.INSTANCE);
        state.putHome(member, view);
        return view;
    }

    static Optional<Modal> top(State state, String member) {
        List<Modal> stack = state.modals(member);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
    }

    /** By its id; nothing happens when it is closed by now. */
    static void replace(State state, String member, Modal modal) {
        List<Modal> stack = new ArrayList<>(state.modals(member));
        stack.replaceAll(old -> old.id().equals(modal.id()) ? modal : old);
        state.putModals(member, stack);
    }

    /** With what lies on top of it; the one below comes back. */
    static void close(State state, String member, String viewId) {
        List<Modal> stack = state.modals(member);
        int place = place(stack, viewId);
        if (place >= 0) {
            state.putModals(member, stack.subList(0, place));
        }
    }

    static void clear(State state, String member) {
        state.putModals(member, List.of());
    }

    /** By its id, or by the id that the app gave it. */
    static String find(State state, @Nullable String viewId, @Nullable String externalId) {
        return state.modals().values().stream()
                .flatMap(List::stream)
                .filter(modal -> viewId != null
                        ? modal.id().equals(viewId)
                        : externalId != null && externalId.equals(Json.text(modal.view(), "external_id")))
                .map(Modal::id)
                .findFirst()
                .orElseThrow(() -> new Refused("not_found"));
    }

    private static String owner(State state, String viewId) {
        return state.modals().entrySet().stream()
                .filter(each ->
                        each.getValue().stream().anyMatch(modal -> modal.id().equals(viewId)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Refused("not_found"));
    }

    private static int place(List<Modal> stack, String viewId) {
        return stack.stream().map(Modal::id).toList().indexOf(viewId);
    }

    private static void checkHash(JsonObject view, @Nullable String hash) {
        if (hash != null && !hash.equals(Json.text(view, "hash"))) {
            throw new Refused("hash_conflict");
        }
    }

    private static void checkExternalId(State state, JsonObject view) {
        String externalId = Json.text(view, "external_id", "");
        if (!externalId.isEmpty()
                && state.modals().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(modal -> externalId.equals(Json.text(modal.view(), "external_id")))) {
            throw new Refused("duplicate_external_id");
        }
    }

    /** Checked, and with all that Slack adds to a view that it was sent. */
    private JsonObject complete(JsonObject sent, String type, String id) {
        List<String> problems = BlockKit.problemsOfView(sent);
        if (!type.equals(Json.text(sent, "type"))) {
            throw new Refused("invalid_arguments", List.of("must be a " + type + " [json-pointer:/view/type]"));
        }
        if (!problems.isEmpty()) {
            throw new Refused("invalid_arguments", problems);
        }
        JsonObject view = new JsonObject();
        view.addProperty("id", id);
        view.addProperty("team_id", team.id());
        view.addProperty("type", type);
        view.add("close", JsonNull.INSTANCE);
        view.add("submit", JsonNull.INSTANCE);
        view.add("blocks", new JsonArray());
        view.addProperty("private_metadata", "");
        view.addProperty("callback_id", "");
        view.addProperty("external_id", "");
        view.addProperty("clear_on_close", false);
        view.addProperty("notify_on_close", false);
        sent.deepCopy().entrySet().forEach(each -> view.add(each.getKey(), each.getValue()));
        Ids.complete(Objects.requireNonNull(Json.array(view, "blocks")));
        JsonObject state = new JsonObject();
        state.add("values", new JsonObject());
        view.add("state", state);
        view.addProperty("hash", Ids.secret());
        view.addProperty("app_id", App.ID);
        view.addProperty("app_installed_team_id", team.id());
        view.addProperty("bot_id", App.BOT_ID);
        return view;
    }
}
