package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Ids of Slack's form. Random, so that none ever comes again, not even after a restart or a reset. */
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** Such as {@code V09F3A61C2D} for the prefix {@code V}. */
    static String next(String prefix) {
        return prefix + "0" + hex(5).toUpperCase(Locale.ROOT);
    }

    static String secret() {
        return hex(16);
    }

    /** Gives every block and interactive element that came without an id one, as Slack does. */
    static void complete(JsonArray blocks) {
        for (JsonObject block : Json.objects(blocks)) {
            if (Json.text(block, "block_id", "").isEmpty()) {
                block.addProperty("block_id", hex(5));
            }
            Elements.of(block).forEach(Ids::completeAction);
        }
    }

    private static void completeAction(JsonObject element) {
        String type = Json.text(element, "type", "");
        boolean acts = type.equals("button") || type.equals("overflow") || type.contains("select") || isInput(type);
        if (acts && !element.has("action_id")) {
            element.addProperty("action_id", hex(5));
        }
    }

    private static boolean isInput(String type) {
        return type.endsWith("_input")
                || type.endsWith("picker")
                || type.endsWith("buttons")
                || type.equals("checkboxes");
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
