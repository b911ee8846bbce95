package dev.paceline.contest.slack;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.contest.Cards;
import dev.paceline.contest.Contest;
import dev.paceline.contest.ContestChanges;
import dev.paceline.contest.ContestChanges.Outcome;
import dev.paceline.contest.Contests;
import dev.paceline.contest.Counted;
import dev.paceline.contest.LineUp;
import dev.paceline.contest.Refusal;
import dev.paceline.contest.Scores;
import dev.paceline.contest.Terms;
import dev.paceline.contest.slack.ContestForm.Read;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /contest}: what is running and where one stands; who leads somebody starts one. */
public final class ContestCommand implements Handler<Ask.Command> {
    private static final Set<String> NEW = Texts.wordsOfAll("contest.word.new");

    private final ActivityTypes types;
    private final Scores scores;
    private final ContestChanges changes;
    private final Clock clock;

    public ContestCommand(ActivityTypes types, Scores scores, Clock clock) {
        this.types = types;
        this.scores = scores;
        this.changes = new ContestChanges(scores);
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.command("contest", this);
        registry.action(ContestMessages.LIST, (tx, ask) -> list(tx, ask.caller()));
        registry.action(ContestMessages.STANDINGS, this::standings);
        registry.action(ContestMessages.AGAIN, this::postAgain);
        registry.action(ContestMessages.NEW, (tx, ask) -> openNew(tx, ask.caller()));
        registry.action(ContestMessages.EDIT, (tx, ask) -> managed(tx, ask, contest -> openEdit(tx, ask, contest)));
        registry.action(ContestMessages.CANCEL, (tx, ask) -> managed(tx, ask, contest -> openCancel(tx, ask, contest)));
        registry.submission(ContestModal.SAVE, this::save);
        registry.submission(ContestModal.CANCEL, this::cancel);
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        String typed = ask.text().strip();
        if (NEW.contains(Spelling.normal(typed))) {
            return openNew(tx, ask.caller());
        }
        return typed.isEmpty()
                ? list(tx, ask.caller())
                : new Reply.Say(messages(tx, ask.caller()).unknown(Typed.shown(typed)));
    }

    private Reply list(Tx tx, Caller caller) {
        Actor actor = actor(caller);
        List<Contest> contests = Contests.recent(tx, clock.instant()).stream()
                .filter(contest -> Contests.concerns(tx, actor, contest.terms().who()))
                .toList();
        List<Shown> first = contests.stream()
                .limit(ContestMessages.MOST)
                .map(contest -> shown(tx, caller, contest))
                .toList();
        int more = contests.size() - first.size();
        return new Reply.Say(messages(tx, caller).list(first, more, Contests.mayStart(tx, actor)));
    }

    private Reply standings(Tx tx, Ask.Action ask) {
        Caller caller = ask.caller();
        return Contests.find(tx, RowId.read(ask.value()))
                .filter(contest ->
                        Contests.concerns(tx, actor(caller), contest.terms().who()))
                .<Reply>map(contest -> new Reply.Say(messages(tx, caller).standings(shown(tx, caller, contest))))
                .orElseGet(() -> refused(tx, caller, Refusal.NOT_YOURS));
    }

    private Reply openNew(Tx tx, Caller caller) {
        return Contests.mayStart(tx, actor(caller))
                ? new Reply.Open(modal(tx, caller).all(start(tx, caller, Optional.empty()), ""))
                : refused(tx, caller, Refusal.NOT_YOURS);
    }

    private Reply openEdit(Tx tx, Ask.Action ask, Contest contest) {
        Caller caller = ask.caller();
        Instant now = clock.instant();
        ContestModal modal = modal(tx, caller);
        String id = String.valueOf(contest.id());
        return new Reply.Open(
                contest.timetable().hasBegun(now)
                        ? modal.begun(contest.terms(), contest.timetable().today(now), id)
                        : modal.all(start(tx, caller, Optional.of(contest.terms())), id));
    }

    private Reply openCancel(Tx tx, Ask.Action ask, Contest contest) {
        return new Reply.Open(modal(tx, ask.caller()).cancel(contest.terms().name(), String.valueOf(contest.id())));
    }

    /** What is to be done with an open contest that the caller may change. */
    private Reply managed(Tx tx, Ask.Action ask, Function<Contest, Reply> work) {
        Optional<Contest> contest = Contests.find(tx, RowId.read(ask.value()))
                .filter(found -> Contests.mayManage(
                        tx, actor(ask.caller()), found.terms().who()));
        if (contest.isEmpty()) {
            return refused(tx, ask.caller(), Refusal.NOT_YOURS);
        }
        if (Contests.competes(tx, actor(ask.caller()), contest.get(), clock.instant())) {
            return refused(tx, ask.caller(), Refusal.COMPETES);
        }
        return contest.get().isOpen() ? work.apply(contest.get()) : refused(tx, ask.caller(), Refusal.OVER);
    }

