package dev.paceline.sandbox.page;

import static dev.paceline.sandbox.page.Compositions.plainText;
import static dev.paceline.sandbox.page.Compositions.text;
import static dev.paceline.sandbox.page.Rule.flag;
import static dev.paceline.sandbox.page.Rule.list;
import static dev.paceline.sandbox.page.Rule.number;
import static dev.paceline.sandbox.page.Rule.oneOf;
import static dev.paceline.sandbox.page.Rule.string;
import static dev.paceline.sandbox.page.Rule.url;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shapes of Slack's blocks, and the surfaces on which each may stand. */
final class Blocks {
    private static final Shape SECTION = block("section")
            .may("text", text(3000))
            .may("fields", list(text(2000), 1, 10))
            .may("accessory", Elements.OF_SECTION)
            .may("expand", flag())
            .where(section -> section.has("text") || section.has("fields"), "must define either `text` or `fields`");

    private static final Shape INPUT = block("input")
            .must("label", plainText(2000))
            .must("element", Elements.OF_INPUT)
            .may("hint", plainText(2000))
            .may("optional", flag())
            .may("dispatch_action", flag())
            .where(
                    input -> !Json.flag(input, "dispatch_action")
                            || !Json.string(Json.object(input, "element"), "type")
                                    .equals("file_input"),
                    "file_input does not support dispatch_action");

    private static final Shape IMAGE = block("image")
            .may("image_url", url())
            .may("slack_file", Compositions.SLACK_FILE)
            .must("alt_text", string(1, 2000))
            .may("title", plainText(2000))
            .either("image_url", "slack_file");

    private static final Shape VIDEO = block("video")
            .must("alt_text", string(1, 2000))
            .must("title", plainText(199))
            .must("thumbnail_url", url())
            .must("video_url", url())
            .may("title_url", url())
            .may("description", plainText(199))
            .may("author_name", string(1, 49))
            .may("provider_name", string(1, 255))
            .may("provider_icon_url", url());

    private static final Rule CELL = Rule.anyOf(
            Shape.of("raw_text").must("text", string(1, 3000)),
            Shape.of("raw_number").must("value", number()).may("text", string(1, 3000)),
            RichTextRules.BLOCK);
    private static final Shape COLUMN =
            Shape.of("").may("align", oneOf("left", "center", "right")).may("is_wrapped", flag());
    private static final Shape TABLE = block("table")
            .must("rows", list(list(CELL, 1, 20), 1, 100))
            .may("column_settings", list(orNull(COLUMN), 1, 20));

    private static final List<Shape> EVERYWHERE = List.of(
            SECTION,
            INPUT,
            IMAGE,
            VIDEO,
            RichTextRules.BLOCK,
            block("header").must("text", plainText(150)),
            block("divider"),
            block("context").must("elements", list(Elements.OF_CONTEXT, 1, 10)),
            block("actions").must("elements", list(Elements.OF_ACTIONS, 1, 25)));

    private static final List<Shape> MESSAGES_ONLY = List.of(
            TABLE,
            Charts.BLOCK,
            block("markdown").must("text", string(1, 12_000)),
            block("context_actions").must("elements", list(Elements.OF_CONTEXT_ACTIONS, 1, 5)));

    private Blocks() {}

    static Rule on(BlockKit.Surface surface) {
        Map<String, Rule> byType = new TreeMap<>();
        EVERYWHERE.forEach(shape -> byType.put(shape.type(), shape));
        MESSAGES_ONLY.forEach(shape ->
                byType.put(shape.type(), surface == BlockKit.Surface.MESSAGE ? shape : notOn(surface, shape.type())));
        return Rule.byType(byType);
    }

    static Shape block(String type) {
        return Shape.of(type).may("block_id", string(1, 255));
    }

    private static Rule notOn(BlockKit.Surface surface, String type) {
        String place = surface == BlockKit.Surface.MODAL ? "modals" : "home tabs";
        return (value, pointer, problems) ->
                Rule.say(problems, "unsupported type: \"" + type + "\" is not allowed in " + place, pointer + "/type");
    }

    private static Rule orNull(Rule rule) {
        return (value, pointer, problems) -> {
            if (!value.equals(JsonNull.INSTANCE)) {
                rule.check(value, pointer, problems);
            }
        };
    }

    static boolean is(JsonObject block, String type) {
        return Json.string(block, "type").equals(type);
    }
}
