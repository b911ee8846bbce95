package dev.paceline.activity;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log: writes what members did, takes it back, corrects it; never changes a row, but for its team. */
public final class ActivityLog {
    private final ActivityTypes types;

    public ActivityLog(ActivityTypes types) {
        this.types = types;
    }

    /**
     * What stands in the log.
     *
     * @param entry with the account's name as the account has it
     * @param day what the member's activities of this type come to on that day, this one included
     */
    public record Logged(long id, Entry entry, Tallied day, boolean accountOpened, Optional<Account> nearestAccount) {}

    /** What came of taking something back. */
    public sealed interface Undo {
        /** The entry is out of the log; {@code day} is what is left of its type on its day. */
        record Undone(long id, Entry entry, Tallied day) implements Undo {}

        record Refused(Refusal refusal) implements Undo {}
    }

    /** What came of a correction. */
    public sealed interface Edit {
        record Edited(Logged logged) implements Edit {}

        record Refused(Refusal refusal) implements Edit {}
    }

    /** Why a row can't be taken back. */
    public enum Refusal {
        /** No such row, or somebody else's, which the caller must not learn. */
        NOT_YOURS,
        /** It was taken back before. */
        GONE
    }

    public Logged log(Tx tx, Member member, Entry entry, Instant now) {
        return write(tx, member, entry, now, null);
    }

    /**
     * Something that was logged elsewhere, long ago.
     *
     * @param accountId the account that the entry names
     */
    public record Past(
            long memberId,
            long teamId,
            Entry entry,
            @Nullable Long accountId,
            Instant at,
            boolean takenBack) {}

    /** Writes rows of the past as they are: nothing is looked up, so that many can be written at once. */
    public static void recall(Tx tx, List<Past> rows) {
        for (Past past : rows) {
            Activity done = tx.save(Activity.done(
                    tx.newId(), past.memberId(), past.teamId(), past.entry(), past.accountId(), past.at(), null));
            if (past.takenBack()) {
                tx.save(done.reversal(tx.newId(), past.memberId(), past.at()));
            }
        }
        TeamDays.addUp(tx);
    }

