package dev.paceline.account;

import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds, opens and merges accounts by their names. */
public final class Accounts {
    /** Beyond so many accounts the nearest names are not looked for: a new account must not cost a walk through all. */
    private static final int COMPARED = 5000;

    private static final int KEY_LENGTH = 160;

    /** What a company is in law, which people leave out as often as not. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?: (?:&|gmbh|mbh|ag|kg|kgaa|ohg|ug|se|bv|nv|vof|sl|slu|sa|sau|srl|inc|llc|ltd|limited|plc|corp|co|company))+$");

    private static final Pattern POINTS = Pattern.compile("[.,]");

    private Accounts() {}

    /**
     * What a name stands for.
     *
     * @param nearest an account that was there before and is spelled almost the same, when this one is new
     */
    public record Named(Account account, boolean opened, Optional<Account> nearest) {}

    /** What came of a merge. */
    public sealed interface Merge {
        record Merged(Account from, Account into) implements Merge {}

        record NoSuchAccount(String name, Optional<Account> nearest) implements Merge {}

        record SameAccount(Account account) implements Merge {}
    }

    /** The account of that name, opened if there was none. */
    public static Named named(Tx tx, String name) {
        Optional<Account> known = find(tx, name);
        if (known.isPresent()) {
            return new Named(known.get(), false, Optional.empty());
        }
        Optional<Account> nearest = nearest(tx, name);
        return new Named(tx.save(new Account(tx.newId(), name, key(name))), true, nearest);
    }

    /** The account of that name, or the one that it was merged into. */
    public static Optional<Account> find(Tx tx, String name) {
        return tx
                .entities()
                .createQuery("select a from Account a where a.nameKey = :key", Account.class)
                .setParameter("key", key(name))
                .getResultList()
                .stream()
                .findFirst()
                .map(account -> followed(tx, account));
    }

    /** Another account that is spelled almost like the name. */
    public static Optional<Account> nearest(Tx tx, String name) {
        String key = key(name);
        String core = core(key);
        Stream<Account> others = tx
                .entities()
                .createQuery("select a from Account a where a.mergedInto is null order by a.id desc", Account.class)
                .setMaxResults(COMPARED)
                .getResultList()
                .stream()
                .filter(account -> !account.nameKey().equals(key));
        return Spelling.nearest(core, others, account -> core(account.nameKey()), Math.max(1, core.length() / 4));
    }

