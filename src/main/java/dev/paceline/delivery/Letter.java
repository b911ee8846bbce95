package dev.paceline.delivery;

/**
 * What is to be said, and where.
 *
 * @param kind which renderer makes a message of it
 * @param key the same thing for the same recipient in the same period has the same key, and is sent once
 * @param conversation a channel's id, or a user's for a direct message
 * @param content what its renderer needs, frozen
 */
public record Letter(String kind, String key, String conversation, String content) {
    /** The kind of letters that are finished messages: once sent, nobody needs their content. */
    public static final String WRITTEN = "written";
}
