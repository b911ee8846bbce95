@NullMarked
package dev.paceline.activity;

import org.jspecify.annotations.NullMarked;