    /** Where the app was not invited before; also who competes may have it posted. */
    private Reply postAgain(Tx tx, Ask.Action ask) {
        Caller caller = ask.caller();
        Optional<Contest> contest = Contests.find(tx, RowId.read(ask.value()))
                .filter(found ->
                        Contests.mayManage(tx, actor(caller), found.terms().who()));
        return contest.flatMap(found -> Cards.refused(tx, found)
                        .<Reply>map(card ->
                                new Reply.Post(card.id(), messages(tx, caller).posted(found))))
                .orElseGet(() -> contest.isPresent() ? list(tx, caller) : refused(tx, caller, Refusal.NOT_YOURS));
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Caller caller = ask.caller();
        Actor actor = actor(caller);
        boolean isNew = ask.metadata().isEmpty();
        long id = RowId.read(ask.metadata());
        Optional<Terms> present =
                Contests.find(tx, id).map(Contest::terms).filter(terms -> Contests.mayManage(tx, actor, terms.who()));
        if (!isNew && present.isEmpty()) {
            return refused(tx, caller, Refusal.NOT_YOURS);
        }
        Read read = new ContestForm(tx, types.of(tx), ask).read(present);
        if (read instanceof Read.Misunderstood misunderstood) {
            return errors(caller, misunderstood.byField());
        }
        Terms terms = ((Read.Understood) read).terms();
        Outcome outcome = isNew
                ? ContestChanges.start(tx, actor, terms, clock.instant())
                : changes.change(tx, actor, id, terms, clock.instant());
        return outcome instanceof Outcome.Done done
                ? new Reply.Say(messages(tx, caller)
                        .saved(
                                shown(tx, caller, done.contest()),
                                LineUp.of(tx, done.contest().terms()),
                                done.contest().terms().channel()))
                : refused(tx, caller, ((Outcome.Refused) outcome).refusal(), ask);
    }

    private Reply cancel(Tx tx, Ask.Submission ask) {
        Caller caller = ask.caller();
        String reason = Typed.clean(ask.fields().text(ContestModal.REASON).orElse(""));
        if (reason == null || Typed.length(reason) > ContestModal.REASON_LENGTH) {
            return errors(caller, Map.of(ContestModal.REASON, "contest.mistake.reason"));
        }
        Outcome outcome = changes.cancel(tx, actor(caller), RowId.read(ask.metadata()), reason, clock.instant());
        return outcome instanceof Outcome.Done done
                ? new Reply.Say(messages(tx, caller).cancelled(shown(tx, caller, done.contest())))
                : refused(tx, caller, ((Outcome.Refused) outcome).refusal());
    }

    private Shown shown(Tx tx, Caller caller, Contest contest) {
        return Shows.of(tx, scores, contest, caller.memberId(), actor(caller), clock.instant());
    }

    private ContestModal.Start start(Tx tx, Caller caller, Optional<Terms> terms) {
        List<Team> all = Teams.all(tx);
        List<Team> own = all.stream()
                .filter(team -> caller.admin() || team.isLedBy(caller.memberId()))
                .flatMap(team -> Teams.withSubTeams(all, team).stream())
                .distinct()
                .toList();
        Stream<Choice> company = Stream.of(Owner.COMPANY)
                .filter(any -> caller.admin())
                .map(everyone -> new Choice(everyone.code(), caller.texts().say("contest.everyone")));
        Stream<Choice> teams =
                own.stream().map(team -> new Choice(Owner.team(team.id()).code(), team.name()));
        List<String> members = Members.get(
                        tx,
                        terms.stream()
                                .flatMap(known -> known.who().owners().stream())
                                .filter(owner -> owner.kind() == Owner.Kind.MEMBER)
                                .map(Owner::id)
                                .toList())
                .stream()
                .map(Member::userId)
                .toList();
        Optional<Team> led = Teams.topLedBy(tx, caller.memberId());
        return new ContestModal.Start(
                terms,
                Stream.concat(terms.stream().map(Terms::counted), Counted.choices(types.of(tx)).stream())
                        .distinct()
                        .toList(),
                Stream.concat(company, teams).toList(),
                members,
                led.map(team -> Owner.team(team.id())).orElse(Owner.COMPANY),
                led.flatMap(Team::channel)
                        .or(() -> Workspaces.current(tx).settings().channel()),
                LocalDate.ofInstant(clock.instant(), zone(tx)));
    }

    /** Beside the field that it is about, where the form has one. */
    private Reply refused(Tx tx, Caller caller, Refusal refusal, Ask.Submission ask) {
        String field =
                switch (refusal) {
                    case NAME -> ContestModal.NAME;
                    case NOBODY, TOO_MANY, NO_TEAMS, ALONE -> ContestModal.TEAMS;
                    case PAST -> ContestModal.FROM;
                    case END, IMPROVED -> ContestModal.LAST;
                    case BEGUN -> ask.fields().has(ContestModal.RULE) ? "" : ContestModal.LAST;
                    case NOT_YOURS, COMPETES, OVER -> "";
                };
        return field.isEmpty()
                ? refused(tx, caller, refusal)
                : errors(caller, Map.of(field, "contest.refused." + refusal));
    }

    private Reply refused(Tx tx, Caller caller, Refusal refusal) {
        return new Reply.Say(messages(tx, caller).refused(refusal));
    }

    private static Reply errors(Caller caller, Map<String, String> keys) {
        return new Reply.FieldErrors(
                keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, error -> caller.texts()
                        .say(error.getValue()))));
    }

    private ContestMessages messages(Tx tx, Caller caller) {
        return new ContestMessages(new ContestWording(caller.texts(), types.of(tx)));
    }

    private ContestModal modal(Tx tx, Caller caller) {
        return new ContestModal(new ContestWording(caller.texts(), types.of(tx)), zone(tx));
    }

    private static ZoneId zone(Tx tx) {
        return Workspaces.current(tx).settings().zone();
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.memberId(), caller.admin());
    }
}
