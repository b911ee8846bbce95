package dev.paceline.deal;

import dev.paceline.store.Tx;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many of somebody's open deals are not looked after.
 *
 * @param withoutNextStep that have none
 * @param closeDayPast that were to close before
 */
public record Neglected(int withoutNextStep, int closeDayPast) {
    public static final Neglected NONE = new Neglected(0, 0);

    /** Those of each at the end of a day; nothing for who has no open deal. */
    public static Map<Long, Neglected> of(Tx tx, Collection<Long> owners, LocalDate day) {
        return tx
                .rows(
                        "select owner_id, sum(case when next_step is null then 1 else 0 end),"
                                + " sum(case when close_day < ? then 1 else 0 end) from deal_state"
                                + " where workspace_id = :workspace and owner_id in (?) and status = ?"
                                + " and from_day <= ? and until_day > ? group by owner_id",
                        row -> Map.entry(row.getLong(1), new Neglected(row.getInt(2), row.getInt(3))),
                        day,
                        owners,
                        Status.OPEN.name(),
                        day,
                        day)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
