package dev.paceline.target;

import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Unit;
import dev.paceline.text.Money;
import dev.paceline.text.Numerals;
import dev.paceline.text.Typed;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** An amount of a KPI as people type it: money, "35%", "40 h" or a number. */
public final class TypedAmount {
    private static final int PERCENT = -2;
    private static final int DECIMALS = 2;

    private TypedAmount() {}

    /** In the KPI's unit; empty for what is none. A rate is in percent, but for one that is below 1 and has no sign. */
    public static Optional<BigDecimal> read(Kpi kpi, String typed, Locale locale, Currency currency) {
        String clean = Typed.clean(typed);
        if (clean == null) {
            return Optional.empty();
        }
        if (kpi.unit() == Unit.MONEY) {
            return Money.read(clean, locale, currency) instanceof Money.Read.Amount amount
                    ? Optional.of(amount.money().amount())
                    : Optional.empty();
        }
        boolean percent = clean.endsWith("%");
        String number = (percent ? clean.substring(0, clean.length() - 1) : clean)
                .replaceFirst("\\s*\\p{L}+\\.?$", "")
                .strip();
        return Optional.ofNullable(Numerals.read(number, locale))
                .filter(value -> Math.max(0, value.stripTrailingZeros().scale()) <= DECIMALS)
                .filter(value -> !percent || kpi.unit() == Unit.RATIO)
                .map(value -> kpi.unit() == Unit.RATIO && (percent || value.compareTo(BigDecimal.ONE) > 0)
                        ? value.scaleByPowerOfTen(PERCENT)
                        : value);
    }
}
