package dev.paceline.shoutout;

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

    /** What a member received in the period, the last first. */
    public static List<Received> received(Tx tx, long memberId, Period period) {
        return tx.rows(
                "select s.id, s.given_day, g.name, s.words, v.name, (select count(*) from shoutout_second x"
                        + " where x.workspace_id = :workspace and x.shoutout_id = s.id and x.stands = ?)"
                        + " from shoutout_receiver r"
                        + " join shoutout s on s.workspace_id = :workspace and s.id = r.shoutout_id"
                        + " join member g on g.workspace_id = :workspace and g.id = s.giver_id"
                        + " left join shoutout_value v on v.workspace_id = :workspace and v.id = s.value_id"
                        + " where r.workspace_id = :workspace and r.member_id = ? and r.live_origin is not null"
                        + " and r.given_day >= ? and r.given_day < ? order by s.id desc",
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
                period.until());
    }

    /** How many each member received in the period; nothing for who received none. */
    public static Map<Long, Long> counts(Tx tx, Period period) {
        return counts(tx, "", period.from(), period.until());
    }

    /** The same of what they received while they were in one of these teams: a team's own count is the sum. */
    public static Map<Long, Long> countsIn(Tx tx, Collection<Long> teamIds, Period period) {
        return counts(tx, " and team_id in (?)", period.from(), period.until(), teamIds);
    }

    private static Map<Long, Long> counts(Tx tx, String more, Object... arguments) {
        return tx
                .rows(
                        "select member_id, count(*) from shoutout_receiver where workspace_id = :workspace" + IN_PERIOD
                                + more + " group by member_id",
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        arguments)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
