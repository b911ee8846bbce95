package dev.paceline.slack;

import org.jspecify.annotations.Nullable;

/** What a handler is asked, decoded. */
public sealed interface Ask {
    Caller caller();

    /**
     * A slash command.
     *
     * @param text what follows the command's name; people and channels in it are Slack's references where the command takes them
     * @param channel where it was typed
     */
    record Command(Caller caller, String text, String channel) implements Ask {}

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
     */
    record Submission(Caller caller, String metadata, Fields fields) implements Ask {}

    /** A global shortcut. */
    record Shortcut(Caller caller) implements Ask {}

    /** The caller looks at the App Home tab. */
    record Home(Caller caller) implements Ask {}
}
