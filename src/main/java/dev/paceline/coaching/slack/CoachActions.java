package dev.paceline.coaching.slack;

import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.ActionItems;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be done: by oneself, and about those whom one leads. */
final class CoachActions {
    static final String LIST = "coach.actions";
    static final String DONE = "coach.done";
    static final String NOT_DONE = "coach.not_done";

    private static final Comparator<ActionItem> FIRST_DUE =
            Comparator.comparing(ActionItem::dueDay).thenComparing(ActionItem::id);

    private final Clock clock;

    CoachActions(Clock clock) {
        this.clock = clock;
    }

    void register(Registry registry) {
        registry.action(LIST, (tx, ask) -> list(desk(tx, ask)));
        registry.action(DONE, this::done);
        registry.action(NOT_DONE, this::notDone);
    }

    static Reply list(Desk desk) {
        return list(desk, Optional.empty());
    }

    private Reply done(Tx tx, Ask.Action ask) {
        Desk desk = desk(tx, ask);
        Optional<ActionItem> item =
                ActionItems.done(tx, desk.caller.memberId(), RowId.read(ask.value()), clock.instant());
        return item.isEmpty() ? desk.say("coach.actions.refused") : list(desk, item);
    }

    private Reply notDone(Tx tx, Ask.Action ask) {
        Desk desk = desk(tx, ask);
        Optional<ActionItem> item = ActionItems.notDone(tx, desk.caller.memberId(), RowId.read(ask.value()));
        return item.isEmpty() ? desk.say("coach.actions.refused") : list(desk);
    }

    private static Reply list(Desk desk, Optional<ActionItem> done) {
        long self = desk.caller.memberId();
        List<Long> about = Stream.concat(
                        Stream.of(self),
                        Leadership.reportsTo(desk.tx, self).stream().map(Member::id))
                .toList();
        List<ActionItem> open = Stream.concat(
                        ActionItems.about(desk.tx, about).stream(), ActionItems.ownedBy(desk.tx, self).stream())
                .distinct()
                .sorted(FIRST_DUE)
                .toList();
        Map<Long, String> names = names(desk.tx, open);
        return new Reply.Say(desk.messages.actions(open, self, names, done));
    }

    static Map<Long, String> names(Tx tx, List<ActionItem> items) {
        List<Long> ids = items.stream()
                .flatMap(item -> Stream.of(item.ownerId(), item.memberId()))
                .distinct()
                .toList();
        return Members.get(tx, ids).stream().collect(Collectors.toMap(Member::id, Member::name));
    }

    private Desk desk(Tx tx, Ask.Action ask) {
        return new Desk(tx, ask.caller(), clock.instant());
    }
}
