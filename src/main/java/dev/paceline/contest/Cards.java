package dev.paceline.contest;

import dev.paceline.contest.Card.Kind;
import dev.paceline.delivery.Delivery;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts the cards of contests into the outbox: each once, and again where it says something else by now. */
public final class Cards {
    /** The kind of letter. */
    public static final String KIND = "contest";

    /** How many places a channel sees. */
    private static final int TOP = 5;

    private Cards() {}

    static boolean isThere(Tx tx, Contest contest, Kind kind) {
        return find(tx, contest, kind).isPresent();
    }

    /** Until when late entries count, as those who follow it were told once it was over. */
    static Optional<Instant> cutOff(Tx tx, Contest contest) {
        return find(tx, contest, Kind.END)
                .map(told -> Frozen.read(told.letter(), Card.class))
                .flatMap(Card::until)
                .map(Instant::ofEpochMilli);
    }

    /** A card without standings. */
    static boolean put(Tx tx, Contest contest, Kind kind) {
        return put(tx, contest, card(tx, contest, kind, List.of(), Optional.empty()));
    }

    /**
     * A card with the standings of now.
     *
     * @param cutOff until when late entries count
     */
    static boolean put(Tx tx, Contest contest, Kind kind, Standings standings, Instant cutOff) {
        return put(tx, contest, card(tx, contest, kind, standings.all(), Optional.of(cutOff.toEpochMilli())));
    }

    /** The card of a settled contest: the frozen result, and what has become of it since. */
    static boolean put(Tx tx, Contest contest, Result result, List<Correction> corrections) {
        Card card = card(tx, contest, Kind.FINAL, result.standings(), Optional.empty());
        return put(tx, contest, card.settled(result.winners(), corrections));
    }

    static boolean putCancelled(Tx tx, Contest contest, String reason) {
        return put(
                tx,
                contest,
                card(tx, contest, Kind.CANCELLED, List.of(), Optional.empty()).because(reason));
    }

    private static Card card(Tx tx, Contest contest, Kind kind, List<Standing> standings, Optional<Long> until) {
        return new Card(
                kind,
                About.of(tx, contest),
                standings.stream().limit(TOP).toList(),
                Math.max(0, standings.size() - TOP),
                List.of(),
                until,
                Optional.empty(),
                List.of());
    }

    /** Whether there was anything new to say. */
    private static boolean put(Tx tx, Contest contest, Card card) {
        String content = Frozen.content(card);
        boolean isNew = find(tx, contest, card.kind())
                .filter(there -> there.letter().content().equals(content))
                .isEmpty();
        if (isNew) {
            String key = key(contest, card.kind());
            long id = Outbox.rewrite(tx, new Letter(KIND, key, contest.terms().channel(), content));
            if (card.kind() == Kind.FINAL && Outbox.get(tx, id).stands().isEmpty()) {
                Outbox.again(tx, id); // what told of the end was refused, but the result is told all the same
            }
        }
        return isNew;
    }

    /** Every card that was told tells what has changed since; where its day is another by now, it says that. */
    static void retell(Tx tx, Contest contest) {
        About about = About.of(tx, contest);
        for (Delivery told : Outbox.all(tx, key(contest, ""))) {
            Letter letter = told.letter();
            Card card = Frozen.read(letter, Card.class);
            Kind kind = letter.key().equals(key(contest, card.kind())) ? card.kind() : Kind.EXTENDED;
            String content = Frozen.content(card.about(kind, about));
            Outbox.rewrite(tx, new Letter(KIND, letter.key(), letter.conversation(), content));
        }
    }

    /** The last card, where Slack would not take it. */
    public static Optional<Delivery> refused(Tx tx, Contest contest) {
        return Outbox.all(tx, key(contest, "")).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.state() == Delivery.State.DEAD);
    }

    private static Optional<Delivery> find(Tx tx, Contest contest, Kind kind) {
        return Outbox.find(tx, key(contest, kind));
    }

    private static String key(Contest contest, Kind kind) {
        String key = key(contest, kind.letter());
        return contest.timetable().day(kind).map(day -> key + " " + day).orElse(key);
    }

    private static String key(Contest contest, String letter) {
        return String.join(" ", KIND, String.valueOf(contest.id()), letter);
    }
}
