package dev.paceline.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.activity.ActivityFacts;
import dev.paceline.deal.DealFacts;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Scopes;
import dev.paceline.member.Teams;
import dev.paceline.target.Course.Week;
import dev.paceline.testing.TestApp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emma and Bram are in North since October, which has 22 working days, as November has 21; North's targets are set from then on. */
class CoursesTest {
    private static final Courses COURSES = new Courses(new Figures(List.of(new ActivityFacts(), new DealFacts())));
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    private final TestApp app = TestApp.onH2("UADA")
            .withUser("UADA", "Ada", "en-US", "Europe/Amsterdam")
            .withUser("UEMMA", "Emma", "en-US", "Europe/Amsterdam")
            .withUser("UBRAM", "Bram", "en-US", "Europe/Amsterdam");

    @BeforeEach
    void team() {
        app.clock.set("2026-10-01T09:00:00Z");
        app.command("UADA", "/team", "create North <@UADA>");
        app.command("UADA", "/team", "add <@UEMMA> <@UBRAM> to North");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void eachWeekHasWhatWasDoneAndItsShareOfTheTarget() {
        target("FIRST_MEETINGS", "42");
        app.clock.set(SATURDAY + "T09:00:00Z");
        log("UEMMA", "3 first meetings on 2026-11-03");
        log("UBRAM", "4 first meetings on 2026-11-15");
        log("UBRAM", "9 first meetings on 2026-11-16");
        assertThat(said(course(Kpi.FIRST_MEETINGS, SATURDAY, 4)))
                .containsExactly(
                        "2026-10-26: 0 of 10", "2026-11-02: 3 of 10", "2026-11-09: 4 of 10", "2026-11-16: 9 of 10");
    }

    @Test
    void thisWeekCountsOnceNoWorkingDayIsLeftInIt() {
        assertThat(lastWeek(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-09");
        assertThat(lastWeek(LocalDate.of(2026, 11, 21))).isEqualTo("2026-11-16");
        assertThat(lastWeek(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-16");
        assertThat(lastWeek(LocalDate.of(2026, 11, 23))).isEqualTo("2026-11-16");
        assertThat(lastWeek(LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-16");
    }

    @Test
    void whereEverybodyIsAwayFromFridayOnItCountsOnFriday() {
        app.command("UEMMA", "/absence", "2026-11-20");
        assertThat(lastWeek(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-09");
        app.command("UBRAM", "/absence", "2026-11-20");
        assertThat(lastWeek(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-16");
    }

    @Test
    void weeksBeginWhenTheWorkspaceSaysSo() {
        app.store.in(
                TestApp.TEAM, tx -> tx.execute("update workspace set week_start = 7 where workspace_id = :workspace"));
        assertThat(lastWeek(SATURDAY)).isEqualTo("2026-11-15");
    }

    @Test
    void aPastWeekStaysWhatItWasWhenSomebodyLeavesTheTeamOrTheTargetChanges() {
        target("FIRST_MEETINGS", "42");
        app.clock.set("2026-11-20T09:00:00Z");
        app.command("UADA", "/team", "remove <@UBRAM>");
        target("FIRST_MEETINGS", "21");
        assertThat(said(course(Kpi.FIRST_MEETINGS, SATURDAY, 2)).get(0)).isEqualTo("2026-11-09: 0 of 10");
    }

    @Test
    void aWeekBeforeThereWasATargetHasNone() {
        app.clock.set("2026-11-10T09:00:00Z");
        target("FIRST_MEETINGS", "42");
        assertThat(said(course(Kpi.FIRST_MEETINGS, SATURDAY, 4)))
                .containsExactly(
                        "2026-10-26: 0 of none", "2026-11-02: 0 of none", "2026-11-09: 0 of 10", "2026-11-16: 0 of 10");
    }

    @Test
    void whatCannotBeMeasuredIsNoZero() {
        assertThat(course(Kpi.SATISFACTION, SATURDAY, 1).weeks())
                .extracting(Week::figure)
                .containsExactly(Optional.empty());
    }

    private String lastWeek(LocalDate today) {
        List<Week> weeks = course(Kpi.FIRST_MEETINGS, today, 3).weeks();
        assertThat(weeks).hasSize(3);
        return weeks.get(2).days().from().toString();
    }

    private Course course(Kpi kpi, LocalDate today, int weeks) {
        return app.store.in(
                TestApp.TEAM,
                tx -> COURSES.course(
                        tx, Scopes.team(tx, Teams.named(tx, "North").orElseThrow()), kpi, today, weeks));
    }

    private static List<String> said(Course course) {
        return course.weeks().stream()
                .map(week -> week.days().from() + ": " + whole(week.figure()) + " of " + whole(week.target()))
                .toList();
    }

    private static String whole(Optional<BigDecimal> value) {
        return value.map(known -> known.setScale(0, RoundingMode.HALF_UP).toPlainString())
                .orElse("none");
    }

    private void log(String user, String text) {
        assertThat(app.command(user, "/log", text).toString()).contains("activity.undo");
    }

    private void target(String kpi, String amount) {
        String id = app.column("select id from team where workspace_id = :workspace")
                .get(0);
        app.submit(
                "UADA",
                "target.save",
                "",
                Map.of(
                        "owner",
                        TestApp.chosen("TEAM:" + id),
                        "kpi",
                        TestApp.chosen(kpi),
                        "cycle",
                        TestApp.chosen("MONTH"),
                        "amount",
                        TestApp.typed(amount)));
    }
}
