package dev.paceline.digest.slack;

import dev.paceline.digest.TeamResults;
import dev.paceline.digest.Topic;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Team against team. */
final class TeamsText implements SectionText<TeamResults> {
    @Override
    public Topic topic() {
        return Topic.TEAMS;
    }

    @Override
    public Class<TeamResults> figures() {
        return TeamResults.class;
    }

    @Override
    public void show(TeamResults results, Reading reading, Blocks blocks) {
        ResultLine line = new ResultLine(reading.wording());
        List<List<Texts.Run>> lines = new ArrayList<>();
        results.teams().forEach(team -> {
            lines.add(List.of(new Texts.Run(team.name(), true)));
            team.results().forEach(result -> lines.add(line.of(result)));
        });
        blocks.lines(lines);
    }
}
