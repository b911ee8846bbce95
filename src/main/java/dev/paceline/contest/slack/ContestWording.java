package dev.paceline.contest.slack;

import dev.paceline.activity.Types;
import dev.paceline.contest.About;
import dev.paceline.contest.Counted;
import dev.paceline.contest.Counted.OfKpi;
import dev.paceline.contest.Counted.OfType;
import dev.paceline.contest.Rule;
import dev.paceline.contest.Rule.LargestDeal;
import dev.paceline.contest.Rule.MostImproved;
import dev.paceline.contest.Standing;
import dev.paceline.kpi.Unit;
import dev.paceline.kpi.Wording;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a contest is about and what scores come to, in the reader's words. Pure.
 *
 * @param zone whose times these are: the reader's own, or in a channel those of the contest
 */
record ContestWording(Texts texts, Types types, ZoneId zone) {
    private static final List<String> MEDALS = List.of("🥇", "🥈", "🥉");
    private static final int NAMES = 5;

    /** Such as "Calls" or "Revenue won". */
    String name(Counted counted) {
        if (counted instanceof OfKpi of) {
            return texts.say("kpi." + of.kpi());
        }
        return counted instanceof OfType of ? types.name(of.type(), texts) : texts.say("leaderboard.points");
    }

    /** What counts and who wins, for whom, and on which days. */
    List<Texts.Run> about(About about) {
        Rule rule = Rule.decode(about.rule());
        return texts.runs(
                "contest.about." + rule.kind(),
                "what",
                name(Counted.decode(about.counted())),
                "goal",
                goal(about),
                "who",
                who(about),
                "days",
                texts.days(about.days().from(), about.days().last()));
    }

    /** What is to be reached; empty where nothing is. */
    String goal(About about) {
        return Rule.decode(about.rule()).goal().map(goal -> figure(about, goal)).orElse("");
    }

    private String who(About about) {
        return texts.say(
                "contest.who",
                "who",
                about.names().isEmpty() ? texts.say("contest.everyone") : names(about.names()),
                "against",
                String.valueOf(about.betweenTeams()),
                "reps",
                String.valueOf(about.repsOnly()));
    }

    String moment(Instant at) {
        return texts.moment(at, zone);
    }

    /** The first of them, and how many more. */
    String names(List<String> all) {
        List<String> names = all.stream().limit(NAMES).toList();
        int more = all.size() - names.size();
        return more > 0 ? texts.say("contest.names", "names", String.join(", ", names), "n", more) : texts.list(names);
    }

    /** One line of the standings. */
    List<Texts.Run> row(About about, Standing standing, boolean own) {
        String place = standing.place() <= MEDALS.size() ? MEDALS.get(standing.place() - 1) : standing.place() + ".";
        return row(about, standing, place, own);
    }

    /** The same where nobody wins, so that nobody gets a medal. */
    List<Texts.Run> plainRow(About about, Standing standing) {
        return row(about, standing, standing.place() + ".", false);
    }

    private List<Texts.Run> row(About about, Standing standing, String place, boolean own) {
        Rule rule = Rule.decode(about.rule());
        Optional<Instant> reached = standing.reached()
                .filter(any -> rule.goal().isPresent() && rule.wins(standing.score()))
                .map(Instant::ofEpochMilli);
        String row = texts.say(
                "contest.row",
                "place",
                place,
                "name",
                standing.name(),
                "figure",
                score(about, standing.score()),
                "how",
                reached.map(at -> texts.say("contest.reached", "at", moment(at)))
                        .or(() -> rule.goal().map(goal -> Wording.bar(standing.score(), goal)))
                        .orElse(""));
        return List.of(new Texts.Run(row.stripTrailing(), own));
    }

    /** Such as "3 calls", "12 points" or "€12,500"; of what improved, "+3 calls". */
    String score(About about, BigDecimal score) {
        String figure = figure(about, score);
        boolean isGain = Rule.decode(about.rule()) instanceof MostImproved && score.signum() > 0;
        return isGain ? texts.say("contest.gain", "figure", figure) : figure;
    }

    private String figure(About about, BigDecimal figure) {
        if (Rule.decode(about.rule()) instanceof LargestDeal) {
            return kpis(about).figure(Unit.MONEY, figure);
        }
        Counted counted = Counted.decode(about.counted());
        if (counted instanceof OfKpi of) {
            return kpis(about).figure(of.kpi(), figure);
        }
        return counted instanceof OfType of
                ? types.figure(of.type(), figure, texts)
                : texts.say("leaderboard.points.figure", "n", figure);
    }

    private Wording kpis(About about) {
        return new Wording(texts, about.currency());
    }
}
