package dev.paceline.digest;

import dev.paceline.leaderboard.Leaderboard;
import dev.paceline.leaderboard.Question;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Who did better than the week before, in points, the most improved first; without those who have left the boards. */
public record Improved(List<Gain> gains) {
    /** By how many points. */
    public record Gain(long member, BigDecimal points) {}

    /** Reads them. */
    public static final class Reader implements Section<Improved> {
        private final Leaderboard leaderboard;

        public Reader(Leaderboard leaderboard) {
            this.leaderboard = leaderboard;
        }

        @Override
        public Topic topic() {
            return Topic.IMPROVED;
        }

        @Override
        public Optional<Improved> read(Tx tx, About about) {
            Owner owner = about.scope().owner();
            if (owner.kind() == Owner.Kind.MEMBER) {
                return Optional.empty();
            }
            Optional<Long> team = Optional.of(owner.id()).filter(id -> id != 0);
            Question improved = Question.usual(team).byImprovement();
            List<Gain> gains = leaderboard.board(tx, improved, Teams.all(tx), 0, about.asOf()).top().stream()
                    .map(standing ->
                            new Gain(standing.memberId(), standing.score().figure()))
                    .toList();
            return Optional.of(gains).filter(any -> !any.isEmpty()).map(Improved::new);
        }
    }
}
