package dev.paceline.deal;

import dev.paceline.deal.Parsed.Misunderstood;
import dev.paceline.text.Money;
import dev.paceline.text.Typed;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, read as {@link DealParser} reads a line.
 *
 * @param earliest the first day that is taken for the close day
 */
public record Form(
        String account,
        String amount,
        Kind kind,
        @Nullable String product,
        @Nullable String channel,
        String stage,
        @Nullable LocalDate closeDay,
        @Nullable String nextStep,
        LocalDate earliest) {

    /**
     * What was entered.
     *
     * @param currency the workspace's, or that of the deal that is edited
     */
    public Parsed read(Locale locale, Currency currency) {
        Money.Read read = Money.read(amount, locale, currency);
        return mistake(read, amount, currency).<Parsed>map(Misunderstood::new).orElseGet(() -> {
            Money money = ((Money.Read.Amount) read).money();
            return Limits.check(new Draft(account, money, kind, product, channel, stage, closeDay, nextStep), earliest);
        });
    }

    /** Why what was typed is no amount that a deal of the currency can have. */
    public static Optional<Mistake> mistake(Money.Read read, String typed, Currency currency) {
        if (read instanceof Money.Read.Amount amount) {
            return amount.money().amount().signum() > 0 ? Optional.empty() : Optional.of(new Mistake.ZeroAmount());
        }
        return Optional.of(
                read instanceof Money.Read.Foreign
                        ? new Mistake.ForeignCurrency(Typed.shown(typed), currency.getCurrencyCode())
                        : new Mistake.NoAmount(Typed.shown(typed)));
    }
}
