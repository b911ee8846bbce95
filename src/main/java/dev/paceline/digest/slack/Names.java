package dev.paceline.digest.slack;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.store.Tx;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** What members and accounts are called, and shout-outs say, now: a digest keeps their ids alone. */
public record Names(
        LongFunction<String> members, LongFunction<String> accounts, LongFunction<Optional<String>> shoutouts) {
    static Names of(Tx tx) {
        return new Names(
                id -> Members.find(tx, id).map(Member::name).orElse(""),
                id -> Optional.ofNullable(Accounts.get(tx, Set.of(id)).get(id))
                        .map(Account::name)
                        .orElse(""),
                id -> Shoutouts.words(tx, id));
    }

    public String member(long id) {
        return members.apply(id);
    }

    public String account(long id) {
        return accounts.apply(id);
    }

    /** Empty where it was taken back. */
    public Optional<String> shoutout(long id) {
        return shoutouts.apply(id);
    }
}
