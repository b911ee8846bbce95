/** What reps log: {@code ActivityParser} reads {@code /log}, a {@code Vocabulary} knows the types and their words. */
@NullMarked
package dev.paceline.activity;

import org.jspecify.annotations.NullMarked;
