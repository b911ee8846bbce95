package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import java.util.List;

/** {@code views.*}. They need no scope, but the leave of a member: a trigger_id, or a Home tab of theirs. */
final class ViewMethods {
    private final Views views;
    private final Triggers triggers;

    private ViewMethods(Views views, Triggers triggers) {
        this.views = views;
        this.triggers = triggers;
    }

    static void addTo(WebApi api, Views views, Triggers triggers) {
        ViewMethods methods = new ViewMethods(views, triggers);
        api.changes("views.open", List.of(), methods::open);
        api.changes("views.push", List.of(), methods::push);
        api.changes("views.update", List.of(), methods::update);
        api.changes("views.publish", List.of(), methods::publish);
    }

    private JsonObject open(State state, Args args) {
        JsonObject view = args.requiredObject("view");
        Triggers.Trigger trigger = triggers.exchange(args.required("trigger_id"));
        return answer(views.open(state, trigger.member(), view));
    }

    private JsonObject push(State state, Args args) {
        JsonObject view = args.requiredObject("view");
        Triggers.Trigger trigger = triggers.exchange(args.required("trigger_id"));
        if (trigger.modal() == null) {
            throw new Refused("not_found");
        }
        return answer(views.push(state, trigger.member(), view));
    }

    private JsonObject update(State state, Args args) {
        JsonObject view = args.requiredObject("view");
        String viewId = Views.find(state, args.text("view_id"), args.text("external_id"));
        return answer(views.update(state, viewId, view, args.text("hash")));
    }

    private JsonObject publish(State state, Args args) {
        JsonObject view = args.requiredObject("view");
        Person member = state.person(args.required("user_id"));
        return answer(views.publish(state, member.id(), view, args.text("hash")));
    }

    private static JsonObject answer(JsonObject view) {
        return TeamMethods.named("view", view);
    }
}
