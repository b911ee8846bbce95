package dev.paceline.shoutout;

/**
 * A message that a shout-out is about.
 *
 * @param words what it says, or the beginning of it
 * @param link leads to it
 */
public record Quote(String words, String link) {
    /** So much of a message is quoted, in characters. */
    public static final int LENGTH = 300;
}
