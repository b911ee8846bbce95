package dev.paceline.deal;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.deal.Outcome.Done;
import dev.paceline.deal.Outcome.Refused;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens and changes deals. Each change is another {@link DealState}; two at once wait for each other. */
public final class Deals {
    private Deals() {}

    /** What became of a member's deals from a day on counts for the team that they are in from that day on. */
    public static void follow(Tx tx, long memberId, long teamId, LocalDate from) {
        tx.execute(
                "update deal_state set team_id = ? where workspace_id = :workspace and owner_id = ? and from_day >= ?"
                        + " and (closed_day is null or closed_day >= ?)",
                teamId,
                memberId,
                from,
                from);
    }

    /**
     * A deal that was entered.
     *
     * @param nearestAccount an account that is spelled almost the same, where this one is new
     */
    public record Opened(DealState state, Account account, boolean accountOpened, Optional<Account> nearestAccount) {}

    public static Opened open(Tx tx, Editor editor, Draft draft) {
        StageSettings.of(tx); // where there are deals there are stages
        Accounts.Named named = Accounts.named(tx, draft.account());
        long team = Members.teamOn(tx, editor.memberId(), editor.today());
        Deal deal = tx.save(new Deal(tx.newId()));
        DealState state = tx.save(new DealState(
                tx.newId(), deal.id(), editor, team, named.account().id(), draft));
        return new Opened(state, named.account(), named.opened(), named.nearest());
    }

    public static Outcome move(Tx tx, Editor editor, long dealId, String stage) {
        return changeOpen(tx, editor, dealId, now -> {
            if (StageSettings.of(tx).find(stage).isEmpty()) {
                return new Refused(Refusal.NO_SUCH_STAGE);
            }
            return now.stage().equals(stage)
                    ? new Refused(Refusal.SAME_STAGE)
                    : done(tx, next(tx, now, editor, editor.today()).in(stage));
        });
    }

    /**
     * Wins a deal: the credit is its owner's, and that of the team in which they were on the day.
     *
     * @param amount what it came to, where that is not what was expected
     * @param on at most today, and not before the deal became what it is; today where it is not said
     */
    public static Outcome win(
            Tx tx,
            Editor editor,
            long dealId,
            Optional<BigDecimal> amount,
            Optional<String> worked,
            Optional<LocalDate> on) {
        return changeOpen(tx, editor, dealId, now -> {
            LocalDate today = later(now, editor.today());
            LocalDate day = on.orElse(today);
            if (day.isAfter(today) || day.isBefore(now.fromDay())) {
                return new Refused(Refusal.DAY);
            }
            return done(
                    tx,
                    next(tx, now, editor, day)
                            .worth(amount.orElse(now.amount().amount()))
                            .closed(Status.WON, worked.orElse(null)));
        });
    }

    public static Outcome lose(Tx tx, Editor editor, long dealId, String reason) {
        return changeOpen(
                tx,
                editor,
                dealId,
                now -> done(tx, next(tx, now, editor, editor.today()).closed(Status.LOST, reason)));
    }

    /**
     * Corrects what a deal is; that of a closed one keeps its day, its stage and whose it is.
     *
     * @param stateId the state that was looked at, as the correction of an older one would take back what was done since
     */
    public static Outcome edit(Tx tx, Editor editor, long dealId, long stateId, Draft draft, @Nullable String reason) {
        return change(tx, editor, dealId, now -> {
            if (now.id() != stateId) {
                return new Refused(Refusal.CHANGED_SINCE);
            }
            if (!now.stage().equals(draft.stage())
                    && (!now.isOpen()
                            || StageSettings.of(tx).find(draft.stage()).isEmpty())) {
                return new Refused(Refusal.NO_SUCH_STAGE);
            }
            Account account = Accounts.named(tx, draft.account()).account();
            return done(
                    tx,
                    next(tx, now, editor, editor.today())
                            .become(account.id(), draft)
                            .in(draft.stage())
                            .because(now.isOpen() ? null : reason));
        });
    }

    /** Moves a deal to another account, such as the one that is spelled almost like the one that it opened. */
    public static Outcome moveTo(Tx tx, Editor editor, long dealId, long accountId) {
        return change(tx, editor, dealId, now -> {
            Account account = Accounts.get(tx, accountId);
            return account == null
                    ? new Refused(Refusal.NOT_YOURS)
                    : done(tx, next(tx, now, editor, editor.today()).at(account.id()));
        });
    }

