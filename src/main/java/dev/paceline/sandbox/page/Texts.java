package dev.paceline.sandbox.page;

import static j2html.TagCreator.text;

import com.google.gson.JsonObject;
import j2html.tags.DomContent;

/** Slack's text objects: mrkdwn, or plain text in which at most emoji are drawn. */
final class Texts {
    private Texts() {}

    static DomContent html(JsonObject object, Screen screen) {
        return Json.string(object, "type").equals("mrkdwn")
                ? Mrkdwn.html(Json.string(object, "text"), screen)
                : text(plain(object));
    }

    /** For attributes and native menus, which hold no markup. */
    static String plain(JsonObject object) {
        String text = Mrkdwn.plain(Json.string(object, "text"));
        boolean emoji = !object.has("emoji") || Json.flag(object, "emoji");
        return emoji ? Emoji.replaced(text) : text;
    }

    static String plain(JsonObject holder, String field) {
        return plain(Json.object(holder, field));
    }
}
