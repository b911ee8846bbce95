package dev.paceline.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary standard = Vocabulary.standard();

    @Test
    void theFourLanguagesHaveTheSameKeys() {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Words.in(language).keySet())
                    .as(language.toString())
                    .isEqualTo(Words.in(Locale.ENGLISH).keySet());
            assertThat(Words.in(language).values())
                    .allSatisfy(words ->
                            assertThat(words).isNotEmpty().doesNotContain("").doesNotHaveDuplicates());
        }
    }

    @Test
    void everyTypeHasWordsAndTextsInEachLanguage() {
        for (Locale language : Texts.LANGUAGES) {
            for (Term term : standard.terms()) {
                assertThat(Words.of(term.type(), language)).as(term.type()).hasSizeGreaterThan(1);
                assertThat(Texts.of(language).say("activity." + term.type(), "n", 1))
                        .isNotBlank();
                assertThat(Texts.of(language).say("activity." + term.type() + ".name"))
                        .isNotBlank();
            }
        }
    }

    @Test
    void aFigureReadsWellInEachLanguage() {
        assertThat(Texts.of(Locale.US).say("activity.training", "n", new BigDecimal("1.5")))
                .isEqualTo("1.5 hours of training");
        assertThat(Texts.of(Locale.GERMAN).say("activity.training", "n", 1)).isEqualTo("1 Stunde Schulung");
        assertThat(Texts.of(Locale.forLanguageTag("es")).say("activity.satisfaction", "n", new BigDecimal("8.5")))
                .isEqualTo("satisfacción de 8,5");
        assertThat(Texts.of(Locale.forLanguageTag("nl")).say("activity.demo", "n", 3))
                .isEqualTo("3 demo's");
    }

    /** Of all words in all languages only these mean two things, and the parser asks which. */
    @Test
    void onlyBareMeetingsAndLeadsAndCallsThatAreMeetingsAreAmbiguous() {
        Map<Set<String>, Set<String>> ambiguous =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Term term : standard.terms()) {
            for (String word : term.words()) {
                List<String> types =
                        standard.meanings(word).stream().map(Term::type).toList();
                if (types.size() > 1) {
                    ambiguous
                            .computeIfAbsent(new TreeSet<>(types), any -> new TreeSet<>())
                            .add(Spelling.normal(word));
                }
            }
        }
        assertThat(ambiguous)
                .isEqualTo(Map.of(
                        Set.of("first_meeting", "follow_up_meeting"),
                        Set.of(
                                "meeting",
                                "meetings",
                                "appointment",
                                "appointments",
                                "afspraak",
                                "afspraken",
                                "bespreking",
                                "besprekingen",
                                "vergadering",
                                "vergaderingen",
                                "termin",
                                "termine",
                                "treffen",
                                "besprechung",
                                "besprechungen",
                                "reunion",
                                "reuniones",
                                "cita",
                                "citas"),
                        Set.of("call", "first_meeting", "follow_up_meeting"),
                        Set.of("video call", "video calls", "gesprek", "gesprekken", "gesprach", "gesprache"),
                        Set.of("call", "first_meeting"),
                        Set.of("first call", "first calls"),
                        Set.of("call", "follow_up_meeting"),
                        Set.of("follow up call", "follow up calls"),
                        Set.of("lead_qualified", "lead_returned"),
                        Set.of("lead", "leads")));
    }

    @Test
    void theFirstWordsOfEachTypeMeanItAlone() {
        for (Locale language : Texts.LANGUAGES) {
            for (Term term : standard.terms()) {
                assertThat(standard.word(term.type(), 1, language))
                        .isEqualTo(Words.of(term.type(), language).get(0));
                assertThat(standard.word(term.type(), 2, language))
                        .isEqualTo(Words.of(term.type(), language).get(1));
            }
        }
    }

    @Test
    void aWorkspaceHasTypesOfItsOwn() {
        Vocabulary own = standard.with(
                new Term("site_survey", Tally.COUNT, Set.of("Site survey – indoors")),
                new Term("negotiation", Tally.HOURS, Set.of("商談")),
                new Term("quote", Tally.COUNT, Set.of("Quote")));
        assertThat(own.meanings("SITE SURVEY indoors")).extracting(Term::type).containsExactly("site_survey");
        assertThat(own.meanings("商談")).extracting(Term::type).containsExactly("negotiation");
        assertThat(own.meanings("quote")).extracting(Term::type).containsExactly("quote");
        assertThat(own.meanings("quotes")).extracting(Term::type).containsExactly("qualified_proposal");
        assertThat(standard.meanings("商談")).isEmpty();
        assertThat(own.word("negotiation", 2, Locale.GERMAN)).isEqualTo("商談");
    }

    @Test
    void aKnownTypeMayGetMoreWords() {
        Vocabulary own = standard.with(new Term("call", Tally.COUNT, Set.of("Schnack")));
        assertThat(own.meanings("schnack"))
                .containsExactly(own.terms().iterator().next());
        assertThat(own.word("call", 1, Locale.GERMAN)).isEqualTo("Anruf");
    }
}
