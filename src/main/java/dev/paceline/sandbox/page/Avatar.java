package dev.paceline.sandbox.page;

import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.Locale;

/** A person's picture: their initials on a colour of their own. */
final class Avatar {
    private static final int COLOURS = 10;

    private Avatar() {}

    static DomContent of(Screen.Person person, String size) {
        String colour =
                person.bot() ? "bot" : "tone-" + Math.floorMod(person.id().hashCode(), COLOURS);
        return span(initials(person.name())).withClasses("avatar", size, colour).attr("aria-hidden", "true");
    }

    static String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = firstOf(words[0]);
        return words.length == 1 ? first : first + firstOf(words[words.length - 1]);
    }

    private static String firstOf(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
