package dev.paceline.contest.slack;

import dev.paceline.contest.About;
import dev.paceline.contest.Cards;
import dev.paceline.contest.Contest;
import dev.paceline.contest.Contests;
import dev.paceline.contest.Result;
import dev.paceline.contest.Scores;
import dev.paceline.contest.Standing;
import dev.paceline.contest.Standings;
import dev.paceline.contest.Terms;
import dev.paceline.contest.Timetable;
import dev.paceline.contest.slack.Shown.Phase;
import dev.paceline.member.Actor;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a contest as one reader sees it: how it stands now or, once it is settled, how it was settled. */
final class Shows {
    private Shows() {}

    static Shown of(Tx tx, Scores scores, Contest contest, long reader, Actor actor, Instant now) {
        Terms terms = contest.terms();
        Timetable timetable = contest.timetable();
        boolean hasBegun = contest.isOpen() && timetable.hasBegun(now);
        Standings standings = hasBegun ? scores.standings(tx, contest, now) : Standings.NONE;
        Optional<Result> result = contest.result();
        List<Standing> ranked = result.map(Result::standings).orElseGet(standings::all);
        long side = Contests.sideOf(tx, reader, terms.who());
        Optional<Standing> own = result.isPresent()
                ? ranked.stream().filter(standing -> standing.side() == side).findFirst()
                : standings.of(side);
        Optional<Instant> won = standings.won(terms.rule());
        boolean mayManage = Contests.mayManage(tx, actor, terms.who());
        boolean competes = mayManage && Contests.competes(tx, actor, contest, now);
        return new Shown(
                contest.id(),
                About.of(tx, contest),
                phase(contest, won, now),
                timetable.cutOff(won),
                ranked,
                own,
                own.isPresent() || standings.has(side),
                mayManage && !competes,
                mayManage && competes,
                result.map(Result::winners).orElse(List.of()),
                Cards.refused(tx, contest).filter(any -> mayManage).map(card -> card.letter()
                        .conversation()));
    }

    private static Phase phase(Contest contest, Optional<Instant> won, Instant now) {
        return switch (contest.state()) {
            case SETTLED -> Phase.SETTLED;
            case CANCELLED -> Phase.CANCELLED;
            case OPEN ->
                !contest.timetable().hasBegun(now)
                        ? Phase.PLANNED
                        : now.isBefore(contest.timetable().over(won)) ? Phase.RUNNING : Phase.OVER;
        };
    }
}
