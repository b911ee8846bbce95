package dev.paceline.sandbox;

import java.util.List;

/** Members who are mentioned together, by {@code @handle}. */
public record UserGroup(String id, String handle, String name, String description, List<String> members) {}
