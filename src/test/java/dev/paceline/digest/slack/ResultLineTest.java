package dev.paceline.digest.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.digest.Results.Result;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Wording;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResultLineTest {
    @Test
    void aFigureThatReadsAsBeforeHasNotMoved() {
        assertThat(line("50.6", "51.2", Optional.empty())).isEqualTo("Sales cycle: 51 days");
        assertThat(line("50.6", "51.6", Optional.empty())).isEqualTo("Sales cycle: 51 days · ▼ from 52 days");
    }

    @Test
    void whatReadsAsItWasToldIsNotRestated() {
        assertThat(line("50", "51.2", Optional.of("50.9"))).isEqualTo("Sales cycle: 50 days · ▼ from 51 days");
        assertThat(line("50", "51.2", Optional.of("50.4")))
                .isEqualTo("Sales cycle: 50 days · ▼ from 51 days (restated: 50 days was shown then)");
    }

    private static String line(String actual, String before, Optional<String> told) {
        Wording wording = new Wording(Texts.of(Locale.US), Currency.getInstance("EUR"));
        Result result = new Result(
                Kpi.SALES_CYCLE,
                new BigDecimal(actual),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(before)),
                told.map(BigDecimal::new));
        return new ResultLine(wording).of(result).stream().map(Texts.Run::text).collect(Collectors.joining());
    }
}
