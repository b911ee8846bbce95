package dev.paceline.coaching.slack;

import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.ActionItems;
import dev.paceline.coaching.Session;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be done: by oneself, and about those whom one leads. */
public final class CoachActions {
    /** Carries about whom; empty for all that concerns the caller. */
    static final String LIST = "coach.actions";

    static final String DONE = "coach.done";
    static final String NOT_DONE = "coach.not_done";

    /** Carries one of them. */
    public static final String LOOK = "coach.action";

    private final Clock clock;

    CoachActions(Clock clock) {
        this.clock = clock;
    }

    void register(Registry registry) {
        registry.action(LIST, (tx, ask) -> list(new Desk(tx, ask, clock), about(ask.value())));
        registry.action(DONE, this::done);
        registry.action(NOT_DONE, this::notDone);
        registry.action(LOOK, this::look);
    }

    /** What was shared in its session is for who took part, which whoever is to do it did, and for who leads them. */
    private Reply look(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask, clock);
        long self = desk.caller.memberId();
        return new Reply.Open(ActionItems.concerning(tx, self, RowId.read(ask.value()))
                .map(item -> {
                    Optional<Session> session = Session.find(tx, item.agreedIn());
                    String coach =
                            session.map(held -> desk.name(held.coachId())).orElse("");
                    return new ActionMessages(desk.texts, desk.today)
                            .look(item, self, names(tx, List.of(item)), session, coach);
                })
                .orElseGet(() -> desk.view("coach.actions.refused")));
    }

    /** @param about whose development it is about; empty for all that concerns the caller */
    static Reply list(Desk desk, Optional<Long> about) {
        return list(desk, about, Optional.empty());
    }

    /** The item that a button stands beside. */
    private static long item(Ask.Action ask) {
        return RowId.read(ask.value().split(" ", 2)[0]);
    }

    /** About whom the list is that the button stands in. */
    private static Optional<Long> list(Ask.Action ask) {
        String[] value = ask.value().split(" ", 2);
        return value.length < 2 ? Optional.empty() : about(value[1]);
    }

    private static Optional<Long> about(String value) {
        return Optional.of(RowId.read(value)).filter(id -> id > 0);
    }

    private Reply done(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask, clock);
        Optional<ActionItem> item = ActionItems.done(tx, desk.caller.memberId(), item(ask), desk.now);
        return item.isEmpty() ? desk.say("coach.actions.refused") : list(desk, list(ask), item);
    }

    private Reply notDone(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask, clock);
        Optional<ActionItem> item = ActionItems.notDone(tx, desk.caller.memberId(), item(ask));
        return item.isEmpty() ? desk.say("coach.actions.refused") : list(desk, list(ask));
    }

    private static Reply list(Desk desk, Optional<Long> about, Optional<ActionItem> done) {
        long self = desk.caller.memberId();
        if (about.filter(member -> member != self && desk.led(member).isEmpty()).isPresent()) {
            return desk.notLed(about.get());
        }
        List<ActionItem> open = about.map(member -> ActionItems.about(desk.tx, List.of(member)))
                .orElseGet(() -> concerning(desk.tx, self));
        return new Reply.Say(
                new ActionMessages(desk.texts, desk.today).list(open, about, self, names(desk.tx, open), done));
    }

    /** What one is to do, and what is open about oneself and those who report to one. */
    private static List<ActionItem> concerning(Tx tx, long self) {
        List<Long> about = Stream.concat(
                        Stream.of(self), Leadership.reportsTo(tx, self).stream().map(Member::id))
                .toList();
        return ActionItems.concerning(tx, about, self);
    }

    static Map<Long, String> names(Tx tx, List<ActionItem> items) {
        List<Long> ids = items.stream()
                .flatMap(item -> Stream.of(item.ownerId(), item.memberId()))
                .distinct()
                .toList();
        return Members.get(tx, ids).stream().collect(Collectors.toMap(Member::id, Member::name));
    }
}
