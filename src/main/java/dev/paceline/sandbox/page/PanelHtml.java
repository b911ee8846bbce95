package dev.paceline.sandbox.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.main;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import com.google.gson.JsonObject;
import j2html.tags.DomContent;
import java.util.Map;

/** The middle of the window: a conversation or the App Home tab, with its head and where one types. */
final class PanelHtml {
    private PanelHtml() {}

    static DomContent of(Screen screen) {
        if (screen.place() instanceof Screen.Place.Channel channel) {
            return channel(channel, screen);
        }
        if (screen.place() instanceof Screen.Place.Direct direct) {
            return direct(direct, screen);
        }
        return home((Screen.Place.Home) screen.place(), screen);
    }

    private static DomContent channel(Screen.Place.Channel channel, Screen screen) {
        String name = channel.conversation().name();
        return panel(
                header(h1(Icon.HASH.html(), text(name))),
                list(
                        div(
                                        h2(Icon.HASH.html(), text(name)),
                                        p(
                                                text("This is the very beginning of the "),
                                                strong("#" + name),
                                                text(" channel.")))
                                .withClass("beginning"),
                        MessageHtml.list(channel.messages(), screen)),
                ComposerHtml.of("Message #" + name, screen),
                ComposerHtml.hint());
    }

    private static DomContent direct(Screen.Place.Direct direct, Screen screen) {
        Screen.Person with = direct.with();
        return panel(
                with.bot()
                        ? appHead(with, screen, false)
                        : header(h1(Avatar.of(with, "small"), text(with.name())), span(with.title())),
                list(
                        div(
                                        Avatar.of(with, "huge"),
                                        h2(with.name()),
                                        p(
                                                text("This conversation is just between "),
                                                strong("@" + with.name()),
                                                text(" and you.")))
                                .withClass("beginning"),
                        MessageHtml.list(direct.messages(), screen)),
                ComposerHtml.of("Message " + with.name(), screen),
                ComposerHtml.hint());
    }

    private static DomContent home(Screen.Place.Home home, Screen screen) {
        JsonObject view = home.view();
        DomContent content = view == null
                ? div(
                                Avatar.of(home.app(), "huge"),
                                h2("This is a work in progress"),
                                p(home.app().name() + " has not published a Home tab for you yet."))
                        .withClass("nothing")
                : div(BlockHtml.of(Json.array(view, "blocks"), "view_id", Json.string(view, "id"), screen, Map.of()))
                        .withClass("home");
        return panel(appHead(home.app(), screen, true), list(content));
    }

    private static DomContent appHead(Screen.Person app, Screen screen, boolean home) {
        DomContent messages = screen.directMessages().stream()
                .filter(direct -> direct.name().equals(app.name()))
                .findFirst()
                .<DomContent>map(direct -> tab("Messages", Route.to(screen, direct.id()), !home))
                .orElse(text(""));
        return header(
                        div(
                                h1(
                                        Avatar.of(app, "small"),
                                        text(app.name()),
                                        span("APP").withClass("badge")),
                                span(app.title())),
                        nav(tab("Home", Route.to(screen, Route.HOME), home), messages)
                                .withClass("tabs")
                                .attr("aria-label", app.name()))
                .withClass("app");
    }

    private static DomContent tab(String name, String address, boolean current) {
        return a(name).withHref(address).condAttr(current, "aria-current", "page");
    }

    /** Refreshed by itself, so that nothing happens to what is being typed below it. */
    private static DomContent list(DomContent... content) {
        return div(content)
                .withId("list")
                .withTabindex(0)
                .attr("role", "region")
                .attr("aria-label", "Content")
                .attr("hx-get", "/panel")
                .attr("hx-trigger", "refresh from:body")
                .attr("hx-select", "#list > *")
                .attr("hx-swap", "innerHTML");
    }

    private static DomContent panel(DomContent... content) {
        return main(content).withId("panel");
    }
}
