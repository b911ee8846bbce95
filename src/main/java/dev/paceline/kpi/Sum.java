package dev.paceline.kpi;

import java.math.BigDecimal;

/**
 * What adds up: over members, and over the parts of a period.
 *
 * @param total of how much, in the fact's unit
 * @param of how many activities, deals or people it is the total
 */
public record Sum(BigDecimal total, long of) {
    public static final Sum NONE = new Sum(BigDecimal.ZERO, 0);

    /** So many things that are counted. */
    public static Sum count(long things) {
        return new Sum(BigDecimal.valueOf(things), things);
    }

    public static Sum one(BigDecimal amount) {
        return new Sum(amount, 1);
    }

    public Sum plus(Sum other) {
        return new Sum(total.add(other.total), of + other.of);
    }
}
