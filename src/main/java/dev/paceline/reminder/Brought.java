package dev.paceline.reminder;

import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** That a thing was brought to somebody on a day. */
@Entity
@Table(name = "reminder_brought")
public class Brought extends WorkspaceOwned {
    /** So many cards of a thing are kept true; on those before nobody looks. */
    private static final int CARDS = 6;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "duty_kind")
    private String kind;

    @Column(name = "duty_id")
    private long dutyId;

    @Column(name = "due_day")
    private LocalDate dueDay;

    @Column(name = "brought_day")
    private LocalDate broughtDay;

    @Column(name = "letter_key")
    private String letterKey;

    protected Brought() {}

    Brought(long id, long memberId, Turn turn, LocalDate day, String letterKey) {
        super(id);
        this.memberId = memberId;
        this.kind = turn.kind();
        this.dutyId = turn.id();
        this.dueDay = turn.due();
        this.broughtDay = day;
        this.letterKey = letterKey;
    }

    /** On which days each turn was brought to the member. What was given up on its way to them never was. */
    static Map<Turn, Set<LocalDate>> days(Tx tx, long member, Collection<LocalDate> dues) {
        record Row(Turn turn, LocalDate day) {}

        return tx
                .rows(
                        "select b.duty_kind, b.duty_id, b.due_day, b.brought_day from reminder_brought b"
                                + " where b.workspace_id = :workspace and b.member_id = ? and b.due_day in (?)"
                                + " and not exists (select 1 from outbox o where o.workspace_id = :workspace"
                                + " and o.letter_key = b.letter_key and o.letter_state = 'DEAD' and o.sent_ts is null)",
                        row -> new Row(
                                new Turn(row.getString(1), row.getLong(2), row.getObject(3, LocalDate.class)),
                                row.getObject(4, LocalDate.class)),
                        member,
                        dues)
                .stream()
                .collect(Collectors.groupingBy(Row::turn, Collectors.mapping(Row::day, Collectors.toSet())));
    }

    /** The letters in which a thing was last brought, whomever to. */
    static List<String> letters(Tx tx, String kind, long id) {
        return letters(tx, "", kind, id);
    }

    /** The same of those to one member. */
    static List<String> letters(Tx tx, String kind, long id, long member) {
        return letters(tx, " and member_id = ?", kind, id, member);
    }

    private static List<String> letters(Tx tx, String whose, Object... arguments) {
        return tx.rows(
                "select letter_key from reminder_brought where workspace_id = :workspace and duty_kind = ?"
                        + " and duty_id = ?" + whose + " order by id desc limit " + CARDS,
                row -> row.getString(1),
                arguments);
    }
}
