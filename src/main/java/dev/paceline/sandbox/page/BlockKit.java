package dev.paceline.sandbox.page;

import static dev.paceline.sandbox.page.Compositions.plainText;
import static dev.paceline.sandbox.page.Rule.flag;
import static dev.paceline.sandbox.page.Rule.list;
import static dev.paceline.sandbox.page.Rule.say;
import static dev.paceline.sandbox.page.Rule.string;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Slack's shapes and limits, in one place: whatever passes here, Slack accepts. */
public final class BlockKit {
    public enum Surface {
        MESSAGE(50),
        MODAL(100),
        HOME(100);

        private final int maxBlocks;

        Surface(int maxBlocks) {
            this.maxBlocks = maxBlocks;
        }
    }

    private static final int MAX_VIEW_BYTES = 250_000;
    private static final int MAX_MARKDOWN = 12_000;

    private static final Shape HOME_VIEW = view("home", Surface.HOME);
    private static final Shape MODAL_VIEW = view("modal", Surface.MODAL)
            .must("title", plainText(24))
            .may("submit", plainText(24))
            .may("close", plainText(24))
            .may("clear_on_close", flag())
            .may("notify_on_close", flag())
            .where(
                    view -> view.has("submit")
                            || Json.objects(view, "blocks").noneMatch(block -> Blocks.is(block, "input")),
                    "must define `submit` to use an `input` block in modals");
    private static final Rule VIEW = Rule.anyOf(HOME_VIEW, MODAL_VIEW);

    private BlockKit() {}

    /** What Slack would refuse about these blocks, each with a JSON pointer; empty when they are right. */
    public static List<String> problems(JsonArray blocks, Surface surface) {
        List<String> problems = new ArrayList<>();
        blocksOf(surface).check(blocks, "/blocks", problems);
        together(blocks, "/blocks", problems);
        return List.copyOf(problems);
    }

    /** What Slack would refuse about a view that an app opens, pushes, updates or publishes. */
    public static List<String> problemsOfView(JsonObject view) {
        List<String> problems = new ArrayList<>();
        VIEW.check(view, "/view", problems);
        if (view.toString().getBytes(StandardCharsets.UTF_8).length > MAX_VIEW_BYTES) {
            say(problems, "view must be less than 250 KB", "/view");
        }
        together(Json.array(view, "blocks"), "/view/blocks", problems);
        return List.copyOf(problems);
    }

    private static Rule blocksOf(Surface surface) {
        return list(Blocks.on(surface), 0, surface.maxBlocks);
    }

    private static Shape view(String type, Surface surface) {
        return Shape.of(type)
                .must("blocks", blocksOf(surface))
                .may("private_metadata", string(0, 3000))
                .may("callback_id", string(0, 255))
                .may("external_id", string(0, 255));
    }

    /** What only shows when the blocks are seen together. */
    private static void together(JsonArray blocks, String pointer, List<String> problems) {
        Set<String> blockIds = new HashSet<>();
        int tables = 0;
        int charts = 0;
        int focused = 0;
        int markdown = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof JsonObject block)) {
                continue;
            }
            String here = pointer + "/" + i;
            String blockId = Json.string(block, "block_id");
            if (!blockId.isEmpty() && !blockIds.add(blockId)) {
                say(problems, "`block_id` \"" + blockId + "\" already exists", here + "/block_id");
            }
            if (Blocks.is(block, "table") && ++tables > 1) {
                say(problems, "only one table allowed", here);
            }
            if (Blocks.is(block, "data_visualization") && ++charts > 2) {
                say(problems, "no more than 2 data visualizations allowed", here);
            }
            if (Blocks.is(block, "markdown")) {
                markdown += Json.string(block, "text").length();
            }
            Set<String> actionIds = new HashSet<>();
            for (JsonObject element : (Iterable<JsonObject>) Elements.of(block)::iterator) {
                String actionId = Json.string(element, "action_id");
                if (!actionId.isEmpty() && !actionIds.add(actionId)) {
                    say(problems, "`action_id` \"" + actionId + "\" already exists", here);
                }
                if (Json.flag(element, "focus_on_load") && ++focused > 1) {
                    say(problems, "only one element can have `focus_on_load`", here);
                }
            }
        }
        if (markdown > MAX_MARKDOWN) {
            say(problems, "markdown blocks must be less than " + (MAX_MARKDOWN + 1) + " characters together", pointer);
        }
    }
}
