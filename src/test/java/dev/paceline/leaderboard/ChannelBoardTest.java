package dev.paceline.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.kpi.Kpi;
import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.leaderboard.Totals.Total;
import dev.paceline.target.Course;
import dev.paceline.target.Verdict;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ChannelBoardTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Periods PERIODS =
            new Periods(new Period(MONDAY, MONDAY.plusWeeks(1)), new Period(MONDAY.minusWeeks(1), MONDAY));

    @Property
    void nobodyWhoLeftTheBoardsIsInTheLetter(
            @ForAll @Size(max = 12) List<Boolean> onBoards,
            @ForAll @Size(12) List<@IntRange(max = 150) Integer> now,
            @ForAll @Size(12) List<@IntRange(max = 150) Integer> before,
            @ForAll boolean ofTarget,
            @ForAll boolean congratulatory) {
        Ranking ranking = ofTarget ? Ranking.SHARES : Ranking.POINTS;
        List<Contender> contenders = contenders(onBoards, now, before);
        String letter = Frozen.content(board(contenders, ranking, congratulatory));
        contenders.stream().filter(contender -> !contender.onBoards()).forEach(hidden -> assertThat(letter)
                .doesNotContain(hidden.name())
                .doesNotContain(String.valueOf(hidden.memberId())));
    }

    @Property
    void aCongratulationNamesThoseAtTheirTargetAndNoOthers(@ForAll @Size(12) List<@IntRange(max = 150) Integer> now) {
        List<Contender> contenders = contenders(now.stream().map(any -> true).toList(), now, now);
        assertThat(board(contenders, Ranking.SHARES, true).board().standings())
                .extracting(Standing::name)
                .containsExactlyInAnyOrderElementsOf(contenders.stream()
                        .filter(rep -> now.get((int) rep.memberId() - 7000) >= 100)
                        .map(Contender::name)
                        .toList());
    }

    @Property
    void withoutTargetsItNamesTheBetterHalfAndThreeAtMost(
            @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> now) {
        List<Contender> contenders = contenders(now.stream().map(any -> true).toList(), now, now);
        Board all = Board.of(question(Ranking.POINTS), PERIODS, Optional.empty(), contenders, 0);
        List<Standing> named = board(contenders, Ranking.POINTS, true).board().standings();
        int last = Math.min(3, (all.standings().size() + 1) / 2);
        assertThat(named).allSatisfy(one -> assertThat(one.place()).isLessThanOrEqualTo(last));
        assertThat(named.isEmpty()).isEqualTo(all.isEmpty());
    }

    @Property
    void whatIsFrozenComesBack(
            @ForAll @Size(12) List<Boolean> onBoards,
            @ForAll @Size(12) List<@IntRange(max = 150) Integer> now,
            @ForAll @Size(12) List<@IntRange(max = 150) Integer> before,
            @ForAll boolean congratulatory) {
        ChannelBoard board = board(contenders(onBoards, now, before), Ranking.SHARES, congratulatory);
        Letter letter = new Letter(ChannelBoards.KIND, "key", "C1", Frozen.content(board));
        assertThat(Frozen.read(letter, ChannelBoard.class)).isEqualTo(board);
    }

    private static ChannelBoard board(List<Contender> contenders, Ranking ranking, boolean congratulatory) {
        Question question = question(ranking);
        Optional<Aim> aim = ranking.ofTarget() ? Optional.of(new Aim(Kpi.REVENUE_WON, true)) : Optional.empty();
        List<Contender> gains = contenders.stream()
                .map(contender -> contender.improved(Optional.of(Score.NOTHING)))
                .toList();
        Course.Week week =
                new Course.Week(PERIODS.now(), Optional.of(new BigDecimal("0.75")), Optional.of(BigDecimal.ONE));
        return ChannelBoard.of(
                Locale.GERMANY,
                Board.of(question, PERIODS, aim, contenders, 0),
                Board.of(question.byImprovement(), PERIODS, aim, gains, 0),
                Optional.of(new Total(Kpi.REVENUE_WON, new BigDecimal("0.83"), Optional.of(Verdict.BEHIND))),
                new Course(Kpi.REVENUE_WON, true, List.of(week)),
                congratulatory,
                false);
    }

    private static Question question(Ranking ranking) {
        return ranking.question(Span.WEEK, Optional.of(5L));
    }

    private static List<Contender> contenders(List<Boolean> onBoards, List<Integer> now, List<Integer> before) {
        return IntStream.range(0, onBoards.size())
                .mapToObj(i -> new Contender(
                        7000 + i, "Rep " + (7000 + i), onBoards.get(i), score(now.get(i)), score(before.get(i))))
                .toList();
    }

    private static Optional<Score> score(int percent) {
        return Optional.of(percent)
                .filter(any -> any > 0)
                .map(some -> new Score(BigDecimal.valueOf(some).movePointLeft(2), 0));
    }
}
