package dev.paceline.coaching;

import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import java.util.List;

/** The direct message to who was coached. Its letter names the rows, which it is made of when it is sent and when they change. */
public final class Told {
    /** The kind of letter. */
    public static final String KIND = "coaching";

    private Told() {}

    /**
     * What a letter holds.
     *
     * @param change another one with each change, so that the message is made anew
     */
    public record Pointer(long session, long change) {}

    static void tell(Tx tx, Session session, Member member) {
        Outbox.rewrite(
                tx,
                new Letter(
                        KIND,
                        key(session, member.id()),
                        member.userId(),
                        Frozen.content(new Pointer(session.id(), tx.newId()))));
    }

    /** Those who got one. */
    static void tellAgain(Tx tx, Session session, List<Attendance> attendances) {
        attendances.stream()
                .map(Attendance::memberId)
                .filter(member -> Outbox.find(tx, key(session, member)).isPresent())
                .forEach(member -> tell(tx, session, Members.get(tx, member)));
    }

    private static String key(Session session, long member) {
        return KIND + " " + session.id() + " " + member;
    }
}
