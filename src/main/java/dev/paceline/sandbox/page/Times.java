package dev.paceline.sandbox.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;

/** Moments as the viewer reads them: in their zone and their language. */
final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private Times() {}

    static String time(Instant at, Screen screen) {
        return format(at, "jmm", screen);
    }

    /** What stands above a day's messages: "today", "yesterday" or its date. */
    static String heading(Instant at, Screen screen) {
        LocalDate day = LocalDate.ofInstant(at, screen.me().zone());
        LocalDate today =
                LocalDate.ofInstant(screen.controls().now(), screen.me().zone());
        if (day.equals(today)) {
            return relative(Direction.THIS, screen);
        }
        return day.equals(today.minusDays(1)) ? relative(Direction.LAST, screen) : format(at, "EEEEMMMMd", screen);
    }

    /** In the sandbox's own words, such as "Sat 21 Nov, 10:42". */
    static String clock(Instant at, Screen screen) {
        return CLOCK.format(at.atZone(screen.me().zone()));
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

    private static String relative(Direction direction, Screen screen) {
        return RelativeDateTimeFormatter.getInstance(
                        ULocale.forLocale(screen.me().locale()))
                .format(direction, AbsoluteUnit.DAY);
    }
}
