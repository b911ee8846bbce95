package dev.paceline.deal.slack;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.deal.DealBook;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Status;
import dev.paceline.text.Line;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The deals that a line names by their account, and what follows the account in it.
 *
 * @param typed what was taken for the account's name
 * @param deals the caller's own, or where they have none those of others
 * @param rest what follows the name, without the note
 */
record Meant(String typed, Optional<Account> account, List<DealState> deals, String rest) {
    /** The most words that are tried as the name of an account. */
    private static final int WORDS = 10;

    /** The account is as many words from the first one on as make one that has such deals; else all words. */
    static Meant atTheFront(Desk desk, Line line, Set<Status> statuses) {
        for (int end = Math.min(WORDS, line.tokens().size()); end > 0; end--) {
            Meant meant = of(desk, line, end, statuses, deal -> desk.mayChange(deal.ownerId()));
            if (!meant.deals().isEmpty()) {
                return meant;
            }
        }
        return all(desk, line, statuses, deal -> false);
    }

    /** The whole line is the name of the account. */
    static Meant all(Desk desk, Line line, Set<Status> statuses, Predicate<DealState> others) {
        return of(desk, line, line.tokens().size(), statuses, others);
    }

    private static Meant of(Desk desk, Line line, int end, Set<Status> statuses, Predicate<DealState> others) {
        String name = Objects.requireNonNullElse(line.between(0, end), "");
        Optional<Account> account = name.isEmpty() ? Optional.empty() : Accounts.find(desk.tx, name);
        List<DealState> all = account.map(found -> DealBook.ofAccount(desk.tx, found, statuses))
                .orElse(List.of());
        List<DealState> own =
                all.stream().filter(deal -> deal.ownerId() == desk.member.id()).toList();
        String rest = Objects.requireNonNullElse(line.between(end, line.tokens().size()), "");
        return new Meant(
                name, account, own.isEmpty() ? all.stream().filter(others).toList() : own, rest);
    }
}
