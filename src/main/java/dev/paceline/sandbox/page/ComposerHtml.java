package dev.paceline.sandbox.page;

import static j2html.TagCreator.b;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.kbd;
import static j2html.TagCreator.li;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.Locale;
import java.util.stream.Stream;

/** Where one types, with what can be completed: commands, people, their groups and channels. */
final class ComposerHtml {
    private ComposerHtml() {}

    static DomContent of(String placeholder, Screen screen) {
        return form(
                        completions(screen),
                        div(
                                        format("b", "*", "Bold"),
                                        format("i", "_", "Italic"),
                                        format("s", "~", "Strikethrough"),
                                        format("code", "`", "Code"))
                                .withClass("formats"),
                        textarea()
                                .withId("text")
                                .withName("text")
                                .withRows("1")
                                .withPlaceholder(placeholder)
                                .attr("aria-label", placeholder)
                                .attr("aria-controls", "completions")
                                .attr("aria-autocomplete", "list")
                                .attr("autocomplete", "off"),
                        div(
                                        shortcuts(screen),
                                        opener(Icon.SLASH, "/", "Run a slash command"),
                                        opener(Icon.AT, "@", "Mention someone"),
                                        button(Icon.SEND.html())
                                                .withClass("send")
                                                .withType("submit")
                                                .attr("aria-label", "Send now"))
                                .withClass("tools"))
                .withId("composer")
                .attr("hx-post", "/send")
                .attr("hx-swap", "none");
    }

    static DomContent hint() {
        return div(kbd("Shift + Enter"), text(" adds a new line")).withClass("typing-hint");
    }

    private static DomContent shortcuts(Screen screen) {
        Stream<DomContent> global = screen.shortcuts().stream()
                .filter(shortcut -> !shortcut.onMessage())
                .map(shortcut -> MessageHtml.shortcut(shortcut, ""));
        return Menu.of(
                button(Icon.BOLT.html())
                        .withClass("tool")
                        .attr("aria-label", "Shortcuts")
                        .withTitle("Shortcuts"),
                "shortcuts",
                each(h3("Shortcuts"), each(global)));
    }

    private static DomContent format(String tag, String marker, String name) {
        return button(span(name.substring(0, 1)).withClass(tag))
                .withType("button")
                .withClass("tool")
                .withTitle(name)
                .attr("aria-label", name)
                .withData("wrap", marker);
    }

    private static DomContent opener(Icon icon, String begin, String name) {
        return button(icon.html())
                .withType("button")
                .withClass("tool")
                .withTitle(name)
                .attr("aria-label", name)
                .withData("begin", begin);
    }

    private static DomContent completions(Screen screen) {
        Stream<DomContent> commands = screen.commands().stream()
                .map(command -> completion(
                        "/",
                        command.name(),
                        each(
                                Icon.BOLT.html(),
                                span(b(command.name()), text(" " + command.usageHint()))
                                        .withClass("usage"),
                                small(command.description()))));
        Stream<DomContent> people = screen.people().stream()
                .map(person -> completion(
                        "@",
                        "@" + person.name(),
                        each(Avatar.of(person, "mini"), b(person.name()), small(person.title()))));
        Stream<DomContent> groups = screen.groups().stream()
                .map(group -> completion(
                        "@",
                        "@" + group.handle(),
                        each(Icon.GROUP.html(), b("@" + group.handle()), small(group.name()))));
        Stream<DomContent> channels = screen.channels().stream()
                .map(channel -> completion("#", "#" + channel.name(), each(Icon.HASH.html(), b(channel.name()))));
        return ul(each(Stream.of(commands, people, groups, channels).flatMap(items -> items)))
                .withId("completions")
                .attr("role", "listbox")
                .attr("aria-label", "Suggestions")
                .attr("hidden", "");
    }

    private static DomContent completion(String kind, String insert, DomContent shown) {
        return li(shown)
                .attr("role", "option")
                .withId("c-" + insert.replaceAll("[^\\p{L}\\p{N}_-]", "_"))
                .withData("kind", kind)
                .withData("insert", insert)
                .withData("match", insert.substring(1).toLowerCase(Locale.ROOT))
                .attr("hidden", "");
    }
}
