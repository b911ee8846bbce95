package dev.paceline.deal;

import dev.paceline.account.Accounts;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds deals that are won or lost now by what stands in them. */
public final class ClosedDeals {
    /** Of words beyond these nothing more is asked: nobody types so many. */
    private static final int MOST_WORDS = 10;

    private ClosedDeals() {}

    /** Those of a member, and those that count for these teams. */
    public record Theirs(long owner, Collection<Long> teams) {}

    /**
     * Which deals are looked for.
     *
     * @param theirs empty for everyone's
     * @param words each is to stand in the account's name, the product, the channel or the reason, in any case; none for all
     * @param closed the days on which they were won or lost; empty for all days
     */
    public record Search(Status status, Optional<Theirs> theirs, List<String> words, Optional<Period> closed) {
        public Search {
            words = words.stream().limit(MOST_WORDS).toList();
        }
    }

    /** Some of them, the latest first. */
    public static List<DealState> find(Tx tx, Search search, int first, int most) {
        Map<String, Object> arguments = new HashMap<>(Map.of("forever", Workspace.FOREVER, "status", search.status()));
        List<String> conditions = new ArrayList<>(List.of("s.untilDay = :forever", "s.status = :status"));
        search.theirs().ifPresent(theirs -> conditions.add(theirs(theirs, arguments)));
        search.closed().ifPresent(days -> {
            conditions.add("s.closedDay >= :from and s.closedDay < :until");
            arguments.putAll(Map.of("from", days.from(), "until", days.until()));
        });
        IntStream.range(0, search.words().size())
                .forEach(at -> conditions.add(says(tx, search.words().get(at), at, arguments)));
        TypedQuery<DealState> query = tx.entities()
                .createQuery(
                        "select s from DealState s where " + String.join(" and ", conditions)
                                + " order by s.closedDay desc, s.id desc",
                        DealState.class)
                .setFirstResult(first)
                .setMaxResults(most);
        arguments.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String theirs(Theirs theirs, Map<String, Object> arguments) {
        arguments.put("owner", theirs.owner());
        if (theirs.teams().isEmpty()) {
            return "s.ownerId = :owner";
        }
        arguments.put("teams", theirs.teams());
        return "(s.ownerId = :owner or s.teamId in :teams)";
    }

    /** Names and channels are compared without accents too, as they are kept so besides. */
    private static String says(Tx tx, String word, int at, Map<String, Object> arguments) {
        String typed = "typed" + at;
        String normal = "normal" + at;
        arguments.put(typed, "%" + escaped(word.toLowerCase(Locale.ROOT)) + "%");
        arguments.put(normal, "%" + escaped(Spelling.key(word, Integer.MAX_VALUE)) + "%");
        Collection<Long> merged = Accounts.mergedIntoNamed(tx, word);
        String byNewName = merged.isEmpty() ? "" : " or s.accountId in :merged" + at;
        if (!merged.isEmpty()) {
            arguments.put("merged" + at, merged);
        }
        return "(lower(s.reason) like :" + typed + " escape '!' or lower(s.product) like :" + typed + " escape '!'"
                + " or s.channelKey like :" + normal + " escape '!' or s.accountId in"
                + " (select a.id from Account a where a.nameKey like :" + normal + " escape '!')" + byNewName + ")";
    }

    private static String escaped(String word) {
        return word.replaceAll("[!%_]", "!$0");
    }
}
