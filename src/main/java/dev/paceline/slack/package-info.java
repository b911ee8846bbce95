/**
 * Bolt's plumbing: what Slack sends is verified, decoded, run in one transaction, committed and only then answered. Entry:
 * {@link dev.paceline.slack.Router}, which joins a {@link dev.paceline.slack.Registry} to Bolt. Knows no feature.
 */
@NullMarked
package dev.paceline.slack;

import org.jspecify.annotations.NullMarked;
