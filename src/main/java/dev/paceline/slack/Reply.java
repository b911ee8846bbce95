package dev.paceline.slack;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.Map;

/** What a handler answers. It is carried out only after its transaction has been committed. */
public sealed interface Reply {
    /**
     * An answer that only the caller sees. Where they pressed a button of a message it takes that message's place; in a modal
     * it takes the form's place; elsewhere it appears beneath what they typed.
     */
    record Say(Message message) implements Reply {}

    /** A modal; where one is open it takes that one's place. */
    record Open(View view) implements Reply {}

    /** What is wrong with the fields of a submitted modal, by block id. */
    record FieldErrors(Map<String, String> byBlock) implements Reply {}

    /**
     * A post that the whole channel sees.
     *
     * @param letter its id in the outbox
     * @param confirmation what the caller is told once it stands there
     */
    record Post(long letter, Message confirmation) implements Reply {}

    /**
     * An answer at once, and a post about what is done already; where that does not stand in the channel, the caller is told
     * why.
     *
     * @param letter its id in the outbox
     * @param again leads to a {@link Post} of the same letter
     */
    record SayAndPost(Message message, long letter, ButtonElement again) implements Reply {}

    /** The App Home tab, as this caller sees it. */
    record Home(View view) implements Reply {}

    /** We failed; said without taking away what the caller had entered. */
    record Sorry(Message message) implements Reply {}

    /** Nothing to say: the modal closes, the button rests. */
    record Nothing() implements Reply {}
}
