package dev.paceline.delivery.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message.Metadata;
import dev.paceline.delivery.Courier;
import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Search;
import dev.paceline.delivery.Sending;
import dev.paceline.slack.Message;
import dev.paceline.slack.SlackApp;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Store;
import dev.paceline.store.Untold;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts letters through Slack's Web API, each with its id in the metadata, by which it can be found again. */
public final class SlackCarrier implements Courier.Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(SlackCarrier.class);

    static final String EVENT = "paceline_letter";
    static final String ID = "id";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(30);
    private static final Duration CLOCKS = Duration.ofMinutes(2);
    private static final int PAGE = 200;

    /** After these Slack itself can't say whether it did what it was asked. */
    private static final Set<String> UNKNOWN =
            Set.of("internal_error", "fatal_error", "request_timeout", "service_unavailable");

    /** These are about the token, which somebody will mend. */
    private static final Set<String> OURS = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "team_access_not_granted",
            "org_login_required",
            "ekm_access_denied");

    private final MethodsClient methods;
    private final Store store;
    private final Map<String, Renderer> renderers;

    /** @param renderers by the kind of letter */
    public SlackCarrier(SlackApp slack, Store store, Map<String, Renderer> renderers) {
        this.methods = slack.methods();
        this.store = store;
        this.renderers = Map.copyOf(renderers);
    }

    @Override
    public Duration patience() {
        return SlackApp.CALL_TIMEOUT.plus(SlackApp.CALL_TIMEOUT);
    }

    @Override
    public Sending send(Leased leased) {
        // What a newer version put there waits for one that knows it.
        Renderer renderer = renderers.get(leased.letter().kind());
        if (renderer == null) {
            return new Sending.Postponed("unknown_kind");
        }
        ChatPostMessageRequest request;
        try {
            request = request(leased, store.in(leased.workspace(), tx -> renderer.render(tx, leased.letter())));
        } catch (RuntimeException e) {
            LOG.error("Letter {} could not be written", leased.id(), new Untold(e));
            return new Sending.Postponed("render_failed");
        }
        return post(request);
    }

    private Sending post(ChatPostMessageRequest request) {
        try {
            ChatPostMessageResponse answer = methods.chatPostMessage(request);
            return answer.isOk()
                    ? new Sending.Posted(answer.getChannel(), answer.getTs())
                    : refused(Objects.requireNonNullElse(answer.getError(), "no reason"));
        } catch (SlackApiException e) {
            return e.getResponse().code() == TOO_MANY_REQUESTS
                    ? new Sending.Busy(retryAfter(e))
                    : new Sending.Unknown("http " + e.getResponse().code());
        } catch (IOException e) {
            return new Sending.Unknown(e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // An answer that can't be read says nothing of what was done.
            return new Sending.Unknown(e.getClass().getSimpleName());
        }
    }

    private static ChatPostMessageRequest request(Leased leased, Message message) {
        return ChatPostMessageRequest.builder()
                .channel(leased.letter().conversation())
                .text(SlackText.escape(message.text()))
                .blocks(message.blocks())
                .unfurlLinks(false)
                .metadata(Metadata.builder()
                        .eventType(EVENT)
                        .eventPayload(Map.of(ID, String.valueOf(leased.id())))
                        .build())
                .build();
    }

    private static Sending refused(String error) {
        if (error.equals("ratelimited")) {
            return new Sending.Busy(UNTOLD_WAIT);
        }
        if (UNKNOWN.contains(error)) {
            return new Sending.Unknown(error);
        }
        return OURS.contains(error) ? new Sending.Postponed(error) : new Sending.Refused(error);
    }

    private static Duration retryAfter(SlackApiException e) {
        String seconds = e.getResponse().header("Retry-After");
        return seconds != null && seconds.matches("\\d{1,6}")
                ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)))
                : UNTOLD_WAIT;
    }

    @Override
    public Search search(Leased leased) {
        try {
            String conversation = conversation(leased.letter().conversation());
            Instant since = leased.begunAt().minus(CLOCKS);
            String cursor = "";
            do {
                ConversationsHistoryResponse page = page(conversation, since, cursor);
                Optional<String> ts = ts(page, leased.id());
                if (ts.isPresent()) {
                    return new Search.Found(conversation, ts.get());
                }
                cursor = page.getResponseMetadata() == null
                        ? ""
                        : Objects.requireNonNullElse(page.getResponseMetadata().getNextCursor(), "");
            } while (!cursor.isEmpty());
            return new Search.NotThere();
        } catch (Denied e) {
            boolean passes = OURS.contains(e.error) || UNKNOWN.contains(e.error) || e.error.equals("ratelimited");
            return passes && !e.error.equals("missing_scope")
                    ? new Search.Later(e.error)
                    : new Search.Unreadable(e.error);
        } catch (SlackApiException e) {
            return new Search.Later("http " + e.getResponse().code());
        } catch (IOException | RuntimeException e) {
            return new Search.Later(e.getClass().getSimpleName());
        }
    }

    /** A direct message stands in a conversation of its own. */
    private String conversation(String to) throws IOException, SlackApiException {
        if (!to.startsWith("U") && !to.startsWith("W")) {
            return to;
        }
        ConversationsOpenResponse answer = methods.conversationsOpen(request -> request.users(List.of(to)));
        return checked(answer).getChannel().getId();
    }

    private ConversationsHistoryResponse page(String conversation, Instant since, String cursor)
            throws IOException, SlackApiException {
        return checked(methods.conversationsHistory(request -> request.channel(conversation)
                .includeAllMetadata(true)
                .oldest(String.valueOf(since.getEpochSecond()))
                .limit(PAGE)
                .cursor(cursor.isEmpty() ? null : cursor)));
    }

    private static Optional<String> ts(ConversationsHistoryResponse page, long id) {
        return page.getMessages().stream()
                .filter(message -> message.getMetadata() != null
                        && EVENT.equals(message.getMetadata().getEventType())
                        && String.valueOf(id)
                                .equals(message.getMetadata().getEventPayload().get(ID)))
                .map(com.slack.api.model.Message::getTs)
                .findFirst();
    }

    private static <T extends SlackApiTextResponse> T checked(T answer) {
        if (!answer.isOk()) {
            throw new Denied(Objects.requireNonNullElse(answer.getError(), "no reason"));
        }
        return answer;
    }

    /** Slack refused a call. */
    private static final class Denied extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String error;

        Denied(String error) {
            super(error);
            this.error = error;
        }
    }
}
