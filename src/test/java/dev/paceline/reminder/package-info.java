/** The rules of when somebody is reminded, and what becomes of it in the database. */
@NullMarked
package dev.paceline.reminder;

import org.jspecify.annotations.NullMarked;
