/**
 * The company that is in a new sandbox: its people, its channels, and what they logged in the last 90 days. Entry: {@link
 * dev.paceline.sandbox.company.SampleCompany}. The one part of the sandbox that knows the app, because no client of it can log
 * so far back.
 */
@NullMarked
package dev.paceline.sandbox.company;

import org.jspecify.annotations.NullMarked;
