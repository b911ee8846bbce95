@NullMarked
package dev.paceline.shoutout;

import org.jspecify.annotations.NullMarked;
