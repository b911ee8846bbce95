package dev.paceline.sandbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Slack makes of typed text: {@code & < >} are always escaped; names of people and channels and links become
 * {@code <@U1|anna>}, {@code <!subteam^S1|@reps>}, {@code <#C1|sales>}, {@code <https://x.test>}.
 */
final class Encoding {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|]*[^\\s<>|.,;:!?)'\"]");
    private static final Map<String, String> ALL =
            Map.of("here", "<!here>", "channel", "<!channel>", "everyone", "<!everyone>");

    /** A name as it may be typed after {@code @} or {@code #}, and what it stands for. */
    private record Name(char sign, String name, String encoded) {}

    private final List<Name> names;

    private Encoding(Stream<Name> names) {
        this.names = names.sorted(
                        Comparator.comparingInt((Name name) -> name.name().length())
                                .reversed())
                .toList();
    }

    /** For the text of a command that says {@code should_escape}: with the names beside the ids. */
    static Encoding ofCommands(State state) {
        return new Encoding(names(state, true));
    }

    /** For messages: people and groups by their id alone. */
    static Encoding ofMessages(State state) {
        return new Encoding(names(state, false));
    }

    /** For the text of other commands: only {@code & < >}. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (at < text.length()) {
            Optional<Name> name = nameAt(text, at);
            if (name.isPresent()) {
                encoded.append(name.get().encoded());
                at += 1 + name.get().name().length();
            } else if (startsWord(text, at) && link.region(at, text.length()).lookingAt()) {
                encoded.append('<').append(escape(link.group())).append('>');
                at = link.end();
            } else {
                encoded.append(escape(text.substring(at, at + 1)));
                at++;
            }
        }
        return encoded.toString();
    }

    private Optional<Name> nameAt(String text, int at) {
        return startsWord(text, at)
                ? names.stream()
                        .filter(name -> text.charAt(at) == name.sign()
                                && text.regionMatches(
                                        true,
                                        at + 1,
                                        name.name(),
                                        0,
                                        name.name().length())
                                && endsWord(text, at + 1 + name.name().length()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !(Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_');
    }

    private static Stream<Name> names(State state, boolean withName) {
        return Stream.of(people(state, withName), groups(state, withName), channels(state))
                .flatMap(each -> each);
    }

    private static Stream<Name> groups(State state, boolean withName) {
        return state.groups().stream()
                .map(group -> new Name(
                        '@',
                        group.handle(),
                        "<!subteam^" + group.id() + (withName ? "|@" + group.handle() : "") + ">"));
    }

    private static Stream<Name> people(State state, boolean withName) {
        Collection<Person> people = state.people();
        return Stream.concat(
                ALL.entrySet().stream().map(all -> new Name('@', all.getKey(), all.getValue())),
                people.stream().flatMap(person -> {
                    String encoded = "<@" + person.id() + (withName ? "|" + person.name() : "") + ">";
                    return Stream.of(new Name('@', person.name(), encoded), new Name('@', person.realName(), encoded));
                }));
    }

    private static Stream<Name> channels(State state) {
        return state.conversations().stream()
                .filter(each -> !each.isDirect())
                .map(each -> new Name('#', each.name(), "<#" + each.id() + "|" + each.name() + ">"));
    }
}
