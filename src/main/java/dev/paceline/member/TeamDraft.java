package dev.paceline.member;

import java.util.List;
import java.util.Optional;

/** A team as somebody wants it to be; people are named by their ids at Slack, the parent by its own. */
public record TeamDraft(
        String name,
        String manager,
        Optional<String> deputy,
        Optional<Long> parent,
        Optional<String> channel,
        List<String> members) {}
