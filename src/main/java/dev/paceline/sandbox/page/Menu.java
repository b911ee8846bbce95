package dev.paceline.sandbox.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.join;

import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;

/** A button and the menu that it opens, in the browser's top layer. */
final class Menu {
    private Menu() {}

    static DomContent of(ButtonTag opener, String id, DomContent items) {
        String safe = id.replaceAll("[^A-Za-z0-9_-]", "_");
        return join(
                opener.attr("type", "button").attr("popovertarget", safe).attr("aria-haspopup", "menu"),
                div(items)
                        .withClass("menu")
                        .withId(safe)
                        .attr("popover", "auto")
                        .attr("role", "menu"));
    }
}
