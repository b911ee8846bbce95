package dev.paceline.sandbox.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one member sees at one moment: everything that the page renders, and nothing else. */
public record Screen(
        String workspace,
        Person me,
        List<Person> people,
        List<Group> groups,
        List<Conversation> channels,
        List<Conversation> directMessages,
        Place place,
        @Nullable Modal modal,
        List<Command> commands,
        List<Shortcut> shortcuts,
        Controls controls) {

    /** A member, or the app's bot. {@code title} is what their profile says, such as "Sales manager". */
    public record Person(String id, String name, String title, Locale locale, ZoneId zone, boolean bot) {
        /** Where they are, such as "New York". */
        String city() {
            String id = zone.getId();
            return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        }
    }

    /** People who are mentioned together; {@code mine}: {@link #me} is one of them. */
    public record Group(String id, String handle, String name, boolean mine) {}

    public record Conversation(String id, String name, boolean unread) {}

    /** What fills the middle of the window. */
    public sealed interface Place {
        record Channel(Conversation conversation, List<Message> messages) implements Place {}

        record Direct(Conversation conversation, Person with, List<Message> messages) implements Place {}

        /** The App Home tab; {@code view} is null until the app publishes one. */
        record Home(Person app, @Nullable JsonObject view) implements Place {}
    }

    /** {@code ephemeral}: only {@link #me} sees it. {@code blocks} is empty for plain text. */
    public record Message(
            String ts, Person author, Instant at, String text, JsonArray blocks, boolean ephemeral, boolean edited) {}

    /** An open modal; {@code errors} by block id, as the app's ack gave them. */
    public record Modal(String viewId, JsonObject view, Map<String, String> errors) {}

    /** A slash command as the manifest declares it. */
    public record Command(String name, String description, String usageHint) {}

    /** A global or message shortcut as the manifest declares it. */
    public record Shortcut(String name, String description, String callbackId, boolean onMessage) {}

    /**
     * What is the sandbox's own and not Slack's.
     *
     * @param move of the clock, if one is under way
     * @param answers how Slack can answer; the first is as usual
     * @param warning "" when Slack answers as usual
     */
    public record Controls(
            Instant now, @Nullable Move move, List<Forward> forward, List<Answers> answers, String warning) {}

    public record Move(Instant from, Instant to) {}

    /** A time to which the clock can be moved. */
    public record Forward(String id, String title, Instant at) {}

    public record Answers(String id, String title, boolean chosen) {}
}
