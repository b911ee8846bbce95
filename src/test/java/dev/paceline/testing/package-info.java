/** What the tests stand on: the app behind signed requests, a Slack that answers at once, databases, a clock to set. */
@NullMarked
package dev.paceline.testing;

import org.jspecify.annotations.NullMarked;
