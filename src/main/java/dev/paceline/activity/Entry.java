package dev.paceline.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rep says they did, within {@link Limits}.
 *
 * @param type the key of its {@link Term}
 * @param measure the hours of all {@code quantity} together, in whole minutes ({@link Durations#hours}); for a
 *     {@link Tally#SCORE} type the score
 */
public record Entry(
        String type,
        int quantity,
        @Nullable String account,
        @Nullable BigDecimal measure,
        LocalDate day,
        @Nullable String note) {
    /** So that 8 and 8.0 are equal. */
    public Entry {
        measure = measure == null ? null : plain(measure);
    }

    /** The same with another account. */
    Entry with(String other) {
        return new Entry(type, quantity, other, measure, day, note);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
