package dev.paceline.calendar.slack;

import dev.paceline.calendar.Place;
import dev.paceline.calendar.Week;
import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.calendar.WorkSetting;
import dev.paceline.calendar.WorkingTimes;
import dev.paceline.calendar.WorkingTimes.Refusal;
import dev.paceline.calendar.slack.PeopleMessages.Card;
import dev.paceline.member.Actor;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /paceline people}: working weeks, holidays, first and last days of a member, a team or the company. */
public final class PeopleCommand {
    static final String SHOW = "people.show";
    static final String OTHER = "people.other";
    static final String EDIT = "people.edit";

    private static final Set<String> COMPANY_WORDS = Texts.wordsOfAll("people.word.company");

    private final Clock clock;

    public PeopleCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.paceline("people", this::answer);
        registry.action(SHOW, this::show);
        registry.action(OTHER, this::show);
        registry.action(EDIT, this::edit);
        registry.submission(PeopleForm.SUBMITTED, this::save);
    }

    /** Who asks and how they are answered. */
    private final class Desk {
        final Tx tx;
        final Caller caller;
        final Actor actor;
        final DayOfWeek weekStart;
        final PeopleMessages messages;

        Desk(Tx tx, Caller caller) {
            this.tx = tx;
            this.caller = caller;
            this.actor = new Actor(caller.memberId(), caller.admin());
            this.weekStart = Workspaces.current(tx).settings().weekStart();
            this.messages =
                    new PeopleMessages(caller.texts(), LocalDate.ofInstant(clock.instant(), caller.zone()), weekStart);
        }

        boolean mayChange(Owner owner) {
            return WorkingTimes.mayChange(tx, actor, owner);
        }

        /** The company's is no secret, one's own neither; other people's are for those who lead them. */
        boolean maySee(Owner owner) {
            return owner.equals(Owner.COMPANY) || owner.equals(Owner.member(caller.memberId())) || mayChange(owner);
        }
    }

    private Reply answer(Tx tx, Ask.Command ask) {
        Desk desk = new Desk(tx, ask.caller());
        List<String> people = SlackText.users(ask.text());
        if (!people.isEmpty()) {
            return Members.find(tx, people.get(0))
                    .filter(Member::isMet)
                    .map(member -> show(desk, Owner.member(member.id())))
                    .orElseGet(() -> new Reply.Say(desk.messages.unknownPerson()));
        }
        String words = SlackText.typedWithReferences(ask.text());
        if (words.isEmpty()) {
            return show(desk, Owner.member(desk.caller.memberId()));
        }
        if (COMPANY_WORDS.contains(Spelling.normal(words))) {
            return show(desk, Owner.COMPANY);
        }
        return Teams.named(tx, words)
                .map(team -> show(desk, Owner.team(team.id())))
                .orElseGet(() -> new Reply.Say(
                        desk.messages.unknown(words, Teams.nearest(tx, words).map(Team::name))));
    }

    private Reply show(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller());
        return Owner.read(ask.value()).map(owner -> show(desk, owner)).orElseGet(() -> notYours(desk));
    }

    private Reply show(Desk desk, Owner owner) {
        return desk.maySee(owner) ? shown(desk, owner, false) : notYours(desk);
    }

    private Reply shown(Desk desk, Owner owner, boolean saved) {
        return new Reply.Say(desk.messages.card(card(desk, owner), desk.mayChange(owner), others(desk, owner), saved));
    }

    private Reply edit(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller());
        Optional<Owner> owner = Owner.read(ask.value()).filter(desk::mayChange);
        if (owner.isEmpty()) {
            return notYours(desk);
        }
        Card card = card(desk, owner.get());
        return new Reply.Open(PeopleForm.view(
                desk.caller.texts(),
                card.owner(),
                card.week().orElse(Week.MONDAY_TO_FRIDAY),
                card.own().place(),
                card.member(),
                desk.weekStart));
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller());
        Optional<Owner> owner = Owner.read(ask.metadata());
        if (owner.isEmpty()) {
            return notYours(desk);
        }
        Optional<Refusal> refusal = WorkingTimes.change(
                tx, desk.actor, owner.get(), PeopleForm.draft(owner.get(), ask.fields()), clock.instant());
        if (refusal.isEmpty()) {
            return shown(desk, owner.get(), true);
        }
        return refusal.get() == Refusal.NOT_YOURS
                ? notYours(desk)
                : new Reply.FieldErrors(Map.of(PeopleForm.field(refusal.get()), desk.messages.sentence(refusal.get())));
    }

    private static Reply notYours(Desk desk) {
        return new Reply.Say(desk.messages.refused(Refusal.NOT_YOURS));
    }

    private Card card(Desk desk, Owner owner) {
        WorkSetting own = WorkingTimes.now(desk.tx, owner);
        Texts texts = desk.caller.texts();
        return switch (owner.kind()) {
            case MEMBER -> card(desk, Members.get(desk.tx, owner.id()), own);
            case TEAM -> {
                String name = Teams.find(desk.tx, owner.id()).orElseThrow().name();
                yield new Card(
                        owner,
                        texts.say("people.team", "team", name),
                        own,
                        Optional.empty(),
                        WorkingTimes.place(desk.tx, owner),
                        Optional.empty(),
                        Optional.empty());
            }
            case COMPANY ->
                new Card(
                        owner,
                        texts.say("people.company"),
                        own,
                        Optional.of(WorkingTimes.companyWeek(desk.tx)),
                        own.place(),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private Card card(Desk desk, Member member, WorkSetting own) {
        LocalDate today = member.dayAt(clock.instant());
        WorkCalendar calendar = WorkCalendars.of(desk.tx, member.id(), new Period(today, today.plusDays(1)));
        Optional<Place> place = calendar.place(member.id(), today);
        return new Card(
                Owner.member(member.id()),
                member.name(),
                own,
                Optional.of(calendar.week(member.id(), today)),
                place,
                Optional.of(member),
                Teams.teamNow(desk.tx, member.id()).map(Team::name));
    }

    /** From a team its members; from oneself the company and the teams and people that one leads. */
    private static List<Choice> others(Desk desk, Owner owner) {
        List<Choice> others = new ArrayList<>();
        if (owner.kind() == Owner.Kind.TEAM) {
            Teams.find(desk.tx, owner.id())
                    .ifPresent(team -> Teams.membersOf(desk.tx, team).forEach(member -> add(member, others)));
        } else if (owner.equals(Owner.member(desk.caller.memberId()))) {
            Texts texts = desk.caller.texts();
            others.add(new Choice(Owner.COMPANY.code(), texts.say("people.company")));
            Teams.all(desk.tx).stream()
                    .filter(team -> desk.mayChange(Owner.team(team.id())))
                    .forEach(team -> others.add(
                            new Choice(Owner.team(team.id()).code(), texts.say("people.team", "team", team.name()))));
            Leadership.ledBy(desk.tx, desk.caller.memberId()).forEach(member -> add(member, others));
        }
        return others;
    }

    private static void add(Member member, List<Choice> others) {
        others.add(new Choice(Owner.member(member.id()).code(), member.name()));
    }
}
