package dev.paceline.sandbox;

import java.time.Instant;

/**
 * A message that people wrote before the workspace was opened, in Slack's own encoding. {@code at}: a channel, or the person to
 * whom it was written directly.
 */
public record Said(String at, String author, Instant when, String text) {}
