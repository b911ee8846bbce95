package dev.paceline.sandbox.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sidebar: the workspace, what one can go to, and as whom. */
final class SidebarHtml {
    private SidebarHtml() {}

    static DomContent of(Screen screen) {
        List<Screen.Person> apps =
                screen.people().stream().filter(Screen.Person::bot).toList();
        return nav(
                        div(span(Avatar.initials(screen.workspace())).withClass("tile"), b(screen.workspace()))
                                .withClass("workspace"),
                        div(
                                        places(
                                                "Channels",
                                                screen.channels().stream()
                                                        .map(channel -> place(
                                                                channel.id(),
                                                                channel.unread(),
                                                                screen,
                                                                Icon.HASH.html(),
                                                                channel.name()))),
                                        places(
                                                "Direct messages",
                                                screen.directMessages().stream()
                                                        .filter(direct -> named(direct.name(), apps)
                                                                .isEmpty())
                                                        .map(direct -> direct(direct, screen))),
                                        places("Apps", apps.stream().map(app -> app(app, screen))))
                                .withClass("places"),
                        switcher(screen))
                .withId("sidebar")
                .attr("aria-label", screen.workspace())
                .attr("hx-get", "/sidebar")
                .attr("hx-trigger", "refresh from:body")
                .attr("hx-swap", "outerHTML");
    }

    private static DomContent places(String title, Stream<DomContent> items) {
        return section(h2(title), ul(each(items)));
    }

    private static DomContent direct(Screen.Conversation direct, Screen screen) {
        DomContent avatar = named(direct.name(), screen.people())
                .map(person -> Avatar.of(person, "mini"))
                .orElseGet(() -> span().withClass("avatar mini"));
        return place(direct.id(), direct.unread(), screen, avatar, direct.name());
    }

    private static DomContent app(Screen.Person app, Screen screen) {
        boolean here = screen.place() instanceof Screen.Place.Home
                || (screen.place() instanceof Screen.Place.Direct direct
                        && direct.with().id().equals(app.id()));
        Optional<Screen.Conversation> messages = screen.directMessages().stream()
                .filter(direct -> direct.name().equals(app.name()))
                .findFirst();
        boolean unread = messages.map(Screen.Conversation::unread).orElse(false);
        String at = unread ? messages.map(Screen.Conversation::id).orElse(Route.HOME) : Route.HOME;
        return place(at, unread, here, screen, Avatar.of(app, "mini"), app.name());
    }

    private static DomContent place(String at, boolean unread, Screen screen, DomContent icon, String name) {
        return place(at, unread, Route.at(screen).equals(at), screen, icon, name);
    }

    private static DomContent place(
            String at, boolean unread, boolean here, Screen screen, DomContent icon, String name) {
        return li(a(icon, span(name))
                .withHref(Route.to(screen, at))
                .withCondClass(unread && !here, "unread")
                .condAttr(here, "aria-current", "page"));
    }

    private static DomContent switcher(Screen screen) {
        return div(Menu.of(
                        button(face(screen.me()), Icon.SWITCH.html())
                                .withClass("me")
                                .withTitle("Be another member")
                                .attr("aria-label", "You are " + screen.me().name() + ". Be another member"),
                        "members",
                        each(
                                h3("Be another member"),
                                each(screen.people().stream()
                                        .filter(person -> !person.bot())
                                        .map(person -> a(face(person))
                                                .withHref(Route.as(person, screen))
                                                .attr("role", "menuitem")
                                                .condAttr(
                                                        person.id()
                                                                .equals(screen.me()
                                                                        .id()),
                                                        "aria-current",
                                                        "true"))))))
                .withClass("switcher");
    }

    private static DomContent face(Screen.Person person) {
        return each(
                Avatar.of(person, "large"),
                span(b(person.name()), small(person.title()), small(whereAndHow(person)))
                        .withClass("face"));
    }

    /** Such as "Berlin, German". */
    private static String whereAndHow(Screen.Person person) {
        return person.city() + ", " + person.locale().getDisplayLanguage(Locale.ENGLISH);
    }

    private static Optional<Screen.Person> named(String name, List<Screen.Person> people) {
        return people.stream().filter(person -> person.name().equals(name)).findFirst();
    }
}
