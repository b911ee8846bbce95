package dev.paceline.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PlacesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Periods PERIODS =
            new Periods(new Period(DAY, DAY.plusDays(1)), new Period(DAY.minusDays(1), DAY));

    @Property
    void aPlaceIsOneMoreThanHowManyAreBetter(@ForAll @Size(max = 30) List<@IntRange(max = 8) Integer> figures) {
        List<Standing> standings = board(contenders(figures)).standings();
        assertThat(standings)
                .hasSize((int) figures.stream().filter(any -> any > 0).count())
                .allSatisfy(one -> assertThat(one.place())
                        .isEqualTo(1
                                + (int) figures.stream()
                                        .filter(figure ->
                                                one.score().figure().compareTo(BigDecimal.valueOf(figure)) < 0)
                                        .count()));
    }

    @Property
    void tiesShareAPlaceAndTheBoardIsSorted(@ForAll @Size(max = 30) List<@IntRange(max = 8) Integer> figures) {
        List<Standing> standings = board(contenders(figures)).standings();
        for (int i = 1; i < standings.size(); i++) {
            Standing above = standings.get(i - 1);
            Standing below = standings.get(i);
            int difference = above.score().figure().compareTo(below.score().figure());
            assertThat(difference).isNotNegative();
            assertThat(above.place() == below.place()).isEqualTo(difference == 0);
        }
    }

    @Property
    void theOrderInWhichTheRowsComeDoesNotMatter(
            @ForAll @Size(max = 30) List<@IntRange(max = 8) Integer> figures, @ForAll long seed) {
        List<Contender> shuffled = new ArrayList<>(contenders(figures));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(board(shuffled)).isEqualTo(board(contenders(figures)));
    }

    @Property
    void whoLeftTheBoardsChangesNobodysPlace(
            @ForAll @Size(max = 30) List<@IntRange(max = 8) Integer> figures,
            @ForAll @IntRange(min = 1, max = 9) int left) {
        List<Contender> all = new ArrayList<>(contenders(figures));
        Optional<Score> score = Optional.of(new Score(BigDecimal.valueOf(left), left));
        all.add(new Contender(0, "Left", false, score, score));
        assertThat(board(all).standings()).isEqualTo(board(contenders(figures)).standings());
    }

    private static Board board(List<Contender> contenders) {
        return Board.of(Question.usual(Optional.empty()), PERIODS, Optional.empty(), contenders, 0);
    }

    private static List<Contender> contenders(List<Integer> figures) {
        return IntStream.range(0, figures.size())
                .mapToObj(i -> {
                    int figure = figures.get(i);
                    Optional<Score> now = Optional.of(new Score(BigDecimal.valueOf(figure), figure))
                            .filter(score -> figure > 0);
                    return new Contender(i + 1L, "Name " + i % 3, true, now, Optional.empty());
                })
                .toList();
    }
}
