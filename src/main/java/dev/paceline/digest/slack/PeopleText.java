package dev.paceline.digest.slack;

import dev.paceline.digest.People;
import dev.paceline.digest.People.Group;
import dev.paceline.digest.People.Standing;
import dev.paceline.digest.Topic;
import dev.paceline.kpi.Wording;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Who is ahead, and who needs help with what. */
final class PeopleText implements SectionText<People> {
    @Override
    public Topic topic() {
        return Topic.PEOPLE;
    }

    @Override
    public Class<People> figures() {
        return People.class;
    }

    @Override
    public void show(People people, Reading reading, Blocks blocks) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        add("digest.ahead", people.ahead(), reading, lines);
        add("digest.behind", people.behind(), reading, lines);
        blocks.lines(lines);
    }

    private static void add(String title, Group people, Reading reading, List<List<Texts.Run>> lines) {
        if (people.count() == 0) {
            return;
        }
        Texts texts = reading.wording().texts();
        lines.add(texts.runs(title));
        people.first().stream()
                .limit(reading.density().lines())
                .forEach(standing -> lines.add(line(standing, reading.wording(), reading.names())));
        int more = people.count() - reading.density().lines();
        if (more > 0) {
            lines.add(texts.runs("blocks.more", "n", more));
        }
    }

    private static List<Texts.Run> line(Standing standing, Wording wording, Names names) {
        return wording.texts()
                .runs(
                        "digest.person",
                        "name",
                        names.member(standing.member()),
                        "kpi",
                        wording.name(standing.kpi()),
                        "actual",
                        wording.figure(standing.kpi(), standing.actual()),
                        "target",
                        wording.figure(standing.kpi(), standing.target()),
                        "month",
                        standing.ofMonth() ? "yes" : "no",
                        "more",
                        standing.more());
    }
}
