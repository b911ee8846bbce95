package dev.paceline.deal;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Workspace;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what deals are now, and what they were. */
public final class DealBook {
    private static final String PRESENT = "select s from DealState s where s.untilDay = :forever and ";

    private DealBook() {}

    /** A state of a deal, with what it refers to by name. */
    public record Shown(DealState state, String account, String owner) {}

    /** What a deal is now. */
    public static Optional<DealState> present(Tx tx, long dealId) {
        return tx
                .entities()
                .createQuery(PRESENT + "s.dealId = :deal", DealState.class)
                .setParameter("forever", Workspace.FOREVER)
                .setParameter("deal", dealId)
                .getResultList()
                .stream()
                .findFirst();
    }

    static Optional<DealState> revision(Tx tx, long dealId, int revision) {
        return history(tx, dealId).stream()
                .filter(state -> state.revision() == revision)
                .findFirst();
    }

    /** The days on which a deal was won, or lost, whether or not that was taken back. */
    public static List<LocalDate> closedDays(Tx tx, long dealId, Status status) {
        return tx.rows(
                "select distinct closed_day from deal_state where workspace_id = :workspace and deal_id = ? and status = ?"
                        + " and closed_day is not null",
                row -> row.getObject(1, LocalDate.class),
                dealId,
                status.name());
    }

    /** All that a deal ever was, the first state first. */
    public static List<DealState> history(Tx tx, long dealId) {
        return tx.entities()
                .createQuery("select s from DealState s where s.dealId = :deal order by s.revision", DealState.class)
                .setParameter("deal", dealId)
                .getResultList();
    }

    /** The deals of these owners that are open now, those first that are expected to close first. */
    public static List<DealState> open(Tx tx, Collection<Long> owners, int limit) {
        return owners.isEmpty()
                ? List.of()
                : tx.entities()
                        .createQuery(
                                PRESENT + "s.status = :status and s.ownerId in :owners"
                                        + " order by case when s.closeDay is null then 1 else 0 end, s.closeDay, s.id",
                                DealState.class)
                        .setParameter("forever", Workspace.FOREVER)
                        .setParameter("status", Status.OPEN)
                        .setParameter("owners", owners)
                        .setMaxResults(limit)
                        .getResultList();
    }

    /** The deals of an account, under whichever name, that are in one of these statuses now; the latest first. */
    public static List<DealState> ofAccount(Tx tx, Account account, Set<Status> statuses) {
        return tx.entities()
                .createQuery(
                        PRESENT + "s.accountId in :accounts and s.status in :statuses order by s.id desc",
                        DealState.class)
                .setParameter("forever", Workspace.FOREVER)
                .setParameter(
                        "accounts",
                        Accounts.countingAs(tx, Set.of(account.id())).keySet())
                .setParameter("statuses", statuses)
                .getResultList();
    }

    /** The same states with the names of their accounts and owners. */
    public static List<Shown> shown(Tx tx, List<DealState> states) {
        Map<Long, Account> accounts =
                Accounts.get(tx, states.stream().map(DealState::accountId).collect(Collectors.toSet()));
        Map<Long, String> owners =
                Members.get(tx, states.stream().map(DealState::ownerId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Member::id, Member::name));
        return states.stream()
                .map(state -> new Shown(
                        state,
                        Objects.requireNonNull(accounts.get(state.accountId())).name(),
                        Objects.requireNonNull(owners.get(state.ownerId()))))
                .toList();
    }
}
