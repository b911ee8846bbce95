package dev.paceline.leaderboard.slack;

import dev.paceline.activity.Tally;
import dev.paceline.activity.Types;
import dev.paceline.leaderboard.Aim;
import dev.paceline.leaderboard.Board;
import dev.paceline.leaderboard.Question;
import dev.paceline.leaderboard.Score;
import dev.paceline.leaderboard.Standing;
import dev.paceline.leaderboard.TeamNames;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.util.List;

/** What a board is about and what it counts, in the reader's words. Pure. */
record BoardWording(Texts texts, Types types, TeamNames teams) {
    private static final int PERCENT = 2;
    private static final List<String> MEDALS = List.of("🥇", "🥈", "🥉");

    /** Such as "Calls", "Revenue won, % of target" or "Points: most improved". */
    String what(Board board) {
        Question question = board.question();
        String measured = board.aim()
                .map(aim -> texts.say("leaderboard.share", "what", kpi(aim)))
                .or(() -> question.type().map(type -> name(texts, types, type)))
                .orElseGet(() -> texts.say("leaderboard.points"));
        return question.improved() ? texts.say("leaderboard.improved", "what", measured) : measured;
    }

    /** What stands in the place of a type, as a heading. */
    static String name(Texts texts, Types types, String type) {
        return type.equals(Question.SHOUTOUTS) ? texts.say("leaderboard.shoutouts") : types.name(type, texts);
    }

    String kpi(Aim aim) {
        return texts.say("kpi." + aim.kpi());
    }

    String when(Question question) {
        return texts.say("leaderboard.span." + question.span());
    }

    String who(Question question) {
        return question.team().flatMap(teams::of).orElseGet(() -> texts.say("leaderboard.everyone"));
    }

    String days(Period period) {
        return texts.days(period.from(), period.last());
    }

    /** The bare number, as the heading says of what; an average also says of how many. */
    String figure(Question question, Score score) {
        if (question.improved() || question.ofTarget()) {
            return inWords(question, score);
        }
        String number = texts.number(score.figure());
        boolean average = question.type()
                .filter(type -> types.has(type) && types.get(type).tally() == Tally.SCORE)
                .isPresent();
        return average ? texts.say("leaderboard.average", "figure", number, "n", score.quantity()) : number;
    }

    /** Such as "3 calls", "12 points" or "85%"; of what improved, "+3" or "+12 percentage points". */
    String inWords(Question question, Score score) {
        BigDecimal figure = score.figure();
        if (question.ofTarget()) {
            return question.improved()
                    ? texts.say("leaderboard.gain.share", "n", figure.movePointRight(PERCENT))
                    : texts.percent(figure);
        }
        if (question.improved()) {
            return texts.say("leaderboard.gain", "n", figure);
        }
        if (question.isAboutShoutouts()) {
            return texts.say("leaderboard.shoutouts.figure", "n", figure);
        }
        return question.type()
                .map(type -> types.figure(type, figure, texts))
                .orElseGet(() -> texts.say("leaderboard.points.figure", "n", figure));
    }

    /** One line of a board. */
    List<Texts.Run> row(Board board, Standing standing, boolean bold) {
        int place = standing.place();
        String row = texts.say(
                board.question().improved() ? "leaderboard.row.improved" : "leaderboard.row",
                "place",
                place <= MEDALS.size() ? MEDALS.get(place - 1) : place + ".",
                "name",
                standing.name(),
                "figure",
                figure(board.question(), standing.score()),
                "move",
                board.first() ? "" : texts.say("leaderboard.move." + standing.move(), "steps", standing.steps()));
        return List.of(new Texts.Run(row.stripTrailing(), bold));
    }

    /** Adds which days it is about, and which it is compared with. */
    void note(Board board, Blocks blocks) {
        String key = board.question().improved()
                ? "improved"
                : board.first() ? "first" : board.question().span().name();
        blocks.note(
                "leaderboard.note." + key,
                "now",
                days(board.periods().now()),
                "before",
                days(board.periods().before()));
    }
}
