package dev.paceline.deal.slack;

import dev.paceline.deal.ClosedDeals;
import dev.paceline.deal.ClosedDeals.Search;
import dev.paceline.deal.ClosedDeals.Theirs;
import dev.paceline.deal.DealBook;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Refusal;
import dev.paceline.deal.Status;
import dev.paceline.delivery.Outbox;
import dev.paceline.delivery.slack.Written;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * {@code /wins}: what was won and what worked, so that it can be repeated. All colleagues see all wins; the amount only of those
 * that were announced, and of those that they may see anyway. Guests are no colleagues: they see what they may see anyway.
 */
public final class WinsCommand {
    private static final int PAGE = 5;

    private final Clock clock;

    public WinsCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.command("wins", (tx, ask) -> page(new Desk(tx, ask.caller(), clock), WinsSearch.read(ask.text(), 0)));
        registry.action(
                WinsMessages.PAGE,
                (tx, ask) -> page(new Desk(tx, ask.caller(), clock), WinsSearch.decode(ask.value())));
        registry.action(WinsMessages.ASK, this::ask);
    }

    private Reply page(Desk desk, WinsSearch search) {
        Search wanted = new Search(
                Status.WON,
                isColleague(desk)
                        ? Optional.empty()
                        : Optional.of(new Theirs(desk.member.id(), desk.circle().teams())),
                search.words(),
                search.span().map(span -> span.seenFrom(
                                desk.today(), Workspaces.current(desk.tx).settings())
                        .now()));
        List<DealState> found = ClosedDeals.find(desk.tx, wanted, search.page() * PAGE, PAGE + 1);
        List<WinsMessages.Win> wins = DealBook.shown(
                        desk.tx, found.stream().limit(PAGE).toList())
                .stream()
                .map(deal -> win(desk, deal))
                .toList();
        return new Reply.Say(new WinsMessages(desk.texts).page(search, wins, found.size() > PAGE));
    }

    /** One message for a win, however often somebody asks. */
    private Reply ask(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller(), clock);
        String[] parts = ask.value().split(" ", 2);
        Optional<Shown> deal = DealBook.present(tx, RowId.read(parts[0]))
                .filter(state -> state.status() == Status.WON)
                .filter(state -> isColleague(desk) || desk.circle().maySee(state))
                .map(desk::shown)
                .filter(shown -> mayAsk(desk, shown.state()));
        if (deal.isEmpty()) {
            return new Reply.Say(desk.messages.refused(Refusal.CHANGED_SINCE));
        }
        Member owner = Members.get(tx, deal.get().state().ownerId());
        Outbox.put(
                tx,
                Written.letter(
                        key(desk, deal.get().state()),
                        owner.userId(),
                        new WinsMessages(Texts.of(owner.locale()))
                                .question(desk.member.name(), deal.get().account())));
        return page(desk, WinsSearch.decode(parts.length < 2 ? "" : parts[1]));
    }

    private static WinsMessages.Win win(Desk desk, Shown deal) {
        DealState state = deal.state();
        boolean maySee = desk.circle().maySee(state);
        boolean announced = WonPost.isAnnounced(desk.tx, state);
        return new WinsMessages.Win(
                deal,
                maySee || announced,
                maySee,
                desk.mayChange(state.ownerId()),
                announced,
                mayAsk(desk, state),
                Outbox.find(desk.tx, key(desk, state)).isPresent());
    }

    private static boolean mayAsk(Desk desk, DealState win) {
        return win.ownerId() != desk.member.id()
                && Members.get(desk.tx, win.ownerId()).mayAct();
    }

    private static boolean isColleague(Desk desk) {
        return desk.member.kind() == Member.Kind.PERSON;
    }

    private static String key(Desk desk, DealState win) {
        return "how " + win.dealId() + " " + desk.member.id();
    }
}