    /** What a member did from a day on counts for the team that they are in from that day on. */
    public static void follow(Tx tx, long memberId, long teamId, LocalDate from) {
        List<Activity> rows = tx.entities()
                .createQuery("select a from Activity a where a.memberId = :member and a.day >= :from", Activity.class)
                .setParameter("member", memberId)
                .setParameter("from", from)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Activity row : rows) {
            TeamDays.takeOff(tx, row);
            row.follow(teamId);
            TeamDays.add(tx, row);
        }
    }

    /** Takes an entry out of the log. A second click finds it taken back and says so like the first. */
    public Undo undo(Tx tx, Member member, long id, Instant now) {
        Optional<Refusal> refusal = refusal(tx, member, id);
        boolean again = refusal.filter(Refusal.GONE::equals).isPresent()
                && named(tx, "replaces", id).isEmpty();
        if (refusal.isPresent() && !again) {
            return new Undo.Refused(refusal.get());
        }
        Activity row = row(tx, id);
        Entry entry = entry(tx, row);
        if (!again) {
            reverse(tx, member, row, now);
        }
        return new Undo.Undone(id, entry, tallied(tx, member.id(), entry.day(), entry.type()));
    }

    /** Takes the row back and writes another in its place. */
    public Edit edit(Tx tx, Member member, long id, Entry entry, Instant now) {
        Optional<Refusal> refusal = refusal(tx, member, id);
        if (refusal.isPresent()) {
            return new Edit.Refused(refusal.get());
        }
        reverse(tx, member, row(tx, id), now);
        return new Edit.Edited(write(tx, member, entry, now, id));
    }

    /** Moves an entry to another account, such as the one that is spelled almost like the one that it opened. */
    public Edit moveTo(Tx tx, Member member, long id, long accountId, Instant now) {
        Optional<Entry> entry = find(tx, member, id);
        Account account = Accounts.get(tx, accountId);
        return entry.isEmpty() || account == null
                ? new Edit.Refused(Refusal.GONE)
                : edit(tx, member, id, entry.get().with(account.name()), now);
    }

    /** The member's own entry, if it is in the log. */
    public Optional<Entry> find(Tx tx, Member member, long id) {
        return refusal(tx, member, id).isPresent() ? Optional.empty() : Optional.of(entry(tx, row(tx, id)));
    }

    /** Puts back, once, what was taken back, as far as it may still be logged; a second click finds it there. */
    public Edit logAgain(Tx tx, Member member, long id, Instant now) {
        Activity row = tx.entities().find(Activity.class, id);
        if (row == null || row.memberId() != member.id() || row.isReversal()) {
            return new Edit.Refused(Refusal.NOT_YOURS);
        }
        Entry entry = entry(tx, row);
        Optional<Activity> there = named(tx, "replaces", id).filter(later -> later.isBackAs(row));
        if (there.isPresent()) {
            return refusal(tx, member, there.get().id()).isPresent()
                    ? new Edit.Refused(Refusal.GONE)
                    : new Edit.Edited(logged(tx, member, there.get(), entry(tx, there.get())));
        }
        boolean out = named(tx, "reverses", id).isPresent()
                && named(tx, "replaces", id).isEmpty();
        return out && Limits.allow(entry, types.of(tx).vocabulary(), member.dayAt(now))
                ? new Edit.Edited(write(tx, member, entry, now, id))
                : new Edit.Refused(Refusal.GONE);
    }

    private static Logged logged(Tx tx, Member member, Activity row, Entry entry) {
        return new Logged(
                row.id(), entry, tallied(tx, member.id(), entry.day(), entry.type()), false, Optional.empty());
    }

    /** The member's last entries that are still in the log, the newest first, by id. */
    public Map<Long, Entry> recent(Tx tx, Member member, int limit) {
        List<Activity> rows = tx.entities()
                .createQuery(
                        "select a from Activity a where a.memberId = :member and a.reverses is null and not exists"
                                + " (select r.id from Activity r where r.reverses = a.id) order by a.id desc",
                        Activity.class)
                .setParameter("member", member.id())
                .setMaxResults(limit)
                .getResultList();
        Map<Long, Account> accounts = Accounts.get(
                tx, rows.stream().flatMap(row -> row.accountId().stream()).toList());
        Map<Long, Entry> entries = new LinkedHashMap<>();
        rows.forEach(row -> entries.put(
                row.id(), entry(tx, row, row.accountId().map(accounts::get).orElse(null))));
        return entries;
    }

    /** How many activities of whatever type each of the members has on each day; nothing for a day without. */
    public static Map<Long, Map<LocalDate, Long>> byDay(Tx tx, Collection<Long> members, Period days) {
        record Day(long member, LocalDate day, long activities) {}

        return tx
                .rows(
                        "select member_id, for_day, sum(quantity) from activity where workspace_id = :workspace"
                                + " and member_id in (?) and for_day >= ? and for_day < ? group by member_id, for_day",
                        row -> new Day(row.getLong(1), row.getObject(2, LocalDate.class), row.getLong(3)),
                        members,
                        days.from(),
                        days.until())
                .stream()
                .collect(Collectors.groupingBy(Day::member, Collectors.toMap(Day::day, Day::activities)));
    }

    /** What the member's activities of a day come to, by type. */
    public static Map<String, Tallied> day(Tx tx, long memberId, LocalDate day) {
        Map<String, Tallied> byType = new HashMap<>();
        tx.rows(
                        "select type, sum(quantity), sum(measure) from activity where workspace_id = :workspace"
                                + " and member_id = ? and for_day = ? group by type having sum(quantity) <> 0",
                        row -> Map.entry(row.getString(1), new Tallied(row.getLong(2), row.getBigDecimal(3))),
                        memberId,
                        day)
                .forEach(entry -> byType.put(entry.getKey(), entry.getValue()));
        return byType;
    }

    private Logged write(Tx tx, Member member, Entry entry, Instant now, @Nullable Long replaces) {
        Optional<Accounts.Named> named = Optional.ofNullable(entry.account()).map(name -> Accounts.named(tx, name));
        Account account = named.map(Accounts.Named::account).orElse(null);
        long team = Members.teamOn(tx, member.id(), entry.day());
        Activity row = tx.save(Activity.done(
                tx.newId(), member.id(), team, entry, account == null ? null : account.id(), now, replaces));
        Tallied day = tallied(tx, member.id(), entry.day(), entry.type());
        TeamDays.add(tx, row); // late, as others of the team wait for it until this is committed
        return new Logged(
                row.id(),
                account == null ? entry : entry.with(account.name()),
                day,
                named.map(Accounts.Named::opened).orElse(false),
                named.flatMap(Accounts.Named::nearest));
    }

    private static void reverse(Tx tx, Member member, Activity row, Instant now) {
        TeamDays.add(tx, tx.save(row.reversal(tx.newId(), member.id(), now)));
    }

    private static Optional<Refusal> refusal(Tx tx, Member member, long id) {
        Activity row = tx.entities().find(Activity.class, id);
        if (row == null || row.memberId() != member.id() || row.isReversal()) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        boolean gone = named(tx, "reverses", id).isPresent();
        return gone ? Optional.of(Refusal.GONE) : Optional.empty();
    }

    /** The later row that names this one in that column. */
    private static Optional<Activity> named(Tx tx, String column, long id) {
        return tx
                .entities()
                .createQuery("select r from Activity r where r." + column + " = :id", Activity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static Activity row(Tx tx, long id) {
        return tx.entities().getReference(Activity.class, id);
    }

    private Entry entry(Tx tx, Activity row) {
        return entry(tx, row, row.accountId().map(id -> Accounts.get(tx, id)).orElse(null));
    }

    private Entry entry(Tx tx, Activity row, @Nullable Account account) {
        return row.entry(types.of(tx).get(row.type()).tally(), account == null ? null : account.name());
    }

    private static Tallied tallied(Tx tx, long memberId, LocalDate day, String type) {
        return tx
                .rows(
                        "select coalesce(sum(quantity), 0), coalesce(sum(measure), 0) from activity"
                                + " where workspace_id = :workspace and member_id = ? and for_day = ? and type = ?",
                        row -> new Tallied(row.getLong(1), row.getBigDecimal(2)),
                        memberId,
                        day,
                        type)
                .stream()
                .findFirst()
                .orElse(Tallied.NONE);
    }
}
