package dev.paceline.kpi;

import java.math.BigDecimal;

/** What a KPI comes to, or why it can't be measured: never a zero that nobody measured. */
public sealed interface Figure {
    /**
     * A figure.
     *
     * @param value in the KPI's unit
     */
    record Measured(BigDecimal value) implements Figure {}

    record Unmeasured(Gap gap) implements Figure {}

    /** For who is compared with others: nothing, where it can't be measured. */
    default BigDecimal orZero() {
        return this instanceof Measured measured ? measured.value() : BigDecimal.ZERO;
    }
}
