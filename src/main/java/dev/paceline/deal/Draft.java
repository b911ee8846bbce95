package dev.paceline.deal;

import dev.paceline.text.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal as somebody describes it, within {@link Limits}.
 *
 * @param account its name
 * @param channel how the customer came, such as "partner"
 * @param stage the key of its {@link Stage}
 * @param closeDay when it is expected to close
 */
public record Draft(
        String account,
        Money amount,
        Kind kind,
        @Nullable String product,
        @Nullable String channel,
        String stage,
        @Nullable LocalDate closeDay,
        @Nullable String nextStep) {}
