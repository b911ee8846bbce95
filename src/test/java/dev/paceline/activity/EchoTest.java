package dev.paceline.activity;

import static dev.paceline.activity.Example.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | 3 calls Acme 90 min -- hi | 3 calls Acme 1h30m on 2026-11-21 -- hi",
                "nl | 3 calls Acme 90 min -- hi | 3 telefoontjes Acme 1u30m op 2026-11-21 -- hi",
                "de | 1 first meeting Acme 45m | Erstgespräch Acme 45m am 2026-11-21",
                "es | 2 follow-ups Acme 2h | 2 reuniones de seguimiento Acme 2h el 2026-11-21",
                "nl | satisfaction Acme 8,5 | tevredenheid Acme 8,5 op 2026-11-21",
                "en | visit \"7 Eleven\" | visit \"7 Eleven\" on 2026-11-21",
                "en | 2 visits 7 Eleven | 2 visits 7 Eleven on 2026-11-21",
                "en | visit \"Studio 45m\" | visit \"Studio 45m\" on 2026-11-21",
                "en | call “The \"big\" one 5m” | call \"The \"\"big\"\" one 5m\" on 2026-11-21"
            })
    void isCanonicalInTheReadersLanguage(String language, String typed, String echo) {
        assertThat(Echo.command(entry(typed, language), Vocabulary.standard(), Locale.forLanguageTag(language)))
                .isEqualTo(echo);
    }

    @Test
    void everyExampleIsUnderstood() {
        for (Locale language : Texts.LANGUAGES) {
            for (Term term : Vocabulary.standard().terms()) {
                String example = Echo.example(term, Vocabulary.standard(), language);
                assertThat(entry(example, language.getLanguage()).type()).isEqualTo(term.type());
            }
        }
        Term call = Vocabulary.standard().terms().iterator().next();
        assertThat(Echo.example(call, Vocabulary.standard(), Locale.GERMAN)).isEqualTo("3 Anrufe Acme");
    }
}
