package dev.paceline.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.kpi.Kpi;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAmountTest {
    private static final Currency EURO = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST_MEETINGS | en | 20 | 20",
                "FIRST_MEETINGS | en | 10k | ",
                "FIRST_MEETINGS | de | 1,500 | ",
                "FIRST_MEETINGS | de | 1.500 | 1500",
                "TRAINING_HOURS | en | 90 min | ",
                "TRAINING_HOURS | en | 4 days | ",
                "FIRST_MEETINGS | en | 20 weekly | ",
                "TRAINING_HOURS | en | 40 h | 40",
                "TRAINING_HOURS | nl | 2,5 uur | 2.5",
                "TRAINING_HOURS | de | 8 Std. | 8",
                "SALES_CYCLE | es | 30 días | 30",
                "CLOSE_RATE | en | 35% | 0.35",
                "CLOSE_RATE | en | 35 | 0.35",
                "CLOSE_RATE | en | 1 | 0.01",
                "CLOSE_RATE | en | 0.35 | 0.35",
                "FIRST_MEETINGS | en | 35% | ",
                "REVENUE_WON | de | 1,5 Mio. € | 1500000"
            })
    void anAmountIsReadInItsUnitAndNothingElseIsGuessed(Kpi kpi, String language, String typed, BigDecimal amount) {
        assertThat(TypedAmount.read(kpi, typed, Locale.forLanguageTag(language), EURO)
                        .map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(amount).map(BigDecimal::stripTrailingZeros));
    }
}
