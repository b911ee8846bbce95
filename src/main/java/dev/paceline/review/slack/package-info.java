/** {@code /review}: what is due, what was said, and the forms of both sides. Entry: {@link dev.paceline.review.slack.ReviewCommand}. */
@NullMarked
package dev.paceline.review.slack;

import org.jspecify.annotations.NullMarked;
