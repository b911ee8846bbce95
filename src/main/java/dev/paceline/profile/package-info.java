/**
 * The performance profile: what a rep reached of the quota beside where it leads, and how often coaching fits that. Entries:
 * {@link dev.paceline.profile.Profiles} and {@link dev.paceline.profile.Performance}, which is pure.
 */
@NullMarked
package dev.paceline.profile;

import org.jspecify.annotations.NullMarked;
