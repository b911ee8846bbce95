/**
 * Shout-outs: praise that everybody sees. {@code Giving} gives them within a weekly allowance, {@code Seconds} lets others join
 * in, {@code TakingBack} takes them back; whoever counts them asks {@code Shoutouts}.
 */
@NullMarked
package dev.paceline.shoutout;

import org.jspecify.annotations.NullMarked;
