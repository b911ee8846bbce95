package dev.paceline.rhythm.slack;

import dev.paceline.member.Actor;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Timings;
import dev.paceline.rhythm.slack.ScheduleMessages.Section;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /paceline schedule}: when what is delivered again and again comes, to oneself, one's team and the company; who may changes it. */
public final class ScheduleCommand implements Handler<Ask.Command> {
    static final String SHOW = "schedule.show";
    static final String OTHER = "schedule.other";
    static final String CHANGE = "schedule.change";
    static final String PAUSE = "schedule.pause";
    static final String RESUME = "schedule.resume";
    static final String SAVE = "schedule.save";

    private static final Set<String> COMPANY_WORDS = Texts.wordsOfAll("people.word.company");

    private final List<Occasion> occasions;
    private final Clock clock;

    public ScheduleCommand(List<Occasion> occasions, Clock clock) {
        this.occasions = List.copyOf(occasions);
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.paceline("schedule", this);
        registry.action(SHOW, this::show);
        registry.action(OTHER, this::show);
        registry.action(CHANGE, this::form);
        registry.action(PAUSE, (tx, ask) -> pause(tx, ask, true));
        registry.action(RESUME, (tx, ask) -> pause(tx, ask, false));
        registry.submission(SAVE, this::save);
    }

    /** Who asks and how they are answered. */
    private final class Desk {
        final Tx tx;
        final Caller caller;
        final Instant now = clock.instant();
        final Actor actor;
        final List<Team> teams;
        final ScheduleMessages messages;

        Desk(Tx tx, Caller caller) {
            this.tx = tx;
            this.caller = caller;
            this.actor = new Actor(caller.memberId(), caller.admin());
            this.teams = Teams.all(tx);
            this.messages = new ScheduleMessages(
                    caller.texts(),
                    LocalDate.ofInstant(now, caller.zone()),
                    teams.stream().collect(Collectors.toMap(Team::id, Team::name)));
        }

        /** What a button or a form asks for, if it is the caller's to change. */
        Optional<Entry> mine(String code) {
            String[] parts = code.split(" ", 2);
            Optional<Owner> owner = Owner.read(parts[parts.length - 1]);
            List<Occasion> named = occasions.stream()
                    .filter(occasion -> occasion.name().equals(parts[0]))
                    .toList();
            return owner.flatMap(whose -> new Entries(tx, named, actor, now)
                    .of(whose).stream().filter(Entry::mayChange).findFirst());
        }
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        Desk desk = new Desk(tx, ask.caller());
        String words = SlackText.typedWithReferences(ask.text());
        if (words.isEmpty()) {
            return list(desk, Optional.empty());
        }
        if (COMPANY_WORDS.contains(Spelling.normal(words))) {
            return list(desk, Optional.of(Owner.COMPANY));
        }
        return Teams.named(tx, words)
                .map(team -> list(desk, Optional.of(Owner.team(team.id()))))
                .orElseGet(() -> new Reply.Say(
                        desk.messages.unknown(words, Teams.nearest(tx, words).map(Team::name))));
    }

    /** What comes to somebody is shown to themselves alone. */
    private Reply show(Tx tx, Ask.Action ask) {
        return list(
                new Desk(tx, ask.caller()), Owner.read(ask.value()).filter(owner -> owner.kind() != Owner.Kind.MEMBER));
    }

    /** @param whose the caller's own, their team's and the company's where nobody is named */
    private Reply list(Desk desk, Optional<Owner> whose) {
        List<Owner> shown = whose.map(List::of).orElseGet(() -> around(desk));
        Entries entries = new Entries(desk.tx, occasions, desk.actor, desk.now);
        return new Reply.Say(desk.messages.list(
                shown.stream()
                        .map(owner -> new Section(owner, entries.of(owner)))
                        .toList(),
                others(desk, shown)));
    }

    /** The caller, the team that they lead or else are in, and the company. */
    private static List<Owner> around(Desk desk) {
        long self = desk.caller.memberId();
        Optional<Team> team = Teams.ledBy(desk.tx, self).stream().findFirst().or(() -> Teams.teamNow(desk.tx, self));
        return Stream.of(
                        Stream.of(Owner.member(self)),
                        team.map(Team::id).map(Owner::team).stream(),
                        Stream.of(Owner.COMPANY))
                .flatMap(owners -> owners)
                .toList();
    }

    /** The other teams that are the caller's to change. */
    private static List<Choice> others(Desk desk, List<Owner> shown) {
        return desk.teams.stream()
                .filter(team -> !shown.contains(Owner.team(team.id())))
                .filter(team -> desk.actor.admin() || leads(desk, team))
                .map(team -> new Choice(Owner.team(team.id()).code(), team.name()))
                .toList();
    }

    private static boolean leads(Desk desk, Team team) {
        return Teams.withTeamsAbove(desk.teams, team).stream().anyMatch(above -> above.isLedBy(desk.actor.memberId()));
    }

    private Reply form(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller());
        return desk.mine(ask.value())
                .<Reply>map(entry -> new Reply.Open(ScheduleForm.view(
                        desk.messages, entry, Workspaces.current(tx).settings().weekStart())))
                .orElseGet(() -> new Reply.Say(desk.messages.notYours()));
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller());
        return changed(
                desk,
                ask.metadata(),
                entry -> Timings.choose(
                        tx,
                        entry.occasion().name(),
                        entry.owner(),
                        ScheduleForm.chosen(entry, ask.fields()),
                        desk.actor.memberId(),
                        desk.now));
    }

    private Reply pause(Tx tx, Ask.Action ask, boolean paused) {
        Desk desk = new Desk(tx, ask.caller());
        return changed(
                desk,
                ask.value(),
                entry -> Timings.pause(
                        tx, entry.occasion().name(), entry.owner(), paused, desk.actor.memberId(), desk.now));
    }

    /** Does it where it is the caller's to do, and says what holds then. */
    private static Reply changed(Desk desk, String code, Consumer<Entry> change) {
        desk.mine(code).ifPresent(change);
        return new Reply.Say(desk.mine(code).map(desk.messages::changed).orElseGet(desk.messages::notYours));
    }
}
