package dev.paceline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A working day on which people have logged something since Monday, whatever day it is. */
final class WednesdayNoon {
    private static final Instant NOON = Instant.parse("2026-10-14T12:00:00Z");

    private WednesdayNoon() {}

    /** The sandbox as the program starts it, on ports that are free. */
    static Sandbox sandbox(Path data) throws Sandbox.CannotStart {
        return sandbox(data, false);
    }

    /** It has forgotten what was done. */
    static Sandbox afresh(Path data) throws Sandbox.CannotStart {
        return sandbox(data, true);
    }

    private static Sandbox sandbox(Path data, boolean reset) throws Sandbox.CannotStart {
        Clock real = Clock.systemUTC();
        return Sandbox.start(
                new Sandbox.Options(0, 0, data, reset), Clock.offset(real, Duration.between(real.instant(), NOON)));
    }
}
