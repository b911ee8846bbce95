package dev.paceline.sandbox.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.dialog;
import static j2html.TagCreator.div;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.text;

import com.google.gson.JsonObject;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;

/** An open modal, with what the app found wrong beside each field. */
final class ModalHtml {
    private ModalHtml() {}

    static DomContent of(Screen.Modal modal, Screen screen) {
        JsonObject view = modal.view();
        boolean submits = view.has("submit");
        String close = view.has("close") ? Texts.plain(view, "close") : submits ? "Cancel" : "Close";
        JsonObject vals = new JsonObject();
        vals.addProperty("view_id", modal.viewId());
        return dialog(form(
                                div(
                                                h2(Texts.plain(view, "title")),
                                                closing(button(Icon.CLOSE.html())
                                                        .withClass("tool")
                                                        .attr("aria-label", "Close")))
                                        .withClass("modal-head"),
                                div(BlockHtml.of(
                                                Json.array(view, "blocks"),
                                                "view_id",
                                                modal.viewId(),
                                                screen,
                                                modal.errors()))
                                        .withClass("modal-body"),
                                footer(
                                        closing(button(close).withClass("button")),
                                        submits
                                                ? button(Texts.plain(view, "submit"))
                                                        .withClasses("button", "primary")
                                                        .withType("submit")
                                                : text("")))
                        .attr("hx-post", "/submit")
                        .attr("hx-swap", "none")
                        .attr("hx-vals", vals.toString())
                        .attr("novalidate", ""))
                .withClass("modal")
                .attr("aria-label", Texts.plain(view, "title"));
    }

    private static DomContent closing(ButtonTag button) {
        return button.withType("button")
                .attr("data-close", "")
                .attr("hx-post", "/close")
                .attr("hx-swap", "none");
    }
}
