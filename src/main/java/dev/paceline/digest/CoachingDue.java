package dev.paceline.digest;

import dev.paceline.coaching.Coachee;
import dev.paceline.coaching.Coaching;
import dev.paceline.coaching.Sessions;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Coaching in a team.
 *
 * @param held how many sessions there were in the week
 * @param due whose turn it is within a week, the first first
 */
public record CoachingDue(long held, List<Turn> due) {
    private static final int DAYS = 7;

    /** Reads it; where nobody ever wrote a session down there is nothing to say. */
    public static final class Reader implements Section<CoachingDue> {
        private final Coaching coaching;

        public Reader(Coaching coaching) {
            this.coaching = coaching;
        }

        @Override
        public Topic topic() {
            return Topic.COACHING;
        }

        @Override
        public Optional<CoachingDue> read(Tx tx, About about) {
            if (about.scope().kind() != Owner.Kind.TEAM || !Sessions.areThere(tx)) {
                return Optional.empty();
            }
            boolean isLongAgo = !about.today().isBefore(about.week().until().plusWeeks(1));
            List<Turn> due = isLongAgo ? List.of() : due(tx, about);
            long held = Sessions.held(tx, about.scope(), about.days());
            return Optional.of(new CoachingDue(held, due)).filter(any -> held > 0 || !due.isEmpty());
        }

        private List<Turn> due(Tx tx, About about) {
            List<Member> reports = Teams.find(tx, about.scope().owner().id())
                    .map(team -> Leadership.reportsIn(tx, team))
                    .orElse(List.of());
            LocalDate until = about.today().plusDays(DAYS);
            return coaching.of(tx, reports, about.today()).stream()
                    .flatMap(coachee -> coachee
                            .due()
                            .filter(day -> day.isBefore(until))
                            .map(day -> new Turn(
                                    coachee.member().id(), day, coachee.state(about.today()) == Coachee.State.LATE))
                            .stream())
                    .toList();
        }
    }
}
