/**
 * A Slack workspace of one's own: the Web API, signed requests to an installed app, and the page in the browser. Entry:
 * {@code LocalSlack}. Knows Paceline only as an app that it calls over HTTP.
 */
@NullMarked
package dev.paceline.sandbox;

import org.jspecify.annotations.NullMarked;
