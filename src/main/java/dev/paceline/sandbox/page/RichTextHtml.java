package dev.paceline.sandbox.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.i;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.s;
import static j2html.TagCreator.text;
import static j2html.TagCreator.u;
import static j2html.TagCreator.ul;

import com.google.gson.JsonObject;
import j2html.tags.DomContent;
import j2html.utils.EscapeUtil;

/** A rich_text block. */
final class RichTextHtml {
    private RichTextHtml() {}

    static DomContent of(JsonObject block, Screen screen) {
        return div(each(Json.objects(block, "elements").map(part -> part(part, screen))))
                .withClass("rich-text");
    }

    private static DomContent part(JsonObject part, Screen screen) {
        DomContent runs = each(Json.objects(part, "elements").map(run -> run(run, screen)));
        return switch (Json.string(part, "type")) {
            case "rich_text_list" -> list(part, screen);
            case "rich_text_preformatted" -> pre(runs);
            case "rich_text_quote" -> blockquote(runs);
            default -> div(runs);
        };
    }

    private static DomContent list(JsonObject list, Screen screen) {
        DomContent items = each(Json.objects(list, "elements").map(item -> li(part(item, screen))));
        String indent = "indent-" + Json.string(list, "indent");
        if (!Json.string(list, "style").equals("ordered")) {
            return ul(items).withClass(indent);
        }
        int offset = list.has("offset") ? list.get("offset").getAsInt() : 0;
        return ol(items).withClass(indent).attr("start", offset + 1);
    }

    private static DomContent run(JsonObject run, Screen screen) {
        DomContent content =
                switch (Json.string(run, "type")) {
                    case "link" -> link(Json.string(run, "url"), Json.string(run, "text"));
                    case "user" -> ControlSequence.person(Json.string(run, "user_id"), screen, "");
                    case "channel" -> ControlSequence.channel(Json.string(run, "channel_id"), screen, "");
                    case "usergroup" -> ControlSequence.group(Json.string(run, "usergroup_id"), screen, "");
                    case "broadcast" -> ControlSequence.broadcast(Json.string(run, "range"));
                    case "emoji" ->
                        text(Emoji.named(Json.string(run, "name")).orElse(":" + Json.string(run, "name") + ":"));
                    case "date" ->
                        text(ControlSequence.date(
                                run.get("timestamp").getAsLong(), Json.string(run, "format"), screen));
                    case "color" -> code(Json.string(run, "value"));
                    default -> lines(Json.string(run, "text"));
                };
        JsonObject style = Json.object(run, "style");
        content = Json.flag(style, "code") ? code(content) : content;
        content = Json.flag(style, "underline") ? u(content) : content;
        content = Json.flag(style, "strike") ? s(content) : content;
        content = Json.flag(style, "italic") ? i(content) : content;
        return Json.flag(style, "bold") ? b(content) : content;
    }

    private static DomContent link(String address, String shown) {
        String words = shown.isEmpty() ? address : shown;
        return Rule.isWebAddress(address)
                ? a(words).withHref(address).withTarget("_blank").withRel("noopener noreferrer")
                : text(words);
    }

    private static DomContent lines(String words) {
        return rawHtml(EscapeUtil.escape(words).replace("\n", "<br>"));
    }
}
