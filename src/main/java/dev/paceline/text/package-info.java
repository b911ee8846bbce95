/** What people read: the four bundles through ICU, with numbers and days as the reader writes them. Entry: {@link Texts}. */
@NullMarked
package dev.paceline.text;

import org.jspecify.annotations.NullMarked;
