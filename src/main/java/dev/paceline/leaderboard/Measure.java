package dev.paceline.leaderboard;

import dev.paceline.activity.Tallied;
import dev.paceline.activity.Tally;
import dev.paceline.activity.Types;
import dev.paceline.workspace.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a board ranks by. */
sealed interface Measure {
    /** The type that alone counts, if one does. */
    Optional<String> type();

    /** The period in parts throughout which one activity is worth the same. */
    List<Period> parts(Period period);

    /** What all of it comes to; empty where that is nothing to show. */
    Optional<Score> score(List<Done> done);

    /** What nothing comes to; empty where it comes to no figure, as an average of no scores. */
    Optional<Score> nothing();

    static Measure of(Question question, Types types) {
        return question.type()
                .<Measure>map(type -> new OfType(type, types.get(type).tally()))
                .orElseGet(() -> new OfPoints(types));
    }

    /** How many, how many hours, or the average score. */
    record OfType(String name, Tally tally) implements Measure {
        @Override
        public Optional<String> type() {
            return Optional.of(name);
        }

        @Override
        public List<Period> parts(Period period) {
            return List.of(period);
        }

        @Override
        public Optional<Score> score(List<Done> done) {
            Tallied all = new Tallied(
                    done.stream().mapToLong(part -> part.tallied().quantity()).sum(),
                    done.stream().map(part -> part.tallied().measure()).reduce(BigDecimal.ZERO, BigDecimal::add));
            Score score = new Score(all.figure(tally), all.quantity());
            boolean shows =
                    tally == Tally.SCORE ? all.quantity() > 0 : score.figure().signum() > 0;
            return Optional.of(score).filter(any -> shows);
        }

        @Override
        public Optional<Score> nothing() {
            return tally == Tally.SCORE ? Optional.empty() : Optional.of(Score.NOTHING);
        }
    }

    /** Each activity at what it was worth on its day. */
    record OfPoints(Types types) implements Measure {
        @Override
        public Optional<String> type() {
            return Optional.empty();
        }

        @Override
        public List<Period> parts(Period period) {
            return period.cut(types.pointChanges(period.from(), period.until()));
        }

        @Override
        public Optional<Score> score(List<Done> done) {
            long quantity =
                    done.stream().mapToLong(part -> part.tallied().quantity()).sum();
            return Optional.of(new Score(points(done), quantity))
                    .filter(score -> score.figure().signum() > 0);
        }

        @Override
        public Optional<Score> nothing() {
            return Optional.of(Score.NOTHING);
        }

        BigDecimal points(List<Done> done) {
            return done.stream().map(this::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal points(Done done) {
            Tally tally = types.get(done.type()).tally();
            return types.points(done.type(), done.days().from())
                    .multiply(done.tallied().weighed(tally));
        }
    }
}
