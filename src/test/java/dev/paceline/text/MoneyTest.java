package dev.paceline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency EURO = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 12500 | 12500",
                "en-GB | 12,500 | 12500",
                "en-GB | €12,500.50 | 12500.50",
                "en-GB | 12.5k | 12500",
                "en-GB | 1.2m EUR | 1200000",
                "nl | 12.500 | 12500",
                "nl | € 12.500,- | 12500",
                "nl | 12.500 euro | 12500",
                "es | 12.500 euros | 12500",
                "nl | 12,5k | 12500",
                "nl | 1,5 mln | 1500000",
                "de | 12.500 € | 12500",
                "de | 12,5 Tsd. € | 12500",
                "de | 1,2 Mio. EUR | 1200000",
                "es | 12.500 eur | 12500",
                "es | 12 mil | 12000",
                "en-GB | 2 million | 2000000",
                "nl | 2 miljoen | 2000000",
                "de | 1,5 Millionen € | 1500000",
                "es | 1 millón | 1000000"
            })
    void isReadAsTheReadersLocaleWritesIt(String language, String typed, BigDecimal amount) {
        Money.Read read = Money.read(typed, Locale.forLanguageTag(language), EURO);
        if (amount == null) {
            assertThat(read).isEqualTo(new Money.Read.NoAmount());
        } else {
            assertThat(((Money.Read.Amount) read).money().amount()).isEqualByComparingTo(amount);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$500", "500 USD", "£ 500", "500 chf"})
    void anotherCurrencyIsNoticed(String typed) {
        assertThat(Money.read(typed, Locale.UK, EURO)).isInstanceOf(Money.Read.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Acme", "12 apples", "-5", "12.345", "12.500", "1e9", "99999999999999", "5 5", "€", "12..5"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(Money.read(typed, Locale.UK, EURO)).isEqualTo(new Money.Read.NoAmount());
    }

    @Test
    void yenHaveNoDecimals() {
        Currency yen = Currency.getInstance("JPY");
        assertThat(Money.read("500.5", Locale.UK, yen)).isEqualTo(new Money.Read.NoAmount());
        assertThat(Money.read("¥500", Locale.JAPAN, yen)).isInstanceOf(Money.Read.Amount.class);
    }

    @Test
    void isWrittenAsTheReaderWritesIt() {
        Money money = new Money(new BigDecimal("12500.00"), EURO);
        assertThat(Texts.of(Locale.UK).money(money)).isEqualTo("€12,500");
        assertThat(Texts.of(Locale.GERMANY).money(money)).isEqualTo("12.500\u00a0€");
        assertThat(Texts.of(Locale.forLanguageTag("nl-NL")).money(new Money(new BigDecimal("0.5"), EURO)))
                .isEqualTo("€\u00a00,50");
    }

    @Test
    void twoCurrenciesAreNeverAdded() {
        assertThatThrownBy(() -> Money.zero(EURO).plus(Money.zero(Currency.getInstance("USD"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
