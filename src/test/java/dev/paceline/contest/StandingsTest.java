package dev.paceline.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.junit.jupiter.api.Test;

/** Who stands where, and when a score was reached. */
class StandingsTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void ofTwoWithOneScoreTheOneWhoCameToItEarlierIsAhead() {
        assertThat(places(run(1, "5", 30), run(2, "5", 10), run(3, "7", 50))).containsExactly("1: 3", "2: 2", "3: 1");
    }

    @Test
    void whoCameToItAtTheSameMomentShareThePlaceAndTheNextIsLeftOut() {
        assertThat(places(run(1, "5", 10), run(2, "5", 10), run(3, "4", 5))).containsExactly("1: 1", "1: 2", "3: 3");
    }

    @Test
    void nobodyIsRankedWithoutAScoreNorWhoHasLeftTheBoards() {
        Run hidden = new Run(2, "Bo", false, new BigDecimal("9"), Optional.empty());
        Standings standings = new Standings(List.of(run(1, "5", 10), hidden, run(3, "0", 0), run(4, "-2", 0)));
        assertThat(standings.all()).extracting(Standing::side).containsExactly(1L);
        assertThat(standings.of(2)).get().extracting(Standing::place).isEqualTo(1);
        assertThat(standings.of(3)).isEmpty();
    }

    @Test
    void aScoreIsReachedWithTheEntryThatLedToItInTheOrderOfRecording() {
        List<Entry> entries = List.of(entry(30, "4"), entry(10, "3"), entry(20, "2"));
        assertThat(new Rule.FirstTo(new BigDecimal("5")).reached(new BigDecimal("5"), entries))
                .contains(at(20));
        assertThat(new Rule.HighestTotal().reached(new BigDecimal("9"), entries))
                .contains(at(30));
        assertThat(new Rule.LargestDeal().reached(new BigDecimal("4"), entries)).contains(at(30));
        assertThat(new Rule.HighestTotal().reached(BigDecimal.ONE, List.of())).isEmpty();
    }

    @Test
    void whatIsToBeReachedIsAllThatScores() {
        Rule first = new Rule.FirstTo(BigDecimal.TEN);
        assertThat(first.score(new BigDecimal("14"))).isEqualByComparingTo("10");
        assertThat(first.wins(new BigDecimal("9.99"))).isFalse();
        assertThat(first.wins(BigDecimal.TEN)).isTrue();
        assertThat(new Rule.HighestTotal().wins(BigDecimal.ZERO)).isFalse();
    }

    /** Neither the order of reading nor who is looked at changes a place. */
    @Property
    void placesAreThoseOfTheScoresAndMomentsAlone(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> scores, @ForAll Random random) {
        List<Run> runs = new ArrayList<>(IntStream.range(0, scores.size())
                .mapToObj(i -> run(i + 1, String.valueOf(scores.get(i)), i % 3))
                .toList());
        List<Standing> sorted = new Standings(runs).all();
        Collections.shuffle(runs, random);
        Standings shuffled = new Standings(runs);
        assertThat(shuffled.all()).isEqualTo(sorted);
        for (Standing standing : sorted) {
            long ahead = runs.stream()
                    .filter(run -> run.score().compareTo(standing.score()) > 0
                            || (run.score().compareTo(standing.score()) == 0
                                    && run.reached().orElseThrow().toEpochMilli()
                                            < standing.reached().orElseThrow()))
                    .count();
            assertThat((long) standing.place()).isEqualTo(ahead + 1);
            assertThat(shuffled.of(standing.side())).contains(standing);
        }
    }

    @Property
    void theMomentOfAScoreIsThatOfOneOfItsEntriesAndNoEarlierOneComesToIt(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 5) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 50) int goal) {
        List<Entry> entries = IntStream.range(0, amounts.size())
                .mapToObj(i -> entry(i, String.valueOf(amounts.get(i))))
                .toList();
        Rule rule = new Rule.FirstTo(BigDecimal.valueOf(goal));
        int total = amounts.stream().mapToInt(amount -> amount).sum();
        BigDecimal score = rule.score(BigDecimal.valueOf(total));
        Instant reached = rule.reached(score, entries).orElseThrow();
        int before = IntStream.range(0, amounts.size())
                .filter(i -> at(i).isBefore(reached))
                .map(amounts::get)
                .sum();
        assertThat(BigDecimal.valueOf(before)).isLessThan(score);
        assertThat(rule.wins(score)).isEqualTo(total >= goal);
    }

    @Test
    void aGainIsComparedAsIfNobodyHadBeenAway() {
        // 8 in 4 of 5 days is 10 in 5; 9 in 3 of 5 days before is 15 in 5.
        assertThat(improvement("8", 5, 4).on(improvement("9", 5, 3))).get().satisfies(gain -> assertThat(gain)
                .isEqualByComparingTo("-5"));
        assertThat(improvement("8", 5, 5).on(improvement("3", 5, 5))).get().satisfies(gain -> assertThat(gain)
                .isEqualByComparingTo("5"));
    }

    @Test
    void whoWasThereOnLessThanHalfOfTheDaysIsNotCompared() {
        assertThat(improvement("8", 5, 2).on(improvement("3", 5, 5))).isEmpty();
        assertThat(improvement("8", 5, 5).on(improvement("3", 5, 0))).isEmpty();
        assertThat(improvement("0", 0, 0).on(improvement("3", 5, 5))).isEmpty();
        assertThat(improvement("8", 4, 2).on(improvement("3", 4, 2))).isPresent();
    }

    private static Improvement improvement(String figure, int working, int available) {
        return new Improvement(new BigDecimal(figure), working, available);
    }

    private static List<String> places(Run... runs) {
        return new Standings(List.of(runs))
                .all().stream()
                        .map(standing -> standing.place() + ": " + standing.side())
                        .toList();
    }

    private static Run run(long side, String score, int minutes) {
        return new Run(side, "Name " + side, true, new BigDecimal(score), Optional.of(at(minutes)));
    }

    private static Entry entry(int minutes, String amount) {
        return new Entry(at(minutes), new BigDecimal(amount));
    }

    private static Instant at(int minutes) {
        return NINE.plusSeconds(60L * minutes);
    }
}