    /** Gives an open deal to somebody else; the credit for a closed one stays. */
    public static Outcome reassign(Tx tx, Editor editor, long dealId, Member to) {
        return changeOpen(tx, editor, dealId, now -> {
            if (!to.mayAct()) {
                return new Refused(Refusal.NO_OWNER);
            }
            if (now.ownerId() == to.id()) {
                return new Refused(Refusal.SAME_OWNER);
            }
            LocalDate day = later(now, editor.today());
            long team = Members.teamOn(tx, to.id(), day);
            return done(tx, next(tx, now, editor, day).ownedBy(to.id()).inTeam(team));
        });
    }

    public static Outcome reopen(Tx tx, Editor editor, long dealId) {
        return change(tx, editor, dealId, now -> {
            if (now.isOpen()) {
                return new Refused(Refusal.OPEN);
            }
            LocalDate day = later(now, editor.today());
            long team = Members.teamOn(tx, now.ownerId(), day);
            return done(tx, next(tx, now, editor, day).reopened().inTeam(team));
        });
    }

    /**
     * Takes the last change back, if that is the one: the deal is what it was before, on all days since the change, or none
     * where it was only just entered. Whoever made a change may take it back. A second click finds it done.
     *
     * @param stateId the state that the change led to
     */
    public static Outcome undo(Tx tx, Editor editor, long stateId) {
        DealState taken = tx.entities().find(DealState.class, stateId);
        if (taken == null) {
            return new Refused(Refusal.NOT_YOURS);
        }
        DealState now = locked(tx, taken.dealId()).orElseThrow();
        boolean again = now.undoes().filter(id -> id == stateId).isPresent();
        boolean own = (again || now.id() == stateId) && now.recordedBy() == editor.memberId();
        if (!own && !mayChange(tx, editor, now)) {
            return new Refused(Refusal.NOT_YOURS);
        }
        if (again) {
            return new Done(now);
        }
        if (now.id() != stateId) {
            return new Refused(Refusal.CHANGED_SINCE);
        }
        Optional<DealState> before = DealBook.revision(tx, now.dealId(), now.revision() - 1);
        return done(tx, now.followedBy(tx.newId(), editor, now.fromDay()).takingBack(now, before));
    }

    private static Outcome changeOpen(Tx tx, Editor editor, long dealId, Function<DealState, Outcome> change) {
        return change(tx, editor, dealId, now -> now.isOpen() ? change.apply(now) : new Refused(Refusal.CLOSED));
    }

    private static Outcome change(Tx tx, Editor editor, long dealId, Function<DealState, Outcome> change) {
        Optional<DealState> now = locked(tx, dealId).filter(state -> state.status() != Status.CANCELLED);
        return now.isPresent() && mayChange(tx, editor, now.get())
                ? change.apply(now.get())
                : new Refused(Refusal.NOT_YOURS);
    }

    /** What the deal is, which nobody else changes until this transaction ends. */
    public static Optional<DealState> locked(Tx tx, long dealId) {
        tx.entities().flush(); // the lock is taken in the database, where the deal has to be
        Deal deal = tx.entities().find(Deal.class, dealId, LockModeType.PESSIMISTIC_WRITE);
        return deal == null ? Optional.empty() : DealBook.present(tx, dealId);
    }

    private static boolean mayChange(Tx tx, Editor editor, DealState now) {
        return now.ownerId() == editor.memberId()
                || Circle.of(tx, editor.actor()).mayChange(now.ownerId());
    }

    /** Another state, alike so far; an open deal is in the team of its owner on the day. */
    private static DealState next(Tx tx, DealState now, Editor editor, LocalDate day) {
        LocalDate from = later(now, day);
        long team = now.isOpen() ? Members.teamOn(tx, now.ownerId(), from) : now.teamId();
        return now.followedBy(tx.newId(), editor, from).inTeam(team);
    }

    /** Somebody who flew west has a today that the deal has left behind. */
    private static LocalDate later(DealState now, LocalDate day) {
        return day.isBefore(now.fromDay()) ? now.fromDay() : day;
    }

    private static Outcome done(Tx tx, DealState state) {
        return new Done(tx.save(state));
    }
}
