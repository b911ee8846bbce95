package dev.paceline.digest.slack;

import dev.paceline.digest.Topic;
import dev.paceline.slack.Blocks;
import dev.paceline.target.Course;
import dev.paceline.target.slack.CourseText;

/** The quota of the last weeks as a chart. */
final class TrendText implements SectionText<Course> {
    @Override
    public Topic topic() {
        return Topic.TREND;
    }

    @Override
    public Class<Course> figures() {
        return Course.class;
    }

    @Override
    public void show(Course course, Reading reading, Blocks blocks) {
        new CourseText(reading.wording()).chart(course, blocks);
    }
}
