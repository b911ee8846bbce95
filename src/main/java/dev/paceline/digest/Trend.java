package dev.paceline.digest;

import dev.paceline.store.Tx;
import dev.paceline.target.Course;
import dev.paceline.target.Courses;
import dev.paceline.target.Quota;
import java.time.LocalDate;
import java.util.Optional;

/** The quota in the last weeks, beside its target. */
public final class Trend implements Section<Course> {
    private static final int WEEKS = 8;

    private final Courses courses;

    public Trend(Courses courses) {
        this.courses = courses;
    }

    @Override
    public Topic topic() {
        return Topic.TREND;
    }

    @Override
    public Optional<Course> read(Tx tx, About about) {
        LocalDate known = about.today().isBefore(about.week().until())
                ? about.today()
                : about.week().until();
        Course course = courses.course(tx, about.scope(), Quota.on(tx, about.asOf()), known, WEEKS);
        return Optional.of(course).filter(any -> !any.trend().isEmpty());
    }
}
