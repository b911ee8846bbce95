/**
 * Digests in Slack: {@code /digest}, and how each section reads. Entry: {@link DigestMessages}; a section's text is a {@link
 * SectionText}.
 */
@NullMarked
package dev.paceline.digest.slack;

import org.jspecify.annotations.NullMarked;
