/** The local workspace as HTML: pure functions from a {@link dev.paceline.sandbox.page.Screen} to markup, and back. */
@NullMarked
package dev.paceline.sandbox.page;

import org.jspecify.annotations.NullMarked;
