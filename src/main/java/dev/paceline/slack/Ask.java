package dev.paceline.slack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a handler is asked, decoded. */
public sealed interface Ask {
    Caller caller();

    /**
     * A slash command.
     *
     * @param text what follows the command's name; people and channels in it are Slack's references where the command takes them
     * @param channel where it was typed
     * @param request tells the request from every other, and is the same when Slack sends it again
     * @param groups who is in the user groups that the text names, by the group's id; not those of which Slack does not tell
     */
    record Command(Caller caller, String text, String channel, String request, Map<String, List<String>> groups)
            implements Ask {}

    /**
     * A button or another element that acts at once.
     *
     * @param value what the element carries or what was chosen in it; never a proof of anything
     * @param channel where the message stands, if it is in a message
     * @param fields the inputs around it, in a modal
     */
    record Action(Caller caller, String value, @Nullable String channel, Fields fields) implements Ask {}

    /**
     * A submitted modal.
     *
     * @param metadata the modal's {@code private_metadata}; never a proof of anything
     * @param request tells the request from every other, and is the same when Slack sends it again
     */
    record Submission(Caller caller, String metadata, Fields fields, String request) implements Ask {}

    /** A global shortcut. */
    record Shortcut(Caller caller) implements Ask {}

    /**
     * A shortcut in the menu of a message.
     *
     * @param ts Slack's name for the message in its channel
     * @param text as Slack encodes it, with references
     * @param author the id of the user who wrote it, a person or an app; null where Slack names none
     * @param link leads to it
     */
    record MessageShortcut(
            Caller caller,
            String channel,
            String ts,
            String text,
            @Nullable String author,
            String link) implements Ask {}

    /** The caller looks at the App Home tab. */
    record Home(Caller caller) implements Ask {}
}
