package dev.paceline.sandbox.page;

import static j2html.TagCreator.article;
import static j2html.TagCreator.b;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.hr;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.time;

import com.google.gson.JsonObject;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A conversation's messages: a line for each day, and one head for what an author says in one breath. */
final class MessageHtml {
    private static final Duration ONE_BREATH = Duration.ofMinutes(5);

    private MessageHtml() {}

    static DomContent list(List<Screen.Message> messages, Screen screen) {
        Map<LocalDate, List<Screen.Message>> byDay = messages.stream()
                .collect(Collectors.groupingBy(
                        message -> LocalDate.ofInstant(message.at(), screen.me().zone()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return each(byDay.values().stream().map(day -> day(day, screen)));
    }

    /** A day is a section of its own, so that its heading leaves the top together with its last message. */
    private static DomContent day(List<Screen.Message> messages, Screen screen) {
        List<DomContent> html = new ArrayList<>();
        Screen.@Nullable Message before = null;
        for (Screen.Message message : messages) {
            html.add(message(message, before != null && continues(before, message), screen));
            before = message;
        }
        String heading = Times.heading(messages.get(0).at(), screen);
        return section(hr().withClass("day-line"), h2(span(heading)).withClass("day"), each(html.stream()));
    }

    private static boolean continues(Screen.Message before, Screen.Message message) {
        return before.author().id().equals(message.author().id())
                && !before.ephemeral()
                && !message.ephemeral()
                && Duration.between(before.at(), message.at()).compareTo(ONE_BREATH) < 0;
    }

    private static DomContent message(Screen.Message message, boolean continued, Screen screen) {
        DomContent stamp = time(Times.time(message.at(), screen))
                .attr("datetime", message.at().toString())
                .withTitle(Times.full(message.at(), screen));
        return article(
                        message.ephemeral()
                                ? div(Icon.EYE.html(), text("Only visible to you"))
                                        .withClass("ephemeral-note")
                                : text(""),
                        div(continued ? stamp : Avatar.of(message.author(), "large"))
                                .withClass("gutter"),
                        div(continued ? text("") : head(message, stamp), content(message, screen))
                                .withClass("content"),
                        message.ephemeral() ? text("") : shortcuts(message, screen))
                .withClasses("message", continued ? "continued" : "", message.ephemeral() ? "ephemeral" : "")
                .withId("t" + message.ts())
                .withData("ts", message.ts());
    }

    private static DomContent head(Screen.Message message, DomContent stamp) {
        return div(
                        b(message.author().name()).withClass("author"),
                        message.author().bot() ? span("APP").withClass("badge") : text(""),
                        stamp)
                .withClass("head");
    }

    private static DomContent content(Screen.Message message, Screen screen) {
        DomContent said = message.blocks().isEmpty()
                ? div(Mrkdwn.html(message.text(), screen)).withClass("text")
                : BlockHtml.of(message.blocks(), "ts", message.ts(), screen, Map.of());
        return message.edited() ? each(said, small("(edited)").withClass("edited")) : said;
    }

    private static DomContent shortcuts(Screen.Message message, Screen screen) {
        List<Screen.Shortcut> onMessage =
                screen.shortcuts().stream().filter(Screen.Shortcut::onMessage).toList();
        if (onMessage.isEmpty()) {
            return text("");
        }
        return div(Menu.of(
                        button(Icon.MORE.html()).withClass("tool").attr("aria-label", "More actions"),
                        "m-" + message.ts(),
                        each(onMessage.stream().map(shortcut -> shortcut(shortcut, message.ts())))))
                .withClass("toolbar");
    }

    static DomContent shortcut(Screen.Shortcut shortcut, String ts) {
        JsonObject vals = new JsonObject();
        vals.addProperty("callback_id", shortcut.callbackId());
        if (!ts.isEmpty()) {
            vals.addProperty("ts", ts);
        }
        return button(span(shortcut.name()), small(shortcut.description()))
                .withType("button")
                .attr("role", "menuitem")
                .attr("hx-post", "/shortcut")
                .attr("hx-swap", "none")
                .attr("hx-vals", vals.toString());
    }
}
