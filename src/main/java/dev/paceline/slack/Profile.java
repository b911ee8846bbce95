package dev.paceline.slack;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A user as Slack tells of them ({@code users.info}, {@code user_change}, {@code team_join}); null where Slack did not say.
 *
 * @param complete false for the stand-in that is used while Slack can't be asked
 */
public record Profile(
        String userId,
        @Nullable String team,
        String name,
        @Nullable Locale locale,
        @Nullable ZoneId zone,
        boolean bot,
        boolean guest,
        boolean gone,
        boolean admin,
        boolean complete) {

    static Profile of(User user) {
        return new Profile(
                user.getId(),
                user.getTeamId(),
                name(user),
                user.getLocale() == null ? null : locale(user.getLocale()),
                zone(user.getTz()),
                user.isBot(),
                user.isRestricted() || user.isUltraRestricted(),
                user.isDeleted(),
                user.isAdmin() || user.isOwner(),
                true);
    }

    /** Somebody whom the workspace does not know, as happens in shared channels. */
    static Profile stranger(String userId, String name) {
        return new Profile(userId, "", name, null, null, false, false, false, false, true);
    }

    static Profile unanswered(String userId, String name) {
        return new Profile(userId, null, name, null, null, false, false, false, false, false);
    }

    private static String name(User user) {
        User.Profile profile = user.getProfile();
        String display = profile == null ? null : profile.getDisplayName();
        String real = profile == null ? user.getRealName() : profile.getRealName();
        if (display != null && !display.isBlank()) {
            return display;
        }
        if (real != null && !real.isBlank()) {
            return real;
        }
        return user.getName() == null ? user.getId() : user.getName();
    }

    /** Slack's es-LA is the Spanish of Latin America, not of Laos. */
    private static Locale locale(String tag) {
        return Locale.forLanguageTag(tag.equals("es-LA") ? "es-419" : tag);
    }

    private static @Nullable ZoneId zone(@Nullable String tz) {
        if (tz == null) {
            return null;
        }
        try {
            return ZoneId.of(tz);
        } catch (DateTimeException e) {
            return null; // Slack's list of zones may be newer than Java's
        }
    }
}
