package dev.paceline.target;

import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Unit;
import dev.paceline.text.Money;
import dev.paceline.text.Numerals;
import dev.paceline.text.Spelling;
import dev.paceline.text.Typed;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of a KPI as people type it: money, "35%", "40 h" or a number. */
public final class TypedAmount {
    private static final int PERCENT = -2;
    private static final int DECIMALS = 2;

    private TypedAmount() {}

    /** What may stand after a number, in any of the languages; other words would change what it says. */
    private static final Map<Unit, Pattern> UNITS = Map.of(
            Unit.HOURS, Pattern.compile("\\s*(h|hrs?|hours?|uur|uren|u|std|stunden?|horas?)\\.?$"),
            Unit.DAYS, Pattern.compile("\\s*(d|days?|dag(en)?|tage?n?|dias?)\\.?$"));

    private static final Pattern NO_UNIT = Pattern.compile("\\s+$");

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
        String bare = percent ? clean.substring(0, clean.length() - 1) : clean;
        String number = UNITS.getOrDefault(kpi.unit(), NO_UNIT)
                .matcher(Spelling.folded(bare))
                .replaceFirst("")
                .strip();
        return Optional.ofNullable(Numerals.read(number, locale))
                .filter(value -> Math.max(0, value.stripTrailingZeros().scale()) <= DECIMALS)
                .filter(value ->
                        kpi.unit() != Unit.COUNT || value.stripTrailingZeros().scale() <= 0)
                .filter(value -> !percent || kpi.unit() == Unit.RATIO)
                .map(value -> kpi.unit() == Unit.RATIO && (percent || value.compareTo(BigDecimal.ONE) >= 0)
                        ? value.scaleByPowerOfTen(PERCENT)
                        : value);
    }
}
