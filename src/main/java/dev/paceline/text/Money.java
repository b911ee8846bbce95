package dev.paceline.text;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An amount of one currency; never added to another's. */
public record Money(BigDecimal amount, Currency currency) {
    /** The largest amount that may be entered; a table holds no more. */
    public static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private static final Set<String> CODES = Set.copyOf(Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .toList());
    private static final String SPANISH = "es";

    /** As spelled without accents, in all languages. */
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("tsd", 3),
            Map.entry("mil", 3),
            Map.entry("m", 6),
            Map.entry("mln", 6),
            Map.entry("mio", 6),
            Map.entry("mill", 6),
            Map.entry("million", 6),
            Map.entry("millionen", 6),
            Map.entry("miljoen", 6),
            Map.entry("millon", 6),
            Map.entry("millones", 6));

    private static final Pattern TYPED = Pattern.compile(
            "(?<before>[^\\d.,+-]*?)\\s*(?<number>" + Numerals.NUMBER + ")(?:[.,][-\u2013])?\\s*(?:(?<power>"
                    + String.join("|", POWERS.keySet()) + ")\\b\\.?)?\\s*(?<after>[^\\d.,+-]*)");

    /** Of a currency, perhaps with whose it is: "$", "us$". */
    private static final Pattern SYMBOL = Pattern.compile("[a-z]{0,3}\\p{Sc}");

    /** What was made of an amount as it was typed. */
    public sealed interface Read {
        record Amount(Money money) implements Read {}

        /** In another currency than the workspace's. */
        record Foreign(String currency) implements Read {}

        record NoAmount() implements Read {}
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(other.currency + " is not " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * Reads {@code 12.500}, {@code 12,5k}, {@code € 12500} or {@code 1.2m EUR} as the reader's locale writes numbers. An
     * amount that is finer than the currency, such as 12.345 or 12.500 euros, is none: it may have been meant as twelve thousand.
     */
    public static Read read(String typed, Locale locale, Currency currency) {
        Matcher parts = TYPED.matcher(Spelling.folded(typed).strip());
        if (!parts.matches()) {
            return new Read.NoAmount();
        }
        for (String named : new String[] {
            parts.group("before").strip(), parts.group("after").strip()
        }) {
            if (!named.isEmpty() && !names(named, locale, currency)) {
                boolean isCurrency = SYMBOL.matcher(named).matches() || CODES.contains(named.toUpperCase(Locale.ROOT));
                return isCurrency ? new Read.Foreign(named.toUpperCase(Locale.ROOT)) : new Read.NoAmount();
            }
        }
        BigDecimal number = Numerals.read(parts.group("number"), locale);
        if (number == null) {
            return new Read.NoAmount();
        }
        String power = parts.group("power");
        if ("mil".equals(power) && !locale.getLanguage().equals(SPANISH)) {
            return new Read.NoAmount(); // a thousand to one reader, a million to another
        }
        BigDecimal amount = power == null ? number : number.scaleByPowerOfTen(POWERS.getOrDefault(power, 0));
        boolean fits = amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.scale() <= Math.max(0, currency.getDefaultFractionDigits());
        return fits ? new Read.Amount(new Money(amount, currency)) : new Read.NoAmount();
    }

    private static boolean names(String typed, Locale locale, Currency currency) {
        com.ibm.icu.util.Currency icu = com.ibm.icu.util.Currency.getInstance(currency.getCurrencyCode());
        return Stream.of(
                        currency.getCurrencyCode(),
                        icu.getSymbol(locale),
                        icu.getName(locale, com.ibm.icu.util.Currency.LONG_NAME, null),
                        icu.getName(locale, com.ibm.icu.util.Currency.PLURAL_LONG_NAME, "other", null),
                        icu.getName(locale, com.ibm.icu.util.Currency.NARROW_SYMBOL_NAME, null))
                .anyMatch(name -> Spelling.folded(name).equals(typed));
    }
}
