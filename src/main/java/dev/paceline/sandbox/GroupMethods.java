package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** {@code usergroups.*}, none of which come in pages. */
final class GroupMethods {
    private static final List<String> READ = List.of("usergroups:read");

    private final App app;

    private GroupMethods(App app) {
        this.app = app;
    }

    static void addTo(WebApi api, App app) {
        GroupMethods methods = new GroupMethods(app);
        api.reads("usergroups.list", READ, methods::list);
        api.reads("usergroups.users.list", READ, GroupMethods::members);
    }

    private JsonObject list(State state, Args args) {
        JsonObject answer = new JsonObject();
        answer.add(
                "usergroups",
                state.groups().stream().map(group -> shape(group, args)).collect(Json.toArray()));
        return answer;
    }

    private static JsonObject members(State state, Args args) {
        UserGroup group = state.findGroup(args.required("usergroup")).orElseThrow(() -> new Refused("no_such_subteam"));
        JsonObject answer = new JsonObject();
        answer.add("users", ids(group));
        return answer;
    }

    /** Nobody here has switched a group off, or tied one to channels. */
    private JsonObject shape(UserGroup group, Args args) {
        JsonObject prefs = new JsonObject();
        prefs.add("channels", new JsonArray());
        prefs.add("groups", new JsonArray());
        JsonObject shape = new JsonObject();
        shape.addProperty("id", group.id());
        shape.addProperty("team_id", app.team().id());
        shape.addProperty("is_usergroup", true);
        shape.addProperty("is_subteam", true);
        shape.addProperty("name", group.name());
        shape.addProperty("description", group.description());
        shape.addProperty("handle", group.handle());
        shape.addProperty("is_external", false);
        shape.addProperty("date_delete", 0);
        shape.add("auto_type", JsonNull.INSTANCE);
        shape.add("deleted_by", JsonNull.INSTANCE);
        shape.add("prefs", prefs);
        if (args.flag("include_users")) {
            shape.add("users", ids(group));
        }
        if (args.flag("include_count")) {
            shape.addProperty("user_count", group.members().size());
        }
        return shape;
    }

    private static JsonArray ids(UserGroup group) {
        return group.members().stream().map(JsonPrimitive::new).collect(Json.toArray());
    }
}
