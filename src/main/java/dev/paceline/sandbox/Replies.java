package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the app sends back for a request, in the ack or to the response_url: a message for one or for all. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    /** Answers with the message that is new or replaced, if there is one. */
    static void apply(State state, ResponseUrl to, JsonObject reply) {
        Conversation in = state.conversation(to.conversation());
        Optional<Message> original = Optional.ofNullable(to.message()).flatMap(in::message);
        if (original.isPresent() && Json.flag(reply, "delete_original")) {
            state.remove(in, original.get());
            return;
        }
        Content content = Content.of(reply);
        if (original.isPresent() && Json.flag(reply, "replace_original")) {
            state.replace(in, original.get().with(content, original.get().edited()));
        } else if (isForAll(reply)) {
            state.post(in, App.BOT_USER_ID, content);
        } else {
            state.postEphemeral(in, App.BOT_USER_ID, to.member(), content);
        }
    }

    static boolean isForAll(JsonObject reply) {
        return "in_channel".equals(Json.text(reply, "response_type"));
    }

    /** The app sent what Slack does not take: the log says what, and the member sees that something went wrong. */
    static void complain(State state, ResponseUrl to, String what, Refused refused) {
        LOG.warn("Slack refuses {}: {}", what, refused.getMessage());
        slackbot(state, to, what + " failed with the error \"" + refused.code() + "\"");
    }

    static void slackbot(State state, ResponseUrl to, String text) {
        state.postEphemeral(state.conversation(to.conversation()), App.SLACKBOT, to.member(), Content.text(text));
    }
}
