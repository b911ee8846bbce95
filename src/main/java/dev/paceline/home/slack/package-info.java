/** App Home: the caller's day at a glance. Entry: {@link HomeTab}. Nothing depends on it. */
@NullMarked
package dev.paceline.home.slack;

import org.jspecify.annotations.NullMarked;
