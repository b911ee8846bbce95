package dev.paceline.review.slack;

import com.slack.api.model.view.View;
import dev.paceline.member.Team;
import dev.paceline.review.Deadline;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Fields;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.text.Numerals;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form of when a team's reviews are due. */
final class DeadlineModal {
    static final String SAVE = "review.deadline.saved";

    private static final String TEAM = "team";
    private static final String DAYS = "days";

    private DeadlineModal() {}

    /** @param days of the first team */
    static View view(Texts texts, List<Team> led, int days) {
        List<Choice> teams = led.stream()
                .map(team -> new Choice(String.valueOf(team.id()), team.name()))
                .toList();
        return Blocks.in(texts)
                .text("review.deadline.about")
                .input(
                        TEAM,
                        "review.deadline.team",
                        Elements.menu(TEAM, teams, teams.get(0).value()),
                        false)
                .input(DAYS, "review.deadline.days", Elements.line(DAYS, String.valueOf(days), 2), false)
                .modal("review.deadline.title", SAVE, "button.save", "");
    }

    static long team(Fields fields) {
        return RowId.read(fields.option(TEAM).orElse(""));
    }

    static Optional<Integer> days(Fields fields, Locale locale) {
        return Numerals.whole(fields.text(DAYS).orElse(""), locale, Deadline.LEAST, Deadline.MOST);
    }

    static Reply unfit(Texts texts) {
        return new Reply.FieldErrors(
                Map.of(DAYS, texts.say("policy.form.unfit", "least", Deadline.LEAST, "most", Deadline.MOST)));
    }
}
