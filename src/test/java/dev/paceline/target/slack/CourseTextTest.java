package dev.paceline.target.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Wording;
import dev.paceline.slack.Blocks;
import dev.paceline.target.Course;
import dev.paceline.target.Course.Week;
import dev.paceline.testing.Golden;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTextTest {
    private static final String NONE = "";

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void chartAndSentenceAreAsTheyWereFoundRight(String locale) {
        Course course = course(Kpi.REVENUE_WON, "12000/16000", "9000/12800", "18500.5/16000");
        Golden.check("course/" + locale + "/money", chart(locale, course));
        Golden.check("course/" + locale + "/shares", chart(locale, course.shares()));
    }

    @Test
    void theSentenceSaysWhatTheChartShows() {
        assertThat(sentence(course(Kpi.REVENUE_WON, "12000/16000", "9000/12800", "18500/16000")))
                .isEqualTo(
                        "Revenue won, Nov 2\u2009–\u200922, 2026: from €12,000 to €18,500 a week (target then: €16,000)."
                                + " Weeks that met their target: 1 of 3");
        assertThat(sentence(
                        course(Kpi.REVENUE_WON, "12000/16000", "18500/16000").shares()))
                .isEqualTo("Revenue won, percent of each week’s target, Nov 2\u2009–\u200915, 2026: from 75% to 115%."
                        + " Weeks that met their target: 1 of 2");
        assertThat(sentence(course(Kpi.PIPELINE_VALUE, "12000/", "18500/")))
                .isEqualTo("Pipeline value, Nov 2\u2009–\u200915, 2026: from €12,000 to €18,500");
    }

    @Test
    void whatShouldFallIsMetFromBelow() {
        assertThat(sentence(course(Kpi.RETURNED_LEADS, "5/4", "4/4", "2/4"))).endsWith("2 of 3");
    }

    @Test
    void aShareIsNotRoundedUpToATargetThatWasMissed() {
        assertThat(sentence(course(Kpi.REVENUE_WON, "999/1000", "9999/10000").shares()))
                .contains("from 99% to 99%.", "0 of 2");
    }

    @Test
    void weeksBeforeAnythingBeganAreNotShown() {
        assertThat(shown(course(Kpi.FIRST_MEETINGS, "0/", "0/", "3/", "0/"))).containsExactly("Nov 16", "Nov 23");
    }

    @Test
    void aWeekThatCouldNotBeMeasuredIsLeftOut() {
        assertThat(shown(course(Kpi.SATISFACTION, "8/", "/", "9/"))).containsExactly("Nov 2", "Nov 16");
    }

    @Test
    void whereSomeWeeksHaveATargetTheseAloneAreShown() {
        assertThat(shown(course(Kpi.FIRST_MEETINGS, "3/", "4/5", "5/5"))).containsExactly("Nov 9", "Nov 16");
        assertThat(shown(course(Kpi.FIRST_MEETINGS, "3/", "4/", "5/5"))).containsExactly("Nov 2", "Nov 9", "Nov 16");
    }

    @Test
    void aWeekThatOwedNothingHasNoShare() {
        assertThat(shown(course(Kpi.FIRST_MEETINGS, "3/5", "4/0", "5/5").shares()))
                .containsExactly("Nov 2", "Nov 16");
    }

    @Test
    void oneWeekIsNoTrend() {
        Course course = course(Kpi.REVENUE_WON, "0/", "5/5");
        assertThat(chart("en-US", course).getAsJsonArray("blocks")).isEmpty();
        assertThat(text("en-US").sentence(course)).isEmpty();
    }

    /** @param weeks of November, each as figure/target */
    private static Course course(Kpi kpi, String... weeks) {
        List<Week> all = new ArrayList<>();
        for (String week : weeks) {
            LocalDate from = LocalDate.of(2026, 11, 2).plusWeeks(all.size());
            String[] both = week.split("/", -1);
            all.add(new Week(new Period(from, from.plusWeeks(1)), number(both[0]), number(both[1])));
        }
        return new Course(kpi, false, all);
    }

    private static Optional<BigDecimal> number(String typed) {
        return Optional.of(typed).filter(text -> !text.equals(NONE)).map(BigDecimal::new);
    }

    private static List<String> shown(Course course) {
        List<String> labels = new ArrayList<>();
        chart("en-US", course)
                .getAsJsonArray("blocks")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("chart")
                .getAsJsonObject("axis_config")
                .getAsJsonArray("categories")
                .forEach(label -> labels.add(label.getAsString()));
        return labels;
    }

    private static String sentence(Course course) {
        return text("en-US").sentence(course).orElseThrow();
    }

    private static JsonObject chart(String locale, Course course) {
        Blocks blocks = Blocks.in(Texts.of(Locale.forLanguageTag(locale)));
        text(locale).chart(course, blocks);
        return GsonFactory.createSnakeCase().toJsonTree(blocks.message()).getAsJsonObject();
    }

    private static CourseText text(String locale) {
        return new CourseText(new Wording(Texts.of(Locale.forLanguageTag(locale)), Currency.getInstance("EUR")));
    }
}
