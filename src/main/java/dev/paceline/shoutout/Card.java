package dev.paceline.shoutout;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the messages about a shout-out show of it.
 *
 * @param giver their name
 * @param receivers in the order in which they were named
 * @param value its name
 * @param seconders names, the first first
 */
public record Card(
        long id,
        String giver,
        List<Person> receivers,
        String words,
        Optional<String> value,
        Optional<Quote> quote,
        List<String> seconders,
        Optional<String> channel,
        boolean takenBack) {

    /** Somebody who gets it. */
    public record Person(String userId, String name) {}

    public static Optional<Card> find(Tx tx, long id) {
        return Shoutout.find(tx, id).map(shoutout -> of(tx, shoutout));
    }

    private static Card of(Tx tx, Shoutout shoutout) {
        List<Long> ids =
                Receiver.of(tx, shoutout.id()).stream().map(Receiver::memberId).toList();
        List<Person> receivers = Members.get(tx, ids).stream()
                .sorted(Comparator.comparing(member -> ids.indexOf(member.id())))
                .map(member -> new Person(member.userId(), member.name()))
                .toList();
        return new Card(
                shoutout.id(),
                Members.get(tx, shoutout.giverId()).name(),
                receivers,
                shoutout.words(),
                shoutout.valueId()
                        .flatMap(value -> ValueSettings.find(tx, value))
                        .map(Value::name),
                shoutout.quote(),
                seconders(tx, shoutout),
                shoutout.channel().filter(any -> !Letters.isCardRefused(tx, shoutout)),
                shoutout.isTakenBack());
    }

    private static List<String> seconders(Tx tx, Shoutout shoutout) {
        return tx
                .entities()
                .createQuery(
                        "select m from Second s, Member m where s.shoutoutId = :shoutout and s.stands = true"
                                + " and m.id = s.memberId order by s.changedAt, s.id",
                        Member.class)
                .setParameter("shoutout", shoutout.id())
                .getResultList()
                .stream()
                .map(Member::name)
                .toList();
    }
}
