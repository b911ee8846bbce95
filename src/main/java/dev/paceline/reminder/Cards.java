package dev.paceline.reminder;

import dev.paceline.delivery.Delivery;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Member;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The cards that bring things to people. A letter names the things, of which it is made when it is sent and when they change. */
public final class Cards {
    /** The kind of letter. */
    public static final String KIND = "reminder";

    /** So many things fit into one; what does not comes with another. */
    private static final int THINGS = 12;

    private Cards() {}

    /** A thing on a card, as it was when it was brought. */
    public record Line(String kind, long id, long about, LocalDate due, Part part) {}

    /**
     * What a letter holds.
     *
     * @param more how many did not fit
     * @param change another one with each change, so that the message is made anew
     */
    public record Content(List<Line> lines, int more, long change) {}

    /**
     * Puts a card into the outbox, and writes down what is on it.
     *
     * @param due what is due first, first
     * @return what is on it
     */
    static List<Duty> bring(Tx tx, Member member, String key, List<Duty> due, Instant now) {
        List<Duty> fitting = due.subList(0, Math.min(due.size(), THINGS));
        LocalDate today = member.dayAt(now);
        fitting.forEach(duty -> tx.save(new Brought(tx.newId(), member.id(), duty.turn(), today, key)));
        List<Line> lines = fitting.stream()
                .map(duty -> new Line(duty.kind(), duty.id(), duty.about(), duty.due(), duty.part()))
                .toList();
        Content content = new Content(lines, due.size() - fitting.size(), tx.newId());
        Instant midnight = today.plusDays(1).atStartOfDay(member.zone()).toInstant();
        Instant late = now.plus(Cycle.WINDOW);
        Outbox.put(
                tx,
                new Letter(KIND, key, member.userId(), Frozen.content(content)),
                late.isBefore(midnight) ? late : midnight);
        return fitting;
    }

    /** A thing is another now: the last cards on which it stands, whosever they are, are made anew. */
    public static void changed(Tx tx, String kind, long id) {
        again(tx, Brought.letters(tx, kind, id));
    }

    /** The same of the cards of one member. */
    public static void changed(Tx tx, String kind, long id, long member) {
        again(tx, Brought.letters(tx, kind, id, member));
    }

    private static void again(Tx tx, List<String> keys) {
        keys.forEach(key -> Outbox.find(tx, key).map(Delivery::letter).ifPresent(letter -> {
            Content was = Frozen.read(letter, Content.class);
            Content is = new Content(was.lines(), was.more(), tx.newId());
            Outbox.rewrite(tx, new Letter(KIND, key, letter.conversation(), Frozen.content(is)));
        }));
    }
}
