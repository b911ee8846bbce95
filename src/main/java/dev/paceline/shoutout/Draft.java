package dev.paceline.shoutout;

import java.util.List;
import java.util.Optional;

/**
 * A shout-out as it is wanted.
 *
 * @param origin the message that it is about, or the request that it comes with: the same twice is one
 * @param named ids of the users who are named
 * @param groups ids of those in each of the user groups that are named
 * @param value the id of one of the workspace's values
 * @param channel where its card belongs; empty for the team's
 */
public record Draft(
        String origin,
        List<String> named,
        List<List<String>> groups,
        String words,
        Optional<Long> value,
        Optional<String> channel,
        Optional<Quote> quote) {}
