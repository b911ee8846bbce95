package dev.paceline.slack;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.paceline.slack.Posting.Posted;
import dev.paceline.store.Untold;
import dev.paceline.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a reply to the person: in the ack where the ack can hold it, otherwise by a call of Slack's Web API after it. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final Slack slack;
    private final MethodsClient methods;
    private final Posting posting;

    Answers(Slack slack, MethodsClient methods, Posting posting) {
        this.slack = slack;
        this.methods = methods;
        this.posting = posting;
    }

    /** The body of the ack; empty where it says nothing. */
    static String ack(Reply reply, Incoming.Surface surface, Texts texts) {
        Reply answer = reply instanceof Reply.SayAndPost both ? new Reply.Say(both.message()) : reply;
        return switch (surface) {
            case COMMAND -> commandResponse(answer);
            case SUBMISSION -> submissionResponse(answer, texts);
            default -> "";
        };
    }

    /** Does what the ack could not, once it is safe that the work is committed. */
    void after(Reply reply, Incoming in, Texts texts) {
        try {
            if (reply instanceof Reply.Say say) {
                say(say.message(), in, texts);
            } else if (reply instanceof Reply.Sorry sorry) {
                say(sorry.message(), in, texts);
            } else if (reply instanceof Reply.Open open) {
                show(open.view(), in);
            } else if (reply instanceof Reply.Post post) {
                post(post, in, texts);
            } else if (reply instanceof Reply.SayAndPost both) {
                say(both.message(), in, texts);
                post(both, in, texts);
            }
        } catch (Undeliverable e) {
            LOG.warn("{} could not be answered: {}", in.handler(), e.getMessage());
            tell(Blocks.in(texts).text("slack.undeliverable").message(), in, texts);
        } catch (IOException | SlackApiException e) {
            LOG.warn("{} could not be answered: {}", in.handler(), e.toString());
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered", in.handler(), new Untold(e));
        }
    }

    /**
     * Shows somebody's App Home tab. A failure is nothing to tell: the tab comes with the next change.
     *
     * @param hash of the view that it takes the place of, if we know it
     * @return the hash of the new one; empty where there is none, as when the tab shows another view by now
     */
    Optional<String> publish(String userId, View view, Optional<String> hash) {
        try {
            ViewsPublishResponse answer = methods.viewsPublish(
                    request -> request.userId(userId).view(view).hash(hash.orElse(null)));
            if (answer.isOk()) {
                return Optional.ofNullable(answer.getView()).map(View::getHash);
            }
            LOG.info("App Home was not refreshed: {}", answer.getError());
        } catch (IOException | SlackApiException e) {
            LOG.warn("App Home was not refreshed: {}", e.toString());
        }
        return Optional.empty();
    }

    private void say(Message message, Incoming in, Texts texts) throws IOException, SlackApiException {
        switch (in.surface()) {
            case COMMAND, SUBMISSION, EVENT -> {}
            case PRIVATE_MESSAGE -> respond(in, message, true);
            case SHARED_MESSAGE -> respond(in, message, false);
            case MODAL, HOME, SHORTCUT -> show(modal(message, texts), in);
        }
    }

    private void show(View view, Incoming in) throws IOException, SlackApiException {
        switch (in.surface()) {
            case SUBMISSION, EVENT -> {}
            case MODAL ->
                check(methods.viewsUpdate(request -> request.viewId(in.viewId()).view(view)));
            default ->
                check(methods.viewsOpen(
                        request -> request.triggerId(in.triggerId()).view(view)));
        }
    }

    /** Where it does not stand there, the button stays to be pressed then. */
    private void post(Reply.Post post, Incoming in, Texts texts) throws IOException, SlackApiException {
        Posted posted = posting.now(in.workspace(), post.letter());
        if (posted == Posted.STANDS) {
            say(post.confirmation(), in, texts);
        } else {
            tell(Blocks.in(texts).text(problem(posted)).message(), in, texts);
        }
    }

    /** What was done is done: where the post about it does not stand, that is said besides, with a way to try again. */
    private void post(Reply.SayAndPost both, Incoming in, Texts texts) throws IOException, SlackApiException {
        Posted posted = posting.now(in.workspace(), both.letter());
        if (posted == Posted.STANDS) {
            return;
        }
        boolean canBeTriedAgain = posted == Posted.NOT_INVITED || posted == Posted.REFUSED;
        Message problem = Blocks.in(texts)
                .text(problem(posted))
                .actions(canBeTriedAgain ? List.of(both.again()) : List.of())
                .message();
        if (in.surface() == Incoming.Surface.SUBMISSION) {
            // The form shows the answer by now, unless it was closed, and then there is no place left to tell it.
            View view = modal(both.message().and(problem), texts);
            methods.viewsUpdate(request -> request.viewId(in.viewId()).view(view));
        } else {
            tell(problem, in, texts);
        }
    }

    private static String problem(Posted posted) {
        return switch (posted) {
            case NOT_INVITED -> "slack.not_invited";
            case UNCERTAIN -> "slack.post_uncertain";
            case REFUSED -> "slack.post_refused";
            case WAITS, STANDS -> "slack.post_waits";
        };
    }

    /** Says something beneath what is there, or in the place of an open modal, where the request left a way to do so. */
    private void tell(Message message, Incoming in, Texts texts) {
        try {
            if (in.surface() == Incoming.Surface.MODAL) {
                show(modal(message, texts), in); // the trigger may be over by now
            } else {
                respond(in, message, false);
            }
        } catch (IOException | SlackApiException e) {
            LOG.warn("{} could not be told: {}", in.handler(), e.toString());
        }
    }

    private void respond(Incoming in, Message message, boolean replace) throws IOException {
        if (in.responseUrl() == null) {
            return;
        }
        ActionResponse body = ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(replace)
                .text(SlackText.escape(message.text()))
                .blocks(message.blocks())
                .build();
        try (Response response = slack.getHttpClient().postJsonBody(in.responseUrl(), body)) {
            if (!response.isSuccessful()) {
                LOG.warn("{}: the response_url answered {}", in.handler(), response.code());
            }
        }
    }

    private static String commandResponse(Reply reply) {
        if (reply instanceof Reply.Say say) {
            return commandResponse(say.message());
        }
        return reply instanceof Reply.Sorry sorry ? commandResponse(sorry.message()) : "";
    }

    private static String commandResponse(Message message) {
        return GSON.toJson(SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(SlackText.escape(message.text()))
                .blocks(message.blocks())
                .build());
    }

    private static String submissionResponse(Reply reply, Texts texts) {
        if (reply instanceof Reply.FieldErrors errors) {
            return GSON.toJson(Map.of("response_action", "errors", "errors", errors.byBlock()));
        }
        if (reply instanceof Reply.Say say) {
            return GSON.toJson(Map.of("response_action", "update", "view", modal(say.message(), texts)));
        }
        if (reply instanceof Reply.Open open) {
            return GSON.toJson(Map.of("response_action", "update", "view", open.view()));
        }
        if (reply instanceof Reply.Sorry sorry) {
            return GSON.toJson(Map.of("response_action", "push", "view", modal(sorry.message(), texts)));
        }
        return "";
    }

    private static View modal(Message message, Texts texts) {
        View view = Blocks.in(texts).modal("app.name");
        view.setBlocks(message.blocks());
        return view;
    }

    private static void check(SlackApiTextResponse answer) {
        if (!answer.isOk()) {
            throw new Undeliverable(answer.getError());
        }
    }

    /** Slack refused a call. */
    private static final class Undeliverable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undeliverable(String error) {
            super(error);
        }
    }
}
