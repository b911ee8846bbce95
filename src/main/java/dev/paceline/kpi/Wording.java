package dev.paceline.kpi;

import dev.paceline.text.Money;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** KPIs, their figures and their gaps in the reader's words. */
public record Wording(Texts texts, Currency currency) {
    /** From here on nobody reads the cents. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);

    private static final int BAR = 10;

    public String name(Kpi kpi) {
        return texts.say("kpi." + kpi);
    }

    /** Such as "14", "€12,500", "8.4", "3 h", "35%" or "42 days". */
    public String figure(Unit unit, BigDecimal value) {
        return switch (unit) {
            case MONEY -> texts.money(new Money(rounded(value), currency));
            case RATIO -> texts.percent(value);
            case COUNT, SCORE -> texts.number(value.setScale(1, RoundingMode.HALF_UP));
            case HOURS -> texts.say("unit.hours", "n", value.setScale(1, RoundingMode.HALF_UP));
            case DAYS -> texts.say("unit.days", "n", value.setScale(0, RoundingMode.HALF_UP));
        };
    }

    public String figure(Kpi kpi, BigDecimal value) {
        return figure(kpi.unit(), value);
    }

    /** Whether two figures are the same to whoever reads them: what was rounded away is no change. */
    public boolean readTheSame(Kpi kpi, BigDecimal one, BigDecimal other) {
        return figure(kpi, one).equals(figure(kpi, other));
    }

    /** How much of a target is reached, such as "▰▰▰▰▰▰▱▱▱▱". */
    public static String bar(BigDecimal actual, BigDecimal target) {
        int full = target.signum() <= 0
                ? BAR
                : actual.multiply(BigDecimal.valueOf(BAR))
                        .divide(target, 0, RoundingMode.DOWN)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(BAR))
                        .intValue();
        return "▰".repeat(full) + "▱".repeat(BAR - full);
    }

    /** Such as "no costs entered for October 2026". */
    public String gap(Gap gap) {
        return texts.say(
                "kpi.gap." + gap.reason(),
                "months",
                texts.list(gap.months().stream().map(texts::month).toList()));
    }

    /** The share of the figure that each channel has, such as "direct €40,000, partner €12,000"; of a KPI that is by channel. */
    public Optional<String> channels(Kpi kpi, Facts facts) {
        return Optional.of(facts.byChannel(kpi.facts().get(0)))
                .filter(channels -> kpi.isByChannel() && !channels.isEmpty())
                .map(channels -> texts.list(channels.entrySet().stream()
                        .map(channel -> texts.say(
                                "kpi.channel",
                                "channel",
                                channel.getKey().isEmpty() ? texts.say("kpi.channel.none") : channel.getKey(),
                                "figure",
                                figure(kpi, channel.getValue().total())))
                        .toList()));
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(amount.abs().compareTo(LARGE) < 0 ? 2 : 0, RoundingMode.HALF_UP);
    }
}
