package dev.paceline.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowIdTest {
    @ParameterizedTest
    @CsvSource({"917623409817234901, 917623409817234901", "9223372036854775807, 9223372036854775807", "1, 1"})
    void anIdIsReadHoweverManyDigitsItHas(String value, long id) {
        assertThat(RowId.read(value)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "-5", "9223372036854775808", "1e3", "' 1'"})
    void whatIsNoIdIsARowThatNobodyHas(String value) {
        assertThat(RowId.read(value)).isZero();
    }
}
