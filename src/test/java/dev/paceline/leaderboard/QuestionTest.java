package dev.paceline.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.activity.Vocabulary;
import dev.paceline.leaderboard.Asked.Mistake;
import dev.paceline.leaderboard.Asked.Misunderstood;
import dev.paceline.leaderboard.Asked.Understood;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    private static final TeamNames TEAMS = new TeamNames(Map.of(7L, "North", 8L, "Inside Sales", 9L, "Demo"));

    @ParameterizedTest
    @CsvSource({
        "'', WEEK 7 ",
        "calls, WEEK 7 call",
        "calls month, MONTH 7 call",
        "this month calls, MONTH 7 call",
        "first meetings today, TODAY 7 first_meeting",
        "30d points all, DAYS 0 ",
        "last 30 days, DAYS 7 ",
        "everyone quarter demos, QUARTER 0 demo",
        "inside sales visits, WEEK 8 visit",
        "“Inside Sales” week, WEEK 8 ",
        "team north, WEEK 7 ",
        "demo, WEEK 7 demo",
        "team demo, WEEK 9 ",
        "my team THIS WEEK, WEEK 7 ",
        "telefoontjes deze maand iedereen, MONTH 0 call",
        "diese Woche Anrufe, WEEK 7 call",
        "últimos 30 días puntos, DAYS 7 ",
        "llamadas trimestre equipo, QUARTER 7 call",
        "%, 'WEEK 7  %'",
        "% month all, 'MONTH 0  %'",
        "first meetings % of target, WEEK 7 first_meeting %",
        "team target, 'WEEK 7  %'",
        "improved calls month, MONTH 7 call +",
        "most improved % quarter, 'QUARTER 7  %+'",
        "Fortschritt Punkte, 'WEEK 7  +'",
        "shout-outs month, MONTH 7 shoutouts",
        "Lob alle, WEEK 0 shoutouts",
        "elogios mejora, WEEK 7 shoutouts +",
    })
    void wordsAreReadInAnyOrderAndInFourLanguages(String typed, String code) {
        assertThat(parse(typed))
                .isEqualTo(new Understood(
                        Question.decode(code + " ").map(QuestionTest::trimmed).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEEK 7 call",
                "WEEK 0 ",
                "DAYS 7  %",
                "TODAY 0 first_meeting %",
                "WEEK 7 call +",
                "MONTH 7  %+",
                "WEEK 0 shoutouts"
            })
    void whatAButtonCarriesIsTheSameQuestion(String code) {
        assertThat(Question.decode(code)).map(Question::code).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEEK 7",
                "WEEK 7 call %",
                "WEEK 7 satisfaction %+",
                "WEEK 7 shoutouts %",
                "WEEK 7 call x",
                "WEEK 7 call +%"
            })
    void whatCanBeNoBoardIsNoQuestion(String code) {
        assertThat(Question.decode(code)).isEmpty();
    }

    /** A word of ours would win, and the type could not be asked for by it. */
    @Test
    void noWordOfOursIsAWordForAType() {
        assertThat(Phrases.meanings().keySet())
                .allSatisfy(
                        word -> assertThat(Vocabulary.standard().meanings(word)).isEmpty());
    }

    @Test
    void whoIsInNoTeamSeesEveryone() {
        assertThat(QuestionParser.parse("", Vocabulary.standard(), TEAMS, Optional.empty(), Locale.ENGLISH))
                .isEqualTo(new Understood(Question.usual(Optional.empty())));
        assertThat(QuestionParser.parse("team", Vocabulary.standard(), TEAMS, Optional.empty(), Locale.ENGLISH))
                .isEqualTo(new Misunderstood(new Mistake.NoTeam()));
    }

    @ParameterizedTest
    @CsvSource({
        "wek, week",
        "cals, calls",
        "evryone, everyone",
        "nort, North",
        "insde sales, Inside Sales",
        "moth, month"
    })
    void aSlipNamesTheNearest(String typed, String nearest) {
        assertThat(parse(typed))
                .isInstanceOfSatisfying(Misunderstood.class, misunderstood -> assertThat(misunderstood.mistake())
                        .isInstanceOfSatisfying(Mistake.Unknown.class, unknown -> assertThat(unknown.nearest())
                                .contains(nearest)));
    }

    @Test
    void aWordForSeveralTypesIsAskedAbout() {
        assertThat(parse("meeting week"))
                .isEqualTo(new Misunderstood(
                        new Mistake.Ambiguous("meeting", List.of("first_meeting", "follow_up_meeting"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls demos", "calls shoutouts", "week month", "north all"})
    void thereIsOneOfEach(String typed) {
        assertThat(parse(typed)).isEqualTo(new Misunderstood(new Mistake.OneTooMany(typed.split(" ", -1)[1])));
    }

    @Property(tries = 200)
    void noTextIsTooStrange(@ForAll String text) {
        assertThat(parse(text)).isNotNull();
        assertThat(Question.decode(text)).isNotNull();
    }

    private static Asked parse(String typed) {
        return QuestionParser.parse(typed, Vocabulary.standard(), TEAMS, Optional.of(7L), Locale.ENGLISH);
    }

    private static Question trimmed(Question question) {
        return question.about(question.type().map(String::strip).filter(type -> !type.isEmpty()));
    }
}
