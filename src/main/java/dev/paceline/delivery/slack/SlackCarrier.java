package dev.paceline.delivery.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import dev.paceline.delivery.Courier;
import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Delivery.Standing;
import dev.paceline.delivery.Search;
import dev.paceline.delivery.Sending;
import dev.paceline.slack.Message;
import dev.paceline.slack.SlackApp;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Store;
import dev.paceline.store.Tx;
import dev.paceline.store.Untold;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts letters through Slack's Web API, each with a mark by which it can be found again. */
public final class SlackCarrier implements Courier.Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(SlackCarrier.class);

    private final MethodsClient methods;
    private final History history;
    private final Store store;
    private final Map<String, Renderer> renderers;

    /** @param renderers by the kind of letter */
    public SlackCarrier(SlackApp slack, Store store, Map<String, Renderer> renderers) {
        this.methods = slack.methods();
        this.history = new History(methods);
        this.store = store;
        this.renderers = Map.copyOf(renderers);
    }

    @Override
    public Duration patience() {
        return SlackApp.CALL_TIMEOUT.plus(SlackApp.CALL_TIMEOUT);
    }

    @Override
    public Search search(Leased leased) {
        return history.search(leased);
    }

    @Override
    public Supplier<Sending> ready(Leased leased) {
        // What a newer version put there waits for one that knows it.
        Renderer renderer = renderers.get(leased.letter().kind());
        if (renderer == null) {
            return () -> new Sending.Postponed("unknown_kind");
        }
        try {
            return store.in(leased.workspace(), tx -> ready(tx, renderer, leased));
        } catch (RuntimeException e) {
            LOG.error("Letter {} could not be written", leased.id(), new Untold(e));
            return () -> new Sending.Postponed("render_failed");
        }
    }

    private Supplier<Sending> ready(Tx tx, Renderer renderer, Leased leased) {
        if (!renderer.mayBeSeen(tx, leased.letter())) {
            return () -> new Sending.Refused("not_theirs");
        } else if (leased.stands().isEmpty() && !renderer.isNeeded(tx, leased.letter())) {
            return Sending.Needless::new;
        }
        return carrying(leased, renderer.render(tx, leased.letter()));
    }

    private Supplier<Sending> carrying(Leased leased, Message message) {
        return leased.stands().map(at -> rewriting(leased, at, message)).orElseGet(() -> posting(leased, message));
    }

    private Supplier<Sending> posting(Leased leased, Message message) {
        ChatPostMessageRequest request = ChatPostMessageRequest.builder()
                .channel(leased.letter().conversation())
                .text(SlackText.escape(message.text()))
                .blocks(message.blocks())
                .unfurlLinks(false)
                .metadata(History.mark(leased))
                .build();
        return () -> sending(() -> {
            ChatPostMessageResponse answer = methods.chatPostMessage(request);
            return answer.isOk()
                    ? new Sending.Posted(new Standing(answer.getChannel(), answer.getTs()))
                    : refused(answer.getError());
        });
    }

    private Supplier<Sending> rewriting(Leased leased, Standing at, Message message) {
        ChatUpdateRequest request = ChatUpdateRequest.builder()
                .channel(at.conversation())
                .ts(at.ts())
                .text(SlackText.escape(message.text()))
                .blocks(message.blocks())
                .metadata(History.mark(leased))
                .build();
        return () -> sending(() -> {
            ChatUpdateResponse answer = methods.chatUpdate(request);
            // What somebody has deleted there is not to come back.
            boolean isDone = answer.isOk() || "message_not_found".equals(answer.getError());
            return isDone ? new Sending.Posted(at) : refused(answer.getError());
        });
    }

    /** A call of Slack's Web API. */
    private interface Call {
        Sending make() throws IOException, SlackApiException;
    }

    private static Sending sending(Call call) {
        try {
            return call.make();
        } catch (SlackApiException e) {
            return RetryAfter.of(e)
                    .<Sending>map(Sending.Busy::new)
                    .orElseGet(() ->
                            new Sending.Unknown(Reason.HTTP + e.getResponse().code()));
        } catch (IOException | RuntimeException e) {
            // An answer that can't be read says nothing of what was done.
            return new Sending.Unknown(e.getClass().getSimpleName());
        }
    }

    private static Sending refused(@Nullable String code) {
        String error = Objects.requireNonNullElse(code, "");
        return switch (Reason.of(error)) {
            case BUSY -> new Sending.Busy(RetryAfter.UNTOLD);
            case FAILED -> new Sending.Unknown(error);
            case TOKEN, SCOPE -> new Sending.Postponed(error);
            default -> new Sending.Refused(error);
        };
    }
}
