package dev.paceline.delivery.slack;

import java.util.Arrays;
import java.util.Set;

/** Why a letter was not sent, of all that Slack, the network and we ourselves say about it. */
enum Reason {
    NOT_INVITED("not_in_channel", "channel_not_found"),
    ARCHIVED("is_archived"),
    FORBIDDEN(
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_non_threadable_channel",
            "restricted_action_thread_locked",
            "restricted_action_thread_only_channel"),
    TOO_LONG("msg_too_long", "msg_blocks_too_long"),
    /** There is nobody who could get it. */
    NOBODY(
            "user_not_found",
            "users_not_found",
            "user_disabled",
            "user_not_visible",
            "cannot_dm_bot",
            "messages_tab_disabled"),
    /** The token is none that Slack accepts, which somebody will mend. */
    TOKEN(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "team_access_not_granted",
            "org_login_required",
            "ekm_access_denied"),
    /** The token may not do this. */
    SCOPE("missing_scope"),
    BUSY("ratelimited"),
    /** Slack itself can't say whether it did what it was asked. */
    FAILED("internal_error", "fatal_error", "request_timeout", "service_unavailable"),
    /** There was no answer, or none that can be read. */
    SILENT(),
    /** Nobody could post it while it was of use. */
    TOO_LATE("too_late"),
    /** Those whom it was for may not see it any more. */
    NOT_THEIRS("not_theirs"),
    /** It could not be written, or not in time. */
    OURS("unknown_kind", "render_failed", "late"),
    OTHER;

    /** An answer of the server without one of Slack, such as {@code http 503}. */
    static final String HTTP = "http ";

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> codes;

    Reason(String... codes) {
        this.codes = Set.of(codes);
    }

    static Reason of(String code) {
        if (code.startsWith(HTTP)) {
            return FAILED;
        }
        if (code.endsWith("Exception")) {
            return SILENT;
        }
        return Arrays.stream(values())
                .filter(reason -> reason.codes.contains(code))
                .findFirst()
                .orElse(OTHER);
    }
}
