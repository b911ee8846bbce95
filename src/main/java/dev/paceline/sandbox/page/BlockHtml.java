package dev.paceline.sandbox.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.hr;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Blocks, wherever they stand. What is filled in goes with every action of the same blocks, as in Slack. */
final class BlockHtml {
    private final String scope;
    private final Screen screen;
    private final Map<String, String> errors;

    private BlockHtml(String scope, Screen screen, Map<String, String> errors) {
        this.scope = scope;
        this.screen = screen;
        this.errors = errors;
    }

    /** {@code origin}: the field and value that tell the server whose blocks these are. */
    static DomContent of(JsonArray blocks, String origin, String id, Screen screen, Map<String, String> errors) {
        BlockHtml html = new BlockHtml(id, screen, errors);
        JsonObject vals = new JsonObject();
        vals.addProperty(origin, id);
        return div(each(Json.objects(blocks).map(html::block)))
                .withClass("blocks")
                .withData("scope", id)
                .attr("hx-include", "this")
                .attr("hx-vals", vals.toString());
    }

    private DomContent block(JsonObject block) {
        String type = Json.string(block, "type");
        return switch (type) {
            case "section" -> section(block);
            case "header" ->
                div(Texts.plain(block, "text"))
                        .withClass("header")
                        .attr("role", "heading")
                        .attr("aria-level", "3");
            case "divider" -> hr();
            case "context" ->
                div(each(Json.objects(block, "elements").map(this::ofContext))).withClass("context");
            case "actions", "context_actions" -> div(elements(block)).withClass("actions");
            case "input" -> input(block);
            case "image" ->
                figure(figcaption(Texts.plain(block, "title")), ElementHtml.image(block, "picture"))
                        .withClass("image");
            case "rich_text" -> RichTextHtml.of(block, screen);
            case "markdown" -> Markdown.html(Json.string(block, "text"));
            case "video" -> video(block);
            case "table" -> grid(block);
            case "data_visualization" -> ChartHtml.of(block, screen);
            default -> p("This page can't show a " + type + " block.").withClass("unknown");
        };
    }

    private DomContent section(JsonObject block) {
        DomContent words = div(
                        block.has("text")
                                ? div(Texts.html(Json.object(block, "text"), screen))
                                        .withClass("text")
                                : text(""),
                        block.has("fields")
                                ? div(each(Json.objects(block, "fields").map(field -> div(Texts.html(field, screen)))))
                                        .withClass("fields")
                                : text(""))
                .withClass("words");
        return div(words, elements(block)).withClass("section");
    }

    private DomContent elements(JsonObject block) {
        return each(Elements.of(block).map(element -> ElementHtml.of(new Field(block, element, scope, screen))));
    }

    private DomContent ofContext(JsonObject element) {
        return Blocks.is(element, "image") ? ElementHtml.image(element, "tiny") : span(Texts.html(element, screen));
    }

    private DomContent input(JsonObject block) {
        String blockId = Json.string(block, "block_id");
        String error = errors.getOrDefault(blockId, "");
        return div(
                        div(
                                        text(Texts.plain(block, "label")),
                                        Json.flag(block, "optional") ? span(" (optional)") : text(""))
                                .withClass("label"),
                        elements(block),
                        error.isEmpty() ? text("") : error(error),
                        block.has("hint") ? div(Texts.plain(block, "hint")).withClass("hint") : text(""))
                .withClasses("input", error.isEmpty() ? "" : "invalid")
                .withData("block", blockId);
    }

    private static DomContent error(String error) {
        return div(Icon.WARNING.html(), span(error)).withClass("error").attr("role", "alert");
    }

    private DomContent video(JsonObject block) {
        String address = Json.string(block, block.has("title_url") ? "title_url" : "video_url");
        String title = Texts.plain(block, "title");
        return figure(
                        figcaption(
                                Rule.isWebAddress(address)
                                        ? a(title).withHref(address)
                                                .withTarget("_blank")
                                                .withRel("noopener noreferrer")
                                        : text(title)),
                        p(Texts.plain(block, "description")),
                        img().withClass("picture")
                                .withAlt(Json.string(block, "alt_text"))
                                .withCondSrc(
                                        Rule.isWebAddress(Json.string(block, "thumbnail_url")),
                                        Json.string(block, "thumbnail_url"))
                                .attr("loading", "lazy"))
                .withClass("image");
    }

    private DomContent grid(JsonObject block) {
        List<JsonArray> rows = Json.array(block, "rows").asList().stream()
                .filter(JsonElement::isJsonArray)
                .map(JsonElement::getAsJsonArray)
                .toList();
        List<JsonElement> columns = Json.array(block, "column_settings").asList();
        Stream<JsonArray> body = rows.stream().skip(1);
        return div(table(
                        thead(each(rows.stream().limit(1).map(row -> row(row, columns, true)))),
                        tbody(each(body.map(row -> row(row, columns, false))))))
                .withClass("table");
    }

    private DomContent row(JsonArray row, List<JsonElement> columns, boolean head) {
        return tr(each(IntStream.range(0, row.size()).mapToObj(i -> {
            JsonObject column =
                    i < columns.size() && columns.get(i) instanceof JsonObject found ? found : new JsonObject();
            DomContent content = row.get(i) instanceof JsonObject cell ? cell(cell) : text("");
            String align = Json.string(column, "align");
            String wrapped = Json.flag(column, "is_wrapped") ? "wrapped" : "";
            return head ? th(content).withClasses(align, wrapped) : td(content).withClasses(align, wrapped);
        })));
    }

    private DomContent cell(JsonObject cell) {
        if (Blocks.is(cell, "rich_text")) {
            return RichTextHtml.of(cell, screen);
        }
        String words = Json.string(cell, "text");
        return text(words.isEmpty() ? Json.string(cell, "value") : words);
    }
}
