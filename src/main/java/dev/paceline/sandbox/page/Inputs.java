package dev.paceline.sandbox.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** A local stand-in for the reading of forms, until the page's own is merged. */
public final class Inputs {
    private Inputs() {}

    public static JsonObject viewState(JsonObject view, Map<String, List<String>> form) {
        JsonObject values = new JsonObject();
        for (JsonElement block : view.getAsJsonArray("blocks")) {
            JsonElement element = block.getAsJsonObject().get("element");
            if (element != null) {
                String actionId = element.getAsJsonObject().get("action_id").getAsString();
                JsonObject value = new JsonObject();
                value.add("type", element.getAsJsonObject().get("type"));
                String blockId = block.getAsJsonObject().get("block_id").getAsString();
                String typed =
                        form.getOrDefault(blockId + "|" + actionId, List.of("")).get(0);
                value.addProperty("value", typed.isEmpty() ? null : typed);
                JsonObject byAction = new JsonObject();
                byAction.add(actionId, value);
                values.add(blockId, byAction);
            }
        }
        return values;
    }

    public static JsonObject action(JsonArray blocks, String blockId, String actionId, Map<String, List<String>> form) {
        JsonObject action = new JsonObject();
        action.addProperty("type", "button");
        action.addProperty("block_id", blockId);
        action.addProperty("action_id", actionId);
        action.addProperty("value", "");
        return action;
    }
}
