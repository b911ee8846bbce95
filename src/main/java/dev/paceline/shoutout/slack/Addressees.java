package dev.paceline.shoutout.slack;

import dev.paceline.slack.SlackText;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people and groups at the front of what was typed, and the rest: who is mentioned further on is a part of the words.
 *
 * @param text the references alone
 * @param rest what follows them
 */
record Addressees(String text, String rest) {
    private static final Set<String> AND = Texts.wordsOfAll("shoutout.word.and");

    /** A person or a group, perhaps after a word such as "and". */
    private static final Pattern NEXT = Pattern.compile(
            "\\G\\s*(?:([^<\\s]+)\\s+)?(?:<@[UW][A-Z0-9]+(?:\\|[^>]*)?>|<!subteam\\^S[A-Z0-9]+(?:\\|[^>]*)?>)[,:;]*");

    /** A name after which nobody was chosen, and which Slack therefore left as it was typed. */
    private static final Pattern UNTOLD =
            Pattern.compile("[\\s,:;]*(?:([^@\\s]+)\\s+)?(@[\\p{L}\\p{N}][^\\s,:;]*).*", Pattern.DOTALL);

    static Addressees read(String typed) {
        Matcher next = NEXT.matcher(typed);
        int end = 0;
        while (next.find() && (next.group(1) == null || (end > 0 && AND.contains(Spelling.normal(next.group(1)))))) {
            end = next.end();
        }
        return new Addressees(typed.substring(0, end), typed.substring(end));
    }

    /** The name among the addressees that Slack does not tell whose it is. */
    Optional<String> untold() {
        return Optional.of(UNTOLD.matcher(rest))
                .filter(Matcher::matches)
                .filter(name -> name.group(1) == null || (!isNobody() && AND.contains(Spelling.normal(name.group(1)))))
                .map(name -> name.group(2));
    }

    boolean isNobody() {
        return text.isEmpty();
    }

    List<String> users() {
        return SlackText.users(text);
    }

    List<String> groups() {
        return SlackText.groups(text);
    }
}
