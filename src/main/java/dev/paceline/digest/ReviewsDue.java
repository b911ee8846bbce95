package dev.paceline.digest;

import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.review.Reviews;
import dev.paceline.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Monthly reviews in a team.
 *
 * @param held how many there were in the week
 * @param due those that are due within a week and still to be held, the first first
 */
public record ReviewsDue(long held, List<Turn> due) {
    private static final int DAYS = 7;

    /** Reads it; where none was held and none is due there is nothing to say. */
    public static final class Reader implements Section<ReviewsDue> {
        @Override
        public Topic topic() {
            return Topic.REVIEWS;
        }

        @Override
        public Optional<ReviewsDue> read(Tx tx, About about) {
            if (about.scope().kind() != Owner.Kind.TEAM) {
                return Optional.empty();
            }
            boolean isLongAgo = !about.today().isBefore(about.week().until().plusWeeks(1));
            List<Turn> due = isLongAgo ? List.of() : due(tx, about);
            long held = Reviews.held(tx, about.scope(), about.days());
            return Optional.of(new ReviewsDue(held, due)).filter(any -> held > 0 || !due.isEmpty());
        }

        private static List<Turn> due(Tx tx, About about) {
            LocalDate today = about.today();
            List<Long> reports = Teams.find(tx, about.scope().owner().id())
                    .map(team -> Leadership.reportsIn(tx, team))
                    .orElse(List.of())
                    .stream()
                    .map(Member::id)
                    .toList();
            return Reviews.openOfThere(tx, reports, today).stream()
                    .filter(review -> review.dueDay().isBefore(today.plusDays(DAYS)))
                    .map(review -> new Turn(review.memberId(), review.dueDay(), review.isOverdue(today)))
                    .toList();
        }
    }
}
