package dev.paceline.sandbox.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.dialog;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.img;
import static j2html.TagCreator.join;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import com.google.gson.JsonObject;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;

/** Block elements: buttons and menus here, what can be filled in by {@link FieldHtml}. */
final class ElementHtml {
    private ElementHtml() {}

    static DomContent of(Field field) {
        JsonObject element = field.element();
        return switch (field.type()) {
            case "image" -> image(element, "thumbnail");
            case "button" -> wrapped(field, push(field));
            case "icon_button" ->
                wrapped(
                        field,
                        field.sending(button(Texts.plain(element, "text")), "").withClass("button"));
            case "feedback_buttons" ->
                wrapped(field, join(feedback(field, "positive_button"), feedback(field, "negative_button")));
            case "overflow" -> wrapped(field, overflow(field));
            default -> wrapped(field, FieldHtml.of(field));
        };
    }

    static DomContent image(JsonObject image, String kind) {
        String address = Json.string(image, "image_url");
        return img().withClass(kind)
                .withAlt(Json.string(image, "alt_text"))
                .withCondSrc(Rule.isWebAddress(address), address)
                .attr("loading", "lazy");
    }

    private static DomContent wrapped(Field field, DomContent control) {
        JsonObject confirm = Json.object(field.element(), "confirm");
        return confirm.size() == 0
                ? span(control).withClass("element")
                : span(control, confirm(confirm, field.screen())).withClass("element");
    }

    private static DomContent push(Field field) {
        JsonObject element = field.element();
        String address = Json.string(element, "url");
        ButtonTag button = field.sending(button(text(Texts.plain(element, "text"))), Json.string(element, "value"));
        return button.withClasses("button", Json.string(element, "style"))
                .condAttr(element.has("accessibility_label"), "aria-label", Json.string(element, "accessibility_label"))
                .condAttr(Rule.isWebAddress(address), "data-url", address);
    }

    private static DomContent feedback(Field field, String which) {
        JsonObject button = Json.object(field.element(), which);
        return field.sending(button(Texts.plain(button, "text")), Json.string(button, "value"))
                .withClass("button")
                .condAttr(button.has("accessibility_label"), "aria-label", Json.string(button, "accessibility_label"));
    }

    private static DomContent overflow(Field field) {
        return Menu.of(
                button(Icon.MORE.html()).withClasses("button", "square").attr("aria-label", "More options"),
                "m-" + field.scope() + "-" + field.name(),
                each(Options.of(field.element()).map(option -> field.sending(
                                button(span(Texts.plain(option, "text")), small(Texts.plain(option, "description"))),
                                Json.string(option, "value"))
                        .attr("role", "menuitem")
                        .condAttr(
                                Rule.isWebAddress(Json.string(option, "url")),
                                "data-url",
                                Json.string(option, "url")))));
    }

    /** Waits in a template until the element is used; the page shows a copy of it. */
    private static DomContent confirm(JsonObject confirm, Screen screen) {
        String style = Json.string(confirm, "style").equals("danger") ? "danger" : "primary";
        return tag("template")
                .attr("class", "confirm")
                .with(dialog(form(
                                        div(h2(Texts.plain(confirm, "title"))).withClass("modal-head"),
                                        div(Texts.html(Json.object(confirm, "text"), screen))
                                                .withClass("modal-body"),
                                        footer(
                                                button(Texts.plain(confirm, "deny"))
                                                        .withClass("button")
                                                        .withValue("deny"),
                                                button(Texts.plain(confirm, "confirm"))
                                                        .withClasses("button", style)
                                                        .withValue("confirm")))
                                .withMethod("dialog"))
                        .withClasses("modal", "small"));
    }
}
