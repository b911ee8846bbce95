package dev.paceline.leaderboard;

import dev.paceline.activity.Tallied;
import dev.paceline.leaderboard.Span.Periods;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads who did how much, in both periods at once. */
final class Contenders {
    private Contenders() {}

    /** What one member did of one type, by part of a period. */
    private record Row(long memberId, String name, boolean onBoards, List<Done> done) {}

    /** @param teams one at least, unless nobody is asked for */
    static List<Contender> read(Tx tx, Measure measure, Periods periods, List<Long> teams) {
        if (teams.isEmpty()) {
            return List.of();
        }
        List<Period> now = measure.parts(periods.now());
        List<Period> parts = Stream.concat(now.stream(), measure.parts(periods.before()).stream())
                .toList();
        Map<Long, List<Row>> byMember = new LinkedHashMap<>();
        rows(tx, measure.type(), periods, parts, teams)
                .forEach(row -> byMember.computeIfAbsent(row.memberId(), any -> new ArrayList<>())
                        .add(row));
        return byMember.values().stream()
                .map(rows -> contender(rows, measure, now))
                .toList();
    }

    private static Contender contender(List<Row> rows, Measure measure, List<Period> now) {
        Row any = rows.get(0);
        List<Done> done = rows.stream().flatMap(row -> row.done().stream()).toList();
        return new Contender(
                any.memberId(),
                any.name(),
                any.onBoards(),
                measure.score(
                        done.stream().filter(part -> now.contains(part.days())).toList()),
                measure.score(
                        done.stream().filter(part -> !now.contains(part.days())).toList()));
    }

    /** Of the members who have a score in either period. */
    static List<Contender> of(Tx tx, Map<Long, Score> now, Map<Long, Score> before) {
        Set<Long> ids = new HashSet<>(now.keySet());
        ids.addAll(before.keySet());
        return Members.get(tx, ids).stream()
                .filter(Member::mayAct)
                .map(member -> new Contender(
                        member.id(),
                        member.name(),
                        member.isOnBoards(),
                        Optional.ofNullable(now.get(member.id())),
                        Optional.ofNullable(before.get(member.id()))))
                .toList();
    }

    /**
     * One look at the days of both periods and at nothing in between, in the index activity_board alone. Undone activities
     * cancel out in the sums.
     */
    private static List<Row> rows(Tx tx, Optional<String> type, Periods periods, List<Period> parts, List<Long> teams) {
        StringBuilder sums = new StringBuilder();
        List<Object> arguments = new ArrayList<>();
        for (Period part : parts) {
            for (String column : List.of("quantity", "measure")) {
                sums.append(String.format(
                        Locale.ROOT,
                        ", sum(case when for_day >= ? and for_day < ? then %s else 0 end) sum_%d",
                        column,
                        arguments.size()));
                arguments.add(part.from());
                arguments.add(part.until());
            }
        }
        arguments.add(teams);
        arguments.add(periods.before().from());
        arguments.add(periods.now().until());
        arguments.add(periods.before().until());
        arguments.add(periods.now().from().minusDays(1));
        type.ifPresent(arguments::add);
        arguments.add(Member.Kind.PERSON.name());
        arguments.add(Member.Kind.GUEST.name());
        String sql = "select m.id, m.name, m.on_boards, a.* from (select member_id, type" + sums
                + " from activity where workspace_id = :workspace and team_id in (?)"
                + " and for_day >= ? and for_day < ? and for_day not between ? and ?"
                + (type.isPresent() ? " and type = ?" : "")
                + " group by member_id, type) a join member m on m.id = a.member_id and m.workspace_id = :workspace"
                + " where m.kind in (?, ?)";
        return tx.rows(
                sql,
                row -> new Row(row.getLong(1), row.getString(2), row.getBoolean(3), done(row, parts)),
                arguments.toArray());
    }

    /** The columns after those of the member: their id again, the type, and two sums for each part. */
    private static List<Done> done(ResultSet row, List<Period> parts) throws SQLException {
        String type = row.getString(5);
        List<Done> done = new ArrayList<>();
        int column = 6;
        for (Period part : parts) {
            done.add(new Done(part, type, new Tallied(row.getLong(column), row.getBigDecimal(column + 1))));
            column += 2;
        }
        return done;
    }
}
