package dev.paceline.digest;

import dev.paceline.calendar.Absences;
import dev.paceline.member.Stay;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is away in the two weeks to come, the first first. */
public record Away(List<Absent> absent) {
    private static final int DAYS = 14;

    /** From the first of the days to the last. */
    public record Absent(long member, LocalDate from, LocalDate last) {}

    /** Reads them. */
    public static final class Reader implements Section<Away> {
        @Override
        public Topic topic() {
            return Topic.ABSENCES;
        }

        @Override
        public Optional<Away> read(Tx tx, About about) {
            boolean isLongAgo = !about.today().isBefore(about.week().until().plusWeeks(1));
            if (about.scope().isMember() || isLongAgo) {
                return Optional.empty();
            }
            Period today = new Period(about.today(), about.today().plusDays(1));
            List<Long> members = Teams.staysIn(tx, about.scope().ids(), today).stream()
                    .map(Stay::memberId)
                    .toList();
            Period ahead = new Period(about.today(), about.today().plusDays(DAYS));
            List<Absent> absent = Absences.of(tx, members, ahead).stream()
                    .map(absence -> new Absent(
                            absence.memberId(),
                            absence.days().from(),
                            absence.days().last()))
                    .toList();
            return Optional.of(absent).filter(any -> !any.isEmpty()).map(Away::new);
        }
    }
}
