package dev.paceline.sandbox.page;

import com.google.gson.JsonObject;
import j2html.tags.Tag;
import java.util.List;

/**
 * One interactive element in its block: what it is called in a form, and when it tells the app at once. {@code scope} is the
 * message or view, for block ids are only unique within one.
 */
record Field(JsonObject block, JsonObject element, String scope, Screen screen) {
    String type() {
        return Json.string(element, "type");
    }

    String name() {
        return Inputs.name(block, element);
    }

    boolean required() {
        return isInput() && !Json.flag(block, "optional");
    }

    /** Elements in input blocks wait for the modal's submit, unless the block says otherwise. */
    boolean dispatches() {
        return !isInput() || Json.flag(block, "dispatch_action");
    }

    boolean isInput() {
        return Blocks.is(block, "input");
    }

    /** What a screen reader calls an element that has no label of its own. */
    String spokenName() {
        String label = Json.string(element, "accessibility_label");
        if (label.isEmpty()) {
            label = isInput() ? Texts.plain(block, "label") : Texts.plain(element, "placeholder");
        }
        return label.isEmpty() ? Texts.plain(block, "text") : label;
    }

    String placeholder(String otherwise) {
        String placeholder = Texts.plain(element, "placeholder");
        return placeholder.isEmpty() ? otherwise : placeholder;
    }

    List<String> initial(String one, String many) {
        if (element.has(one)) {
            return List.of(Json.string(element, one));
        }
        return Json.array(element, many).asList().stream()
                .map(value -> value.getAsString())
                .toList();
    }

    <T extends Tag<T>> T dispatching(T control, String trigger) {
        return dispatches()
                ? control.attr("hx-post", "/action")
                        .attr("hx-swap", "none")
                        .attr("hx-trigger", trigger)
                        .attr("hx-vals", vals().toString())
                : control;
    }

    /** As {@link #dispatching}, for a button that stands for one value. */
    <T extends Tag<T>> T sending(T button, String value) {
        JsonObject vals = vals();
        vals.addProperty(name(), value);
        return button.attr("type", "button")
                .attr("hx-post", "/action")
                .attr("hx-swap", "none")
                .attr("hx-vals", vals.toString());
    }

    private JsonObject vals() {
        JsonObject vals = new JsonObject();
        vals.addProperty("block_id", Json.string(block, "block_id"));
        vals.addProperty("action_id", Json.string(element, "action_id"));
        return vals;
    }
}
