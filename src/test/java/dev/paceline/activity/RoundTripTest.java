package dev.paceline.activity;

import static dev.paceline.activity.Example.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.activity.Parsed.Understood;
import dev.paceline.text.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class RoundTripTest {
    private static final Vocabulary VOCABULARY = Vocabulary.standard()
            .with(
                    new Term("survey", Tally.COUNT, Set.of("Site survey on foot")),
                    new Term("review360", Tally.COUNT, Set.of("360 review")),
                    new Term("negotiation", Tally.HOURS, Set.of("商談")),
                    new Term("quote", Tally.COUNT, Set.of("quote")));

    @Property
    void whatIsEchoedIsUnderstoodAsTheSame(@ForAll("entries") Entry entry, @ForAll("locales") Locale reader) {
        String echo = Echo.command(entry, VOCABULARY, reader);
        assertThat(ActivityParser.parse(echo, VOCABULARY, reader, TODAY))
                .as(echo)
                .isEqualTo(new Understood(entry));
    }

    @Property
    void anythingTypedIsUnderstoodWithinLimitsOrRefused(
            @ForAll("lines") String text, @ForAll("locales") Locale reader) {
        Parsed parsed = ActivityParser.parse(text, VOCABULARY, reader, TODAY);
        if (parsed instanceof Understood understood) {
            assertWithinLimits(understood.entry());
            String echo = Echo.command(understood.entry(), VOCABULARY, reader);
            assertThat(ActivityParser.parse(echo, VOCABULARY, reader, TODAY))
                    .as(echo)
                    .isEqualTo(parsed);
        }
    }

    @Property
    void noTextIsTooStrange(@ForAll String text) {
        assertThat(ActivityParser.parse(text, VOCABULARY, Locale.ENGLISH, TODAY))
                .isNotNull();
        assertThat(ActivityParser.parse("call " + text, VOCABULARY, Locale.ENGLISH, TODAY))
                .isNotNull();
    }

    private static void assertWithinLimits(Entry entry) {
        assertThat(entry.quantity()).isBetween(1, 500);
        assertThat(entry.day()).isBetween(TODAY.minusDays(31), TODAY);
        if (entry.account() != null) {
            assertThat(Typed.length(entry.account())).isBetween(1, 80);
        }
        if (entry.note() != null) {
            assertThat(Typed.length(entry.note())).isBetween(1, 500);
        }
        Tally tally = Objects.requireNonNull(VOCABULARY.term(entry.type())).tally();
        if (tally == Tally.SCORE) {
            assertThat(entry.measure()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
            assertThat(entry.quantity()).isEqualTo(1);
        } else if (entry.measure() != null) {
            assertThat(entry.measure()).isPositive().isLessThanOrEqualTo(BigDecimal.valueOf(24));
        } else {
            assertThat(tally).isEqualTo(Tally.COUNT);
        }
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("en-US", "en-GB", "nl", "nl-BE", "de", "de-CH", "es", "es-MX", "fr")
                .map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<Entry> entries() {
        return Arbitraries.of(List.copyOf(VOCABULARY.terms())).flatMap(term -> Combinators.combine(
                        term.tally() == Tally.SCORE
                                ? Arbitraries.just(1)
                                : Arbitraries.integers().between(1, 500),
                        texts(80),
                        measures(term.tally()),
                        Arbitraries.integers().between(0, 31),
                        texts(500))
                .as((quantity, account, measure, days, note) ->
                        new Entry(term.type(), quantity, account, measure, TODAY.minusDays(days), note)));
    }

    /** Lines made of what means something, and of what doesn't. */
    @Provide
    Arbitrary<String> lines() {
        List<String> parts = new ArrayList<>(List.of(
                "3",
                "0",
                "12.500",
                "2x",
                "x",
                "on",
                "op",
                "am",
                "el",
                "Friday",
                "20.11.",
                "20",
                "Nov",
                "2026-11-20",
                "45m",
                "1,5",
                "h",
                "uur",
                "1:30",
                "8/10",
                "yesterday",
                "morgen",
                "--",
                "—",
                "\"",
                "“",
                "”",
                "«",
                "Acme",
                "7",
                "&lt;",
                "<!channel>",
                "3M",
                "of",
                "de",
                "\n",
                "\u202e",
                "😀"));
        VOCABULARY.terms().forEach(term -> parts.addAll(term.words()));
        Arbitrary<String> part = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, Arbitraries.of(parts)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(8)));
        return part.list().ofMinSize(1).ofMaxSize(9).map(chosen -> String.join(" ", chosen));
    }

    private Arbitrary<@Nullable String> texts(int most) {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(most / 2);
        return Arbitraries.oneOf(any, lines())
                .map(Typed::clean)
                .filter(text -> text == null || Typed.length(text) <= most)
                .injectNull(0.2);
    }

    private static Arbitrary<@Nullable BigDecimal> measures(Tally tally) {
        Arbitrary<BigDecimal> hours = Arbitraries.integers().between(1, 24 * 60).map(Durations::hours);
        return switch (tally) {
            case COUNT -> hours.injectNull(0.5);
            case HOURS -> hours;
            case SCORE -> Arbitraries.integers().between(0, 1000).map(hundredths -> BigDecimal.valueOf(hundredths, 2));
        };
    }
}