    /** Accounts that rows refer to, by those ids, each as the one that it is now. */
    public static Map<Long, Account> get(Tx tx, Collection<Long> ids) {
        Map<Long, Account> accounts = new HashMap<>();
        if (!ids.isEmpty()) {
            tx.entities()
                    .createQuery("select a from Account a where a.id in :ids", Account.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(account -> accounts.put(account.id(), followed(tx, account)));
        }
        return accounts;
    }

    /** The account that a row refers to, as the one that it is now. */
    public static @Nullable Account get(Tx tx, long id) {
        Account account = tx.entities().find(Account.class, id);
        return account == null ? null : followed(tx, account);
    }

    /** Every account that was merged, with the one that it counts as now. There are few beside all accounts. */
    public static Map<Long, Long> merged(Tx tx) {
        Map<Long, Long> next = mergedInto(tx);
        Map<Long, Long> last = new HashMap<>();
        next.forEach((id, into) -> {
            long now = into;
            while (next.containsKey(now)) {
                now = next.getOrDefault(now, now);
            }
            last.put(id, now);
        });
        return last;
    }

    /** These accounts and all that were merged into them, each with the one of these that it counts as. */
    public static Map<Long, Long> countingAs(Tx tx, Collection<Long> ids) {
        Map<Long, Long> countingAs = new HashMap<>();
        ids.forEach(id -> countingAs.put(id, id));
        Set<Long> wanted = Set.copyOf(ids);
        Map<Long, Long> next = mergedInto(tx);
        next.keySet().forEach(id -> Stream.iterate(next.get(id), Objects::nonNull, next::get)
                .filter(wanted::contains)
                .findFirst()
                .ifPresent(as -> countingAs.putIfAbsent(id, as)));
        return countingAs;
    }

    private static Map<Long, Long> mergedInto(Tx tx) {
        return tx
                .rows(
                        "select id, merged_into from account where workspace_id = :workspace and merged_into is not null",
                        row -> Map.entry(row.getLong(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Makes one account of two: rows of the first count for the second from now on, and its name leads there. */
    public static Merge merge(Tx tx, String from, String into) {
        Optional<Account> source = find(tx, from);
        Optional<Account> target = find(tx, into);
        if (source.isEmpty()) {
            return new Merge.NoSuchAccount(from, nearest(tx, from));
        }
        if (target.isEmpty()) {
            return new Merge.NoSuchAccount(into, nearest(tx, into));
        }
        if (source.get().id() == target.get().id()) {
            return new Merge.SameAccount(target.get());
        }
        if (!stillApart(tx, source.get(), target.get())) {
            return new Merge.SameAccount(target.get());
        }
        source.get().mergeInto(target.get());
        return new Merge.Merged(source.get(), target.get());
    }

    /** Takes a merge back: the account stands by itself again, with the rows that it had. */
    public static Optional<Account> unmerge(Tx tx, long id) {
        Optional<Account> merged = Optional.ofNullable(tx.entities().find(Account.class, id))
                .filter(account -> account.mergedInto() != null);
        merged.ifPresent(Account::standAlone);
        return merged;
    }

    /** Accounts whose name contains the words, in the order of their names. */
    public static List<Account> search(Tx tx, String words, int limit) {
        return tx.entities()
                .createQuery(
                        "select a from Account a where a.mergedInto is null and locate(:words, a.nameKey) > 0"
                                + " order by a.nameKey",
                        Account.class)
                .setParameter("words", Spelling.normal(words))
                .setMaxResults(limit)
                .getResultList();
    }

    /** An account that counts as another. */
    public record Counted(Account account, Account as) {}

    /** Accounts whose name contains the words and that were merged, the latest first. */
    public static List<Counted> merged(Tx tx, String words, int limit) {
        return tx
                .entities()
                .createQuery(
                        "select a from Account a where a.mergedInto is not null and locate(:words, a.nameKey) > 0"
                                + " order by a.id desc",
                        Account.class)
                .setParameter("words", Spelling.normal(words))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(account -> new Counted(account, followed(tx, account)))
                .toList();
    }

    /** The accounts that were merged into one whose name contains the words. */
    public static Set<Long> mergedIntoNamed(Tx tx, String words) {
        String key = key(words);
        Map<Long, Long> merged = merged(tx);
        Map<Long, Account> as = get(tx, Set.copyOf(merged.values()));
        return merged.keySet().stream()
                .filter(id -> Optional.ofNullable(as.get(merged.get(id)))
                        .filter(account -> account.nameKey().contains(key))
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Locks both, so that two merges at once can't close a circle. */
    private static boolean stillApart(Tx tx, Account one, Account other) {
        Stream.of(one, other).sorted(Comparator.comparing(Account::id)).forEach(account -> tx.entities()
                .refresh(account, LockModeType.PESSIMISTIC_WRITE));
        return one.mergedInto() == null && other.mergedInto() == null;
    }

    private static Account followed(Tx tx, Account account) {
        Account now = account;
        while (now.mergedInto() != null) {
            now = Objects.requireNonNull(
                    tx.entities().find(Account.class, Objects.requireNonNull(now.mergedInto())),
                    "a merge leads nowhere");
        }
        return now;
    }

    private static String core(String key) {
        return LEGAL_FORM.matcher(POINTS.matcher(key).replaceAll("")).replaceFirst("");
    }

    private static String key(String name) {
        return Spelling.key(name, KEY_LENGTH);
    }
}
