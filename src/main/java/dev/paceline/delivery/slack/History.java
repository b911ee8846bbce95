package dev.paceline.delivery.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.ResponseMetadata;
import dev.paceline.delivery.Delivery.Leased;
import dev.paceline.delivery.Delivery.Standing;
import dev.paceline.delivery.Search;
import dev.paceline.slack.SlackText;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a conversation of Slack's: finds a letter there by the mark that it bears. */
final class History {
    private static final String EVENT = "paceline_letter";
    private static final String ID = "id";
    private static final Duration CLOCKS = Duration.ofMinutes(2);
    private static final int PAGE = 200;

    private final MethodsClient methods;

    History(MethodsClient methods) {
        this.methods = methods;
    }

    /** The letter's id, which nobody sees. */
    static Metadata mark(Leased leased) {
        return Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(ID, String.valueOf(leased.id())))
                .build();
    }

    /** Whatever else Slack may add to it. */
    private static boolean bears(@Nullable Metadata metadata, Leased leased) {
        return metadata != null
                && EVENT.equals(metadata.getEventType())
                && String.valueOf(leased.id()).equals(metadata.getEventPayload().get(ID));
    }

    Search search(Leased leased) {
        try {
            String to = leased.letter().conversation();
            if (!SlackText.isPerson(to)) {
                return search(leased, to);
            }
            ConversationsOpenResponse direct = methods.conversationsOpen(request -> request.users(List.of(to)));
            return direct.isOk() ? search(leased, direct.getChannel().getId()) : denied(direct.getError());
        } catch (SlackApiException e) {
            return RetryAfter.of(e)
                    .<Search>map(Search.Busy::new)
                    .orElseGet(
                            () -> new Search.Later(Reason.HTTP + e.getResponse().code()));
        } catch (IOException | RuntimeException e) {
            return new Search.Later(e.getClass().getSimpleName());
        }
    }

    private Search search(Leased leased, String conversation) throws IOException, SlackApiException {
        Instant since = leased.begunAt().minus(CLOCKS);
        String cursor = "";
        do {
            ConversationsHistoryResponse page = page(conversation, since, cursor);
            if (!page.isOk()) {
                return denied(page.getError());
            }
            Optional<Message> found = page.getMessages().stream()
                    .filter(message -> bears(message.getMetadata(), leased))
                    .findFirst();
            if (found.isPresent()) {
                return new Search.Found(new Standing(conversation, found.get().getTs()));
            }
            cursor = Optional.ofNullable(page.getResponseMetadata())
                    .map(ResponseMetadata::getNextCursor)
                    .orElse("");
        } while (!cursor.isEmpty());
        return new Search.NotThere();
    }

    private ConversationsHistoryResponse page(String conversation, Instant since, String cursor)
            throws IOException, SlackApiException {
        return methods.conversationsHistory(request -> request.channel(conversation)
                .includeAllMetadata(true)
                .oldest(String.valueOf(since.getEpochSecond()))
                .limit(PAGE)
                .cursor(cursor.isEmpty() ? null : cursor));
    }

    private static Search denied(String error) {
        String code = Objects.requireNonNullElse(error, "");
        return switch (Reason.of(code)) {
            case BUSY -> new Search.Busy(RetryAfter.UNTOLD);
            case FAILED, TOKEN -> new Search.Later(code);
            default -> new Search.Unreadable(code);
        };
    }
}
