@NullMarked
package dev.paceline.deal;

import org.jspecify.annotations.NullMarked;
