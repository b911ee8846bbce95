package dev.paceline.sandbox.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A local stand-in for the checker of Block Kit's limits, until the page's own is merged. */
public final class BlockKit {
    private BlockKit() {}

    public enum Surface {
        MESSAGE,
        MODAL,
        HOME
    }

    public static List<String> problems(JsonArray blocks, Surface surface) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            JsonElement text = blocks.get(i).getAsJsonObject().get("text");
            if (text != null && text.getAsJsonObject().get("text").getAsString().length() > 3000) {
                problems.add("must be less than 3001 characters [json-pointer:/blocks/" + i + "/text/text]");
            }
        }
        return problems;
    }

    public static List<String> problemsOfView(JsonObject view) {
        return view.has("blocks")
                ? problems(view.getAsJsonArray("blocks"), Surface.MODAL)
                : List.of("missing required field: blocks [json-pointer:/view]");
    }
}
