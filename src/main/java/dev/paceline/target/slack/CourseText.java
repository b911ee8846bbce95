package dev.paceline.target.slack;

import dev.paceline.kpi.Unit;
import dev.paceline.kpi.Wording;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Chart;
import dev.paceline.target.Course;
import dev.paceline.target.Course.Week;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A KPI's weeks as a chart and as a sentence that says the same, in the reader's words. Pure. */
public record CourseText(Wording wording) {
    private static final int PERCENT = 2;

    /** Adds the chart, with the sentence for who can't see it; nothing where there is no trend yet. */
    public void chart(Course course, Blocks blocks) {
        List<Week> trend = course.trend();
        sentence(course).ifPresent(words -> blocks.chart(chart(course, trend), words));
    }

    /** Such as "Revenue won, Sep 28 – Nov 22, 2026: from €12,000 to €18,500 a week (target then: €16,000). …". */
    public Optional<String> sentence(Course course) {
        List<Week> trend = course.trend();
        if (trend.isEmpty()) {
            return Optional.empty();
        }
        Week first = trend.get(0);
        Week last = trend.get(trend.size() - 1);
        return Optional.of(texts().say(
                        course.ofTarget() ? "course.words.share" : "course.words",
                        "kpi",
                        wording.name(course.kpi()),
                        "days",
                        texts().days(first.days().from(), last.days().last()),
                        "first",
                        said(course, first.figure()),
                        "last",
                        said(course, last.figure()),
                        "adds",
                        course.kpi().addsUp() ? "yes" : "no",
                        "aimed",
                        isAimed(trend) ? "yes" : "no",
                        "target",
                        said(course, last.target()),
                        "met",
                        course.met(trend),
                        "n",
                        trend.size()));
    }

    private Chart chart(Course course, List<Week> trend) {
        List<Chart.Line> lines = new ArrayList<>();
        lines.add(line("course.actual", course, trend, Week::figure));
        if (isAimed(trend)) {
            lines.add(line("course.target", course, trend, Week::target));
        }
        return Chart.lines(
                texts().say("course.title", "kpi", wording.name(course.kpi())),
                unit(course),
                trend.stream()
                        .map(week -> texts().dayOfMonth(week.days().from()))
                        .toList(),
                lines);
    }

    private Chart.Line line(String name, Course course, List<Week> trend, Function<Week, Optional<BigDecimal>> value) {
        int percent = course.unit() == Unit.RATIO ? PERCENT : 0;
        return new Chart.Line(
                texts().say(name),
                trend.stream()
                        .map(week -> value.apply(week).orElseThrow().movePointRight(percent))
                        .toList());
    }

    /** What the numbers beside the chart are of, where its title does not say so. */
    private Optional<String> unit(Course course) {
        if (course.ofTarget()) {
            return Optional.of(texts().say("course.unit.share"));
        }
        return switch (course.unit()) {
            case MONEY -> Optional.of(wording.currency().getCurrencyCode());
            case RATIO -> Optional.of("%");
            default -> Optional.empty();
        };
    }

    private String said(Course course, Optional<BigDecimal> value) {
        return value.map(known -> wording.figure(course.unit(), known)).orElse("");
    }

    private static boolean isAimed(List<Week> trend) {
        return trend.stream().allMatch(week -> week.target().isPresent());
    }

    private Texts texts() {
        return wording.texts();
    }
}
