package dev.paceline.contest.slack;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.contest.Cards;
import dev.paceline.contest.Contest;
import dev.paceline.contest.Contests;
import dev.paceline.contest.Refusal;
import dev.paceline.contest.Scores;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /contest}: what is running and where one stands. */
public final class ContestCommand implements Handler<Ask.Command> {
    private static final Set<String> NEW = Texts.wordsOfAll("contest.word.new");

    private final ActivityTypes types;
    private final Scores scores;
    private final ContestForms forms;
    private final Clock clock;

    public ContestCommand(ActivityTypes types, Scores scores, Clock clock) {
        this.types = types;
        this.scores = scores;
        this.forms = new ContestForms(scores);
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.command("contest", this);
        registry.action(ContestMessages.LIST, (tx, ask) -> list(desk(tx, ask.caller()), RowId.read(ask.value())));
        registry.action(ContestMessages.STANDINGS, (tx, ask) -> standings(desk(tx, ask.caller()), ask.value()));
        registry.action(ContestMessages.AGAIN, (tx, ask) -> postAgain(desk(tx, ask.caller()), ask.value()));
        registry.action(ContestMessages.NEW, (tx, ask) -> forms.openNew(desk(tx, ask.caller())));
        registry.action(ContestMessages.EDIT, (tx, ask) -> forms.openEdit(desk(tx, ask.caller()), ask.value()));
        registry.action(ContestMessages.CANCEL, (tx, ask) -> forms.openCancel(desk(tx, ask.caller()), ask.value()));
        registry.submission(ContestModal.SAVE, (tx, ask) -> forms.save(desk(tx, ask.caller()), ask));
        registry.submission(ContestModal.CANCEL, (tx, ask) -> forms.cancel(desk(tx, ask.caller()), ask));
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        Desk desk = desk(tx, ask.caller());
        String typed = ask.text().strip();
        if (NEW.contains(Spelling.normal(typed))) {
            return forms.openNew(desk);
        }
        return typed.isEmpty() ? list(desk, 0) : new Reply.Say(desk.messages.unknown(Typed.shown(typed)));
    }

    /** @param skipped how many are on pages before */
    private Reply list(Desk desk, long skipped) {
        List<Contest> contests = Contests.recent(desk.tx, desk.now).stream()
                .filter(contest -> Contests.concerns(desk.tx, desk.actor, contest.terms()))
                .toList();
        List<Shown> page = contests.stream()
                .skip(skipped)
                .limit(ContestMessages.MOST)
                .map(contest -> desk.shown(scores, contest))
                .toList();
        long shown = skipped + page.size();
        return new Reply.Say(
                desk.messages.list(page, shown, contests.size() - shown, Contests.mayStart(desk.tx, desk.actor)));
    }

    private Reply standings(Desk desk, String id) {
        return desk.seen(id)
                .<Reply>map(contest -> new Reply.Say(desk.messages.standings(desk.shown(scores, contest))))
                .orElseGet(() -> desk.refused(Refusal.NOT_YOURS));
    }

    /** Where the app was not invited before; also who competes may have it posted. */
    private Reply postAgain(Desk desk, String id) {
        Optional<Contest> contest = desk.managed(id);
        if (contest.isEmpty()) {
            return desk.refused(Refusal.NOT_YOURS);
        }
        return Cards.refused(desk.tx, contest.get())
                .<Reply>map(card -> new Reply.Post(card.id(), desk.messages.posted(contest.get())))
                .orElseGet(() -> list(desk, 0));
    }

    private Desk desk(Tx tx, Caller caller) {
        return new Desk(tx, caller, types.of(tx), clock.instant());
    }
}
