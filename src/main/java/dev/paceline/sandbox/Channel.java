package dev.paceline.sandbox;

import java.util.List;

/** A public channel that the workspace starts with; {@code withApp}: the app's bot is a member of it. */
public record Channel(String id, String name, List<String> members, boolean withApp) {}
