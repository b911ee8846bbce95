package dev.paceline.sandbox;

import java.time.ZoneId;
import java.util.Locale;

/** A user of Slack as the workspace knows them. In a shared channel {@code teamId} may be another workspace's. */
public record Person(
        String id, String name, String realName, String title, Locale locale, ZoneId zone, Role role, String teamId) {

    /** Slack's roles, each of which it shows as a flag of {@code users.info}. */
    public enum Role {
        OWNER,
        ADMIN,
        MEMBER,
        GUEST,
        BOT
    }

    boolean isBot() {
        return role == Role.BOT;
    }
}
