package dev.paceline.shoutout;

import dev.paceline.kpi.Scope;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which shout-outs were received, and how many: each counts once for each of its receivers, on the day of its giver, for the team
 * in which the receiver was then. What was taken back counts for nothing, and neither do seconds.
 */
public final class Shoutouts {
    private static final String IN_PERIOD = " and live_origin is not null and given_day >= ? and given_day < ?";

    private Shoutouts() {}

    /**
     * A shout-out that somebody received.
     *
     * @param giver their name
     * @param value its name
     * @param seconds how many joined in
     */
    public record Received(
            long shoutout, LocalDate day, String giver, String words, Optional<String> value, int seconds) {}

    /** The words of a shout-out, and its giver's name. */
    public record Said(String words, String giver) {}

    /** A shout-out, its giver, and how many joined in. */
    public record Seconded(long shoutout, long giver, int seconds) {}

    /** What a member received in the period, the last first. */
    public static List<Received> received(Tx tx, long memberId, Period period) {
        return received(tx, memberId, period, Integer.MAX_VALUE);
    }

    /** At most so many of them. */
    public static List<Received> received(Tx tx, long memberId, Period period, int most) {
        return tx.rows(
                "select s.id, s.given_day, g.name, s.words, v.name, (select count(*) from shoutout_second x"
                        + " where x.workspace_id = :workspace and x.shoutout_id = s.id and x.stands = ?)"
                        + " from shoutout_receiver r"
                        + " join shoutout s on s.workspace_id = :workspace and s.id = r.shoutout_id"
                        + " join member g on g.workspace_id = :workspace and g.id = s.giver_id"
                        + " left join shoutout_value v on v.workspace_id = :workspace and v.id = s.value_id"
                        + " where r.workspace_id = :workspace and r.member_id = ? and r.live_origin is not null"
                        + " and r.given_day >= ? and r.given_day < ? order by s.id desc limit ?",
                row -> new Received(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5)),
                        row.getInt(6)),
                true,
                memberId,
                period.from(),
                period.until(),
                most);
    }

    /**
     * How many each of the members received in the period, or of those who were in one of the scope's teams then: a team's own
     * count is the sum. Nothing for who received none.
     */
    public static Map<Long, Long> counts(Tx tx, Scope scope, Period period) {
        return tx
                .rows(
                        "select member_id, count(*) from shoutout_receiver where workspace_id = :workspace" + IN_PERIOD
                                + " and " + column(scope) + " in (?) group by member_id",
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        period.from(),
                        period.until(),
                        scope.ids())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A member is in another team from this day on. */
    public static void follow(Tx tx, long memberId, long teamId, LocalDate from) {
        tx.execute(
                "update shoutout_receiver set team_id = ? where workspace_id = :workspace and member_id = ? and given_day >= ?",
                teamId,
                memberId,
                from);
    }

    /** Of those that count there the one that most people joined in with; of several the last. */
    public static Optional<Seconded> mostSeconded(Tx tx, Scope scope, Period period) {
        return tx
                .rows(
                        "select r.shoutout_id, r.giver_id, count(distinct x.member_id) seconds from shoutout_receiver r left join shoutout_second x"
                                + " on x.workspace_id = :workspace and x.shoutout_id = r.shoutout_id and x.stands = ?"
                                + " where r.workspace_id = :workspace and r.live_origin is not null"
                                + " and r.given_day >= ? and r.given_day < ? and r." + column(scope) + " in (?)"
                                + " group by r.shoutout_id, r.giver_id order by seconds desc, r.shoutout_id desc limit 1",
                        row -> new Seconded(row.getLong(1), row.getLong(2), row.getInt(3)),
                        true,
                        period.from(),
                        period.until(),
                        scope.ids())
                .stream()
                .findFirst();
    }

    /** Who said what in these, but for those that were taken back; the last first. */
    public static List<Said> said(Tx tx, Collection<Long> ids) {
        return tx.rows(
                "select s.words, g.name from shoutout s join member g on g.workspace_id = :workspace and g.id = s.giver_id"
                        + " where s.workspace_id = :workspace and s.id in (?) and exists (select 1 from shoutout_receiver r"
                        + " where r.workspace_id = :workspace and r.shoutout_id = s.id and r.live_origin is not null)"
                        + " order by s.id desc",
                row -> new Said(row.getString(1), row.getString(2)),
                ids);
    }

    /** What a shout-out says, unless it was taken back. */
    public static Optional<String> words(Tx tx, long id) {
        return Shoutout.find(tx, id).filter(shoutout -> !shoutout.isTakenBack()).map(Shoutout::words);
    }

    /** Whether anybody ever received one. */
    public static boolean areThere(Tx tx) {
        return !tx.rows(
                        "select 1 from shoutout_receiver where workspace_id = :workspace and live_origin is not null limit 1",
                        row -> row.getInt(1))
                .isEmpty();
    }

    private static String column(Scope scope) {
        return scope.isMember() ? "member_id" : "team_id";
    }
}
