package dev.paceline.sandbox;

import java.time.Instant;

/** A message that people wrote before the workspace was opened; in Slack's own encoding. */
public record Said(String channel, String author, Instant at, String text) {}
