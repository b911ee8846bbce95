package dev.paceline.shoutout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShoutoutParserTest {
    private static final Values VALUES =
            new Values(List.of(new Value(1, "Customer first"), new Value(2, "Teamwork"), new Value(3, "Übermut")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for rescuing the demo | rescuing the demo | ",
                "rescuing the demo | rescuing the demo | ",
                "voor de demo #teamwork | de demo | Teamwork",
                "für die Demo #ÜBERMUT. | die Demo | Übermut",
                "por la demo #customerFirst | la demo | Customer first",
                "#teamwork on the demo | #teamwork on the demo | ",
                "being #1 | being #1 | ",
                "for  being   there | being there | ",
                "👏 | 👏 | ",
            })
    void whatIsTypedIsUnderstood(String typed, String words, String value) {
        assertThat(ShoutoutParser.parse(typed, VALUES)).isInstanceOfSatisfying(Parsed.Understood.class, understood -> {
            assertThat(understood.words()).isEqualTo(words);
            assertThat(understood.value().map(Value::name)).isEqualTo(Optional.ofNullable(value));
        });
    }

    @Test
    void aTagThatIsNoValueIsNotTakenForOne() {
        assertThat(mistake("for it #temwork"))
                .isEqualTo(new Mistake.UnknownValue("#temwork", Optional.of("#teamwork")));
        assertThat(mistake("for it #zzz")).isEqualTo(new Mistake.UnknownValue("#zzz", Optional.empty()));
        assertThat(ShoutoutParser.parse("for it #zzz", new Values(List.of())))
                .isEqualTo(new Parsed.Understood("it #zzz", Optional.empty()));
    }

    @Test
    void aShoutoutWithoutWordsIsWorthNothing() {
        for (String typed : List.of("", "for", "voor ", "#teamwork", "for #teamwork", "…", "\u200b")) {
            assertThat(mistake(typed)).as(typed).isEqualTo(new Mistake.NoWords());
        }
    }

    private static Mistake mistake(String typed) {
        return ((Parsed.Misunderstood) ShoutoutParser.parse(typed, VALUES)).mistake();
    }
}
