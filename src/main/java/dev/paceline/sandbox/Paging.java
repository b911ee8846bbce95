package dev.paceline.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Slack's cursors: a page of a list under its name, and where the next one begins. */
final class Paging {
    private static final String PREFIX = "next:";

    private Paging() {}

    static <T> JsonObject page(
            Args args, String name, int usual, int most, List<T> all, Function<T, JsonElement> shape) {
        int from = from(args);
        int to = Math.min(all.size(), from + limit(args, usual, most));
        boolean more = to < all.size();
        JsonObject metadata = new JsonObject();
        metadata.addProperty("next_cursor", more ? PREFIX + to : "");
        JsonObject page = new JsonObject();
        page.add(name, all.subList(Math.min(from, to), to).stream().map(shape).collect(Json.toArray()));
        page.addProperty("has_more", more);
        page.add("response_metadata", metadata);
        return page;
    }

    private static int from(Args args) {
        String cursor = args.text("cursor");
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            if (cursor.startsWith(PREFIX)) {
                return Integer.parseUnsignedInt(cursor.substring(PREFIX.length()));
            }
        } catch (NumberFormatException e) {
            // as any other cursor that Slack never gave
        }
        throw new Refused("invalid_cursor");
    }

    private static int limit(Args args, int usual, int most) {
        String limit = args.text("limit");
        if (limit == null || limit.isEmpty() || limit.equals("0")) {
            return usual;
        }
        try {
            int asked = Integer.parseInt(limit);
            if (asked > 0) {
                return Math.min(asked, most);
            }
        } catch (NumberFormatException e) {
            // refused like a negative one
        }
        throw new Refused("invalid_limit");
    }
}
