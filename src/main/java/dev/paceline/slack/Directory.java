package dev.paceline.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks users up at Slack, which happens once for each person; events keep the answer true afterwards. Who is in a user group is
 * asked each time.
 */
public final class Directory {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    /** How long Slack is left alone after it did not answer, so that no request waits for it in vain. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** So many user groups are looked into for one request. */
    private static final int GROUPS = 5;

    /** What Slack says of somebody whom this workspace does not know. */
    private static final Set<String> NOBODY = Set.of("user_not_found", "user_not_visible");

    private final MethodsClient slack;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.EPOCH;

    public Directory(MethodsClient slack, Clock clock) {
        this.slack = slack;
        this.clock = clock;
    }

    /** What Slack says of the user, or an incomplete stand-in when Slack does not answer now. */
    Profile profile(String userId, String name) {
        if (clock.instant().isBefore(pausedUntil)) {
            return Profile.unanswered(userId, name);
        }
        try {
            UsersInfoResponse answer =
                    slack.usersInfo(request -> request.user(userId).includeLocale(true));
            if (answer.isOk() && answer.getUser() != null) {
                return Profile.of(answer.getUser());
            }
            LOG.warn("users.info answered {}", answer.getError());
            if (NOBODY.contains(String.valueOf(answer.getError()))) {
                return Profile.stranger(userId, name);
            }
        } catch (IOException | SlackApiException e) {
            LOG.warn("users.info failed: {}", e.toString());
            pausedUntil = clock.instant().plus(PAUSE);
        }
        return Profile.unanswered(userId, name);
    }

    /** The ids of the users in each of these user groups; without those of which Slack does not tell now. */
    Map<String, List<String>> groups(List<String> ids) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        ids.stream().limit(GROUPS).forEach(id -> users(id).ifPresent(users -> told.put(id, users)));
        return told;
    }

    private Optional<List<String>> users(String group) {
        if (clock.instant().isBefore(pausedUntil)) {
            return Optional.empty();
        }
        try {
            UsergroupsUsersListResponse answer = slack.usergroupsUsersList(request -> request.usergroup(group));
            if (answer.isOk()) {
                return Optional.ofNullable(answer.getUsers());
            }
            LOG.warn("usergroups.users.list answered {}", answer.getError());
        } catch (IOException | SlackApiException e) {
            LOG.warn("usergroups.users.list failed: {}", e.toString());
            pausedUntil = clock.instant().plus(PAUSE);
        }
        return Optional.empty();
    }
}
