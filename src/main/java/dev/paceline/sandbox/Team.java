package dev.paceline.sandbox;

/** The workspace itself, as {@code team.info} names it. */
public record Team(String id, String name, String domain) {}
