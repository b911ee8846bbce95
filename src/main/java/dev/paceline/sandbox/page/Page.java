package dev.paceline.sandbox.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.script;
import static j2html.TagCreator.title;

import com.google.gson.JsonObject;
import j2html.tags.DomContent;

/** The page of the local workspace, whole and in the parts that are drawn again when something changes. */
public final class Page {
    /** Only the page's own script and style: what an app sends can never run, even if it were drawn wrongly. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'none'";

    private static final String HTMX =
            "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"selfRequestsOnly\":true,\"historyEnabled\":false}";

    private Page() {}

    public static String whole(Screen screen) {
        JsonObject vals = new JsonObject();
        vals.addProperty("as", screen.me().id());
        vals.addProperty("at", Route.at(screen));
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                meta().attr("http-equiv", "Content-Security-Policy")
                                        .withContent(POLICY),
                                meta().withName("htmx-config").withContent(HTMX),
                                title(nameOf(screen.place()) + " | " + screen.workspace()),
                                link().withRel("icon").withHref("/assets/icon.svg"),
                                link().withRel("stylesheet").withHref("/assets/page.css"),
                                script().withSrc("/assets/htmx.min.js").attr("defer"),
                                script().withSrc("/assets/page.js").attr("defer")),
                        body(
                                        a("Skip to the message field")
                                                .withHref("#text")
                                                .withClass("skip"),
                                        SidebarHtml.of(screen),
                                        ControlsHtml.of(screen),
                                        PanelHtml.of(screen),
                                        div(modalOf(screen))
                                                .withId("modal")
                                                .attr("hx-get", "/modal")
                                                .attr("hx-trigger", "refresh from:body")
                                                .attr("hx-swap", "innerHTML"),
                                        div().withId("toast")
                                                .attr("role", "status")
                                                .attr("hidden", ""))
                                .withData("as", screen.me().id())
                                .withData("at", Route.at(screen))
                                .attr("hx-vals", vals.toString()))
                .withLang("en"));
    }

    /** The middle: head, messages or App Home, composer. */
    public static String panel(Screen screen) {
        return PanelHtml.of(screen).render();
    }

    public static String sidebar(Screen screen) {
        return SidebarHtml.of(screen).render();
    }

    public static String controls(Screen screen) {
        return ControlsHtml.of(screen).render();
    }

    /** The open modal; "" when there is none. */
    public static String modal(Screen screen) {
        return modalOf(screen).render();
    }

    private static DomContent modalOf(Screen screen) {
        Screen.Modal modal = screen.modal();
        return modal == null ? each() : ModalHtml.of(modal, screen);
    }

    private static String nameOf(Screen.Place place) {
        if (place instanceof Screen.Place.Channel channel) {
            return "#" + channel.conversation().name();
        }
        if (place instanceof Screen.Place.Direct direct) {
            return direct.with().name();
        }
        return ((Screen.Place.Home) place).app().name();
    }
}
