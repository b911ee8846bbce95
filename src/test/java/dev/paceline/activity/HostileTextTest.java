package dev.paceline.activity;

import static dev.paceline.activity.Example.entry;
import static dev.paceline.activity.Example.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "9",
                "call ",
                "- ",
                "\" ",
                "“a\" ",
                "«a\" ",
                "on ",
                "1h ",
                "😀",
                "\u202e",
                "\n",
                "0.",
                "\u0301",
                "call \"\"",
                "call 9"
            })
    void tenThousandCharactersAreReadAtOnce(String part) {
        String text = "call " + part.repeat(10_000 / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            parse(text, "en");
            parse(part.repeat(10_000 / part.length()), "nl");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "call <!channel> | <!channel>",
                "call شركة أكمي | شركة أكمي",
                "call חברת אקמה 45m | חברת אקמה",
                "call 👩‍👩‍👧 Family 🏴󠁧󠁢󠁥󠁮󠁧󠁿 | 👩‍👩‍👧 Family 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "call 株式会社アクメ | 株式会社アクメ",
                "call \"Foo “Bar” Baz\" | Foo “Bar” Baz",
                "call Foo \"Bar\" Baz | Foo \"Bar\" Baz",
                "call “Acme\" | Acme",
                "call L’Oréal | L’Oréal",
                "call 27\" Screens | 27\" Screens",
                "call Acme--Berlin | Acme--Berlin",
                "call Acme – Berlin | Acme – Berlin",
                "call ' OR 1=1; DROP TABLE activity | ' OR 1=1; DROP TABLE activity"
            })
    void textIsKeptAsTyped(String text, String account) {
        assertThat(entry(text, "en").account()).isEqualTo(account);
    }

    @Test
    void whatCannotBeSeenIsDropped() {
        assertThat(entry("call\u00a0Ac\u200bme\u202e\r\n\tLtd\u0000 --\nfirst\nsecond", "en"))
                .isEqualTo(entry("call Acme Ltd -- first second", "en"));
        assertThat(entry("call \u200d", "en").account()).isNull();
        assertThat(entry("call \"\"", "en").account()).isNull();
        assertThat(entry("call Ac\ud800me", "en").account()).isEqualTo("Acme");
    }

    @Test
    void aNoteEndsNothing() {
        assertThat(entry("call Acme --", "en").note()).isNull();
        assertThat(entry("call Acme --said \"yes on Friday", "en").note()).isEqualTo("said \"yes on Friday");
        assertThat(entry("call Acme ----", "en").note()).isEqualTo("--");
        assertThat(entry("call \"A -- B\" -- C", "en").account()).isEqualTo("A -- B");
    }
}
