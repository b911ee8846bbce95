package dev.paceline.sandbox.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between {@code <} and {@code >} in a text: a mention, a channel, a date or a link, perhaps with a label. */
final class ControlSequence {
    private static final Pattern TOKEN = Pattern.compile("\\{([a-z_]+)}");
    private static final Map<String, String> SKELETONS = Map.ofEntries(
            Map.entry("date_num", "yMMdd"),
            Map.entry("date_slash", "yMMdd"),
            Map.entry("date", "yMMMMd"),
            Map.entry("date_pretty", "yMMMMd"),
            Map.entry("date_short", "yMMMd"),
            Map.entry("date_short_pretty", "yMMMd"),
            Map.entry("date_long", "yMMMMEEEEd"),
            Map.entry("date_long_pretty", "yMMMMEEEEd"),
            Map.entry("day_divider_pretty", "EEEEMMMMd"),
            Map.entry("time", "jmm"),
            Map.entry("time_secs", "jmmss"),
            Map.entry("ago", "MMMdjmm"));

    private final String target;
    private final String label;
    private final Screen screen;

    ControlSequence(String inside, Screen screen) {
        int bar = inside.indexOf('|');
        this.target = bar < 0 ? inside : inside.substring(0, bar);
        this.label = bar < 0 ? "" : Mrkdwn.plain(inside.substring(bar + 1));
        this.screen = screen;
    }

    String html() {
        if (target.startsWith("@")) {
            return person(target.substring(1), screen, label).render();
        }
        if (target.startsWith("#")) {
            return channel(target.substring(1), screen, label).render();
        }
        if (target.startsWith("!date^")) {
            return date();
        }
        if (target.startsWith("!subteam^")) {
            return group(target.substring("!subteam^".length()), screen, label).render();
        }
        if (target.startsWith("!")) {
            return broadcast(target.substring(1)).render();
        }
        return link(Mrkdwn.plain(target), Emoji.replaced(label));
    }

    static DomContent person(String id, Screen screen, String otherwise) {
        String name = screen.people().stream()
                .filter(person -> person.id().equals(id))
                .map(Screen.Person::name)
                .findFirst()
                .orElse(otherwise.isEmpty() ? id : otherwise);
        return span("@" + name).withClasses("mention", id.equals(screen.me().id()) ? "me" : "");
    }

    static DomContent group(String id, Screen screen, String otherwise) {
        return screen.groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .map(group -> span("@" + group.handle())
                        .withTitle(group.name())
                        .withClasses("mention", group.mine() ? "me" : ""))
                .orElseGet(
                        () -> span(otherwise.isEmpty() ? "@" + id : otherwise).withClass("mention"));
    }

    static DomContent channel(String id, Screen screen, String otherwise) {
        return screen.channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .<DomContent>map(channel ->
                        a("#" + channel.name()).withClass("mention").withHref(Route.to(screen, channel.id())))
                .orElseGet(
                        () -> span("#" + (otherwise.isEmpty() ? id : otherwise)).withClass("mention"));
    }

    static DomContent broadcast(String range) {
        return span("@" + range).withClasses("mention", "me");
    }

    static String link(String address, String text) {
        boolean mail = address.startsWith("mailto:");
        String shown = text.isEmpty() ? address.substring(mail ? 7 : 0) : text;
        if (!mail && !Rule.isWebAddress(address)) {
            return span(shown).render();
        }
        return a(shown).withHref(address)
                .withTarget("_blank")
                .withRel("noopener noreferrer")
                .render();
    }

    private String date() {
        String[] parts = target.split("\\^", -1);
        if (parts.length < 3 || !parts[1].matches("-?\\d{1,11}")) {
            return span(label).render();
        }
        String shown = date(Long.parseLong(parts[1]), Mrkdwn.plain(parts[2]), screen);
        return parts.length > 3
                ? link(Mrkdwn.plain(parts[3]), shown)
                : span(shown).render();
    }

    /** A date that Slack writes for each reader: {@code format} holds tokens such as {@code {date_short}}. */
    static String date(long seconds, String format, Screen screen) {
        return TOKEN.matcher(format)
                .replaceAll(token -> Matcher.quoteReplacement(
                        SKELETONS.containsKey(token.group(1))
                                ? Times.format(
                                        Instant.ofEpochSecond(seconds),
                                        SKELETONS.getOrDefault(token.group(1), ""),
                                        screen)
                                : token.group()));
    }
}
