package dev.paceline.deal;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.calendar.Absences;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.text.Money;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Offers the leader of whoever lost a deal to send a kind word: one offer for all that a member loses on a day. Each is locked
 * while it is worked on, so that what is told of it is all that was lost by then, and a word is sent once.
 */
public final class PickMeUps {
    private PickMeUps() {}

    /** A deal that is lost now. */
    public record Loss(String account, Money amount, Optional<String> reason) {}

    /**
     * Makes the offer of the day, unless it is there, where the one who lost the deal says so: who marks the deal of somebody
     * else knows of it. {@link #about} has it.
     *
     * @param lost the state in which it was lost
     */
    public static void offer(Tx tx, DealState lost, Instant now) {
        long member = lost.ownerId();
        if (lost.recordedBy() != member) {
            return;
        }
        Members.lock(tx, member); // of two deals lost at once the second is told of in the offer that the first makes
        leaderOf(tx, member, now)
                .filter(leader -> !isOff(tx, leader.id()))
                .ifPresent(leader -> tx.execute(
                        "insert into pick_me_up (id, workspace_id, member_id, lost_day, leader_id)"
                                + " values (?, :workspace, ?, ?, ?) on duplicate key update leader_id = leader_id",
                        tx.newId(),
                        member,
                        lost.closedDay().orElseThrow(),
                        leader.id()));
    }

    /** The offers that tell of a deal, or told of it before it was taken back. */
    public static List<PickMeUp> about(Tx tx, long dealId) {
        return tx
                .rows(
                        "select distinct p.id from deal_state s join pick_me_up p on p.workspace_id = :workspace"
                                + " and p.member_id = s.owner_id and p.lost_day = s.closed_day"
                                + " where s.workspace_id = :workspace and s.deal_id = ? and s.status = ? order by p.id",
                        row -> row.getLong(1),
                        dealId,
                        Status.LOST.name())
                .stream()
                .flatMap(id -> locked(tx, id).stream())
                .toList();
    }

    /** The offer, if it was made to this leader and they still lead the member. */
    public static Optional<PickMeUp> of(Tx tx, long id, long leader) {
        return locked(tx, id)
                .filter(offer -> offer.leaderId() == leader && Leadership.leads(tx, leader, offer.memberId()));
    }

    /** What the member lost on that day and is lost still, of what they said so themselves. */
    public static List<Loss> losses(Tx tx, PickMeUp offer) {
        record Row(long account, Money amount, Optional<String> reason) {}

        List<Row> rows = tx.rows(
                "select s.account_id, s.amount, s.currency, s.reason from deal_state s where s.workspace_id = :workspace"
                        + " and s.owner_id = ? and s.until_day = ? and s.status = ? and s.closed_day = ?"
                        + " and exists (select 1 from deal_state l where l.workspace_id = :workspace"
                        + " and l.deal_id = s.deal_id and l.status = s.status and l.closed_day = s.closed_day"
                        + " and l.recorded_by = s.owner_id) order by s.deal_id",
                row -> new Row(
                        row.getLong(1),
                        new Money(row.getBigDecimal(2), Currency.getInstance(row.getString(3))),
                        Optional.ofNullable(row.getString(4))),
                offer.memberId(),
                Workspace.FOREVER,
                Status.LOST.name(),
                offer.lostDay());
        Map<Long, Account> accounts =
                Accounts.get(tx, rows.stream().map(Row::account).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Loss(
                        Objects.requireNonNull(accounts.get(row.account())).name(), row.amount(), row.reason()))
                .toList();
    }

    /** Whether the leader wants no such offers. */
    public static boolean isOff(Tx tx, long leader) {
        return !tx.rows(
                        "select 1 from pick_me_up_off where workspace_id = :workspace and member_id = ?",
                        row -> 1,
                        leader)
                .isEmpty();
    }

    public static void turnOff(Tx tx, long leader) {
        tx.execute(
                "insert into pick_me_up_off (workspace_id, member_id) values (:workspace, ?)"
                        + " on duplicate key update member_id = member_id",
                leader);
    }

    public static void turnOn(Tx tx, long leader) {
        tx.execute("delete from pick_me_up_off where workspace_id = :workspace and member_id = ?", leader);
    }

    private static Optional<PickMeUp> locked(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(PickMeUp.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whoever leads the member and is there today. */
    private static Optional<Member> leaderOf(Tx tx, long member, Instant now) {
        return Leadership.leadersOf(tx, member).stream()
                .filter(leader -> leader.mayAct() && !isAway(tx, leader, now))
                .findFirst();
    }

    private static boolean isAway(Tx tx, Member leader, Instant now) {
        LocalDate today = leader.dayAt(now);
        return !Absences.of(tx, List.of(leader.id()), new Period(today, today.plusDays(1)))
                .isEmpty();
    }
}
