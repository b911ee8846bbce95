package dev.paceline.sandbox.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Date;

/** Moments as the viewer reads them: in their zone and their language. */
final class Times {
    private Times() {}

    static String time(Instant at, Screen screen) {
        return format(at, "jmm", screen);
    }

    static String day(Instant at, Screen screen) {
        return format(at, "EEEEMMMMd", screen);
    }

    /** In full, for a tooltip. */
    static String full(Instant at, Screen screen) {
        return format(at, "yMMMMEEEEdjmmss", screen);
    }

    /** {@code skeleton}: the fields to show, in any order, such as {@code yMMMd}. */
    static String format(Instant at, String skeleton, Screen screen) {
        DateFormat format = DateFormat.getInstanceForSkeleton(
                skeleton, ULocale.forLocale(screen.me().locale()));
        format.setTimeZone(TimeZone.getTimeZone(screen.me().zone().getId()));
        return format.format(Date.from(at));
    }
}
