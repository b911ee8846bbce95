package dev.paceline.coaching;

import dev.paceline.kpi.Scope;
import dev.paceline.member.Leadership;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds sessions that were held. */
public final class Sessions {
    private Sessions() {}

    /**
     * A session as somebody may see it.
     *
     * @param coach their name
     * @param privateNotes empty for everyone but the coach, as long as they stand above all who were coached
     */
    public record Held(
            long id,
            Format format,
            LocalDate day,
            String coach,
            Optional<String> shared,
            Optional<String> privateNotes) {}

    /** Those in which the member was coached, the last first, but for so many that were shown; at most so many. */
    public static List<Held> of(Tx tx, long member, long reader, int shown, int most) {
        return tx
                .entities()
                .createQuery(
                        "select s from Session s, Attendance a where a.memberId = :member and a.stands = true"
                                + " and s.id = a.sessionId order by s.heldDay desc, s.id desc",
                        Session.class)
                .setParameter("member", member)
                .setFirstResult(shown)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(session -> held(tx, session, reader))
                .toList();
    }

    /** Whether the same was written down already. */
    static boolean isThere(Tx tx, long coach, long member, Draft draft) {
        return !tx.entities()
                .createQuery(
                        "select s.id from Session s, Attendance a where a.memberId = :member and a.stands = true"
                                + " and a.heldDay = :day and a.format = :format and s.id = a.sessionId and s.coachId = :coach",
                        Long.class)
                .setParameter("member", member)
                .setParameter("day", draft.day())
                .setParameter("format", draft.format())
                .setParameter("coach", coach)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static Held held(Tx tx, Session session, long reader) {
        return new Held(
                session.id(),
                session.format(),
                session.heldDay(),
                Members.get(tx, session.coachId()).name(),
                session.sharedNotes(),
                session.privateNotes()
                        .filter(notes -> session.coachId() == reader
                                && Attendance.of(tx, session.id()).stream()
                                        .allMatch(each -> Leadership.isAbove(tx, reader, each.memberId()))));
    }

    /** The last day on which each was coached alone, not in a group; nothing for who never was. */
    static Map<Long, LocalDate> last(Tx tx, Collection<Long> members) {
        return tx
                .rows(
                        "select member_id, max(held_day) from coaching_attendance where workspace_id = :workspace"
                                + " and member_id in (?) and stands = ? and session_format <> ? group by member_id",
                        row -> Map.entry(row.getLong(1), row.getObject(2, LocalDate.class)),
                        members,
                        true,
                        Format.GROUP.name())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** After how many weeks of those days the next session was to be, where that was written down. */
    static Map<Long, Integer> rhythms(Tx tx, Map<Long, LocalDate> last) {
        record Row(long member, LocalDate day, int weeks) {}

        return tx
                .rows(
                        "select member_id, held_day, rhythm_weeks from coaching_attendance where workspace_id = :workspace"
                                + " and member_id in (?) and held_day in (?) and stands = ? and rhythm_weeks is not null",
                        row -> new Row(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3)),
                        last.keySet(),
                        Set.copyOf(last.values()),
                        true)
                .stream()
                .filter(row -> row.day().equals(last.get(row.member())))
                .collect(Collectors.toMap(Row::member, Row::weeks, Math::min));
    }

    /** How many there were there in the period. */
    public static long held(Tx tx, Scope scope, Period period) {
        return tx.rows(
                        "select count(distinct session_id) from coaching_attendance where workspace_id = :workspace"
                                + " and held_day >= ? and held_day < ? and stands = ? and "
                                + (scope.isMember() ? "member_id" : "team_id") + " in (?)",
                        row -> row.getLong(1),
                        period.from(),
                        period.until(),
                        true,
                        scope.ids())
                .get(0);
    }

    /** Whether anybody ever wrote one down. */
    public static boolean areThere(Tx tx) {
        return !tx.rows(
                        "select 1 from coaching_attendance where workspace_id = :workspace and stands = ? limit 1",
                        row -> row.getInt(1),
                        true)
                .isEmpty();
    }

    /** A member is in another team from this day on. */
    public static void follow(Tx tx, long memberId, long teamId, LocalDate from) {
        tx.execute(
                "update coaching_attendance set team_id = ? where workspace_id = :workspace and member_id = ? and held_day >= ?",
                teamId,
                memberId,
                from);
    }
}
