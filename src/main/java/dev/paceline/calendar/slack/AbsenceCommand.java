package dev.paceline.calendar.slack;

import dev.paceline.calendar.Absence;
import dev.paceline.calendar.Absences;
import dev.paceline.calendar.Absences.Cancelling;
import dev.paceline.calendar.Absences.Entering;
import dev.paceline.calendar.DaysAway;
import dev.paceline.calendar.Holiday;
import dev.paceline.calendar.WorkCalendar;
import dev.paceline.calendar.WorkCalendars;
import dev.paceline.calendar.slack.AbsenceMessages.Away;
import dev.paceline.calendar.slack.AbsenceMessages.Planned;
import dev.paceline.member.Actor;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code /absence}: says when somebody is away, takes it back, and shows who of the team is. */
public final class AbsenceCommand {
    static final String ADD = "absence.add";
    static final String AGAIN = "absence.again";
    static final String CANCEL = "absence.cancel";
    static final String LIST = "absence.list";
    static final String TEAM = "absence.team";

    private static final int LISTED = 10;
    private static final int HOLIDAYS = 3;
    private static final int TEAM_DAYS = 28;

    private static final Set<String> ADD_WORDS = Texts.wordsOfAll("absence.word.add");
    private static final Set<String> LIST_WORDS = Texts.wordsOfAll("absence.word.list");
    private static final Set<String> TEAM_WORDS = Texts.wordsOfAll("absence.word.team");

    private final Clock clock;

    public AbsenceCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.commandWithPeople("absence", this::answer);
        registry.action(ADD, (tx, ask) -> form(new Desk(tx, ask.caller()), RowId.read(ask.value())));
        registry.action(LIST, (tx, ask) -> list(new Desk(tx, ask.caller()), RowId.read(ask.value())));
        registry.action(TEAM, (tx, ask) -> team(new Desk(tx, ask.caller())));
        registry.action(CANCEL, this::cancel);
        registry.action(AGAIN, this::enterAgain);
        registry.submission(AbsenceForm.SUBMITTED, this::submit);
    }

    /** Who asks, on which day of theirs, and how they are answered. */
    private final class Desk {
        final Tx tx;
        final Caller caller;
        final Member self;
        final Actor actor;
        final AbsenceMessages messages;

        Desk(Tx tx, Caller caller) {
            this.tx = tx;
            this.caller = caller;
            this.self = Members.get(tx, caller.memberId());
            this.actor = new Actor(caller.memberId(), caller.admin());
            this.messages = new AbsenceMessages(caller.texts(), caller.memberId(), today(self));
        }

        LocalDate today(Member member) {
            return member.dayAt(clock.instant());
        }
    }

    private Reply answer(Tx tx, Ask.Command ask) {
        Desk desk = new Desk(tx, ask.caller());
        List<String> people = SlackText.users(ask.text());
        if (people.size() > 1) {
            return new Reply.Say(desk.messages.refused("one_person"));
        }
        Optional<Member> who = people.isEmpty()
                ? Optional.of(desk.self)
                : Members.find(tx, people.get(0)).filter(Member::isMet);
        String words = SlackText.typedWithReferences(SlackText.withoutReferences(ask.text()));
        return who.map(member -> answer(desk, member, words))
                .orElseGet(() -> new Reply.Say(desk.messages.refused("unknown_person")));
    }

    private Reply answer(Desk desk, Member who, String words) {
        String word = Spelling.normal(words);
        if (word.isEmpty() || LIST_WORDS.contains(word)) {
            return list(desk, who.id());
        }
        if (ADD_WORDS.contains(word)) {
            return form(desk, who.id());
        }
        if (TEAM_WORDS.contains(word)) {
            return team(desk);
        }
        return DaysAway.read(
                        words,
                        desk.caller.locale(),
                        desk.today(who),
                        Workspaces.current(desk.tx).settings().weekStart())
                .map(days -> enter(desk, who, days))
                .orElseGet(() -> new Reply.Say(desk.messages.unclear(words)));
    }

    private Reply enter(Desk desk, Member who, Period days) {
        return entered(desk, Absences.enter(desk.tx, desk.actor, who, days, clock.instant()));
    }

    private Reply enterAgain(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller());
        return entered(desk, Absences.again(tx, desk.actor, RowId.read(ask.value()), clock.instant()));
    }

    private static Reply entered(Desk desk, Entering outcome) {
        if (outcome instanceof Entering.Entered entered) {
            Absence absence = entered.absence();
            WorkCalendar calendar = WorkCalendars.of(desk.tx, absence.memberId(), absence.days());
            return new Reply.Say(desk.messages.entered(who(desk, absence), planned(calendar, absence)));
        }
        if (outcome instanceof Entering.AlreadyAway already) {
            return new Reply.Say(desk.messages.alreadyAway(who(desk, already.absence()), already.absence()));
        }
        return new Reply.Say(desk.messages.refused(((Entering.Refused) outcome).refusal()));
    }

    private Reply cancel(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller());
        Cancelling outcome = Absences.cancel(tx, desk.actor, RowId.read(ask.value()), clock.instant());
        if (outcome instanceof Cancelling.Cancelled cancelled) {
            return new Reply.Say(desk.messages.cancelled(who(desk, cancelled.absence()), cancelled.absence()));
        }
        return new Reply.Say(desk.messages.refused(((Cancelling.Refused) outcome).refusal()));
    }

    private Reply list(Desk desk, long memberId) {
        Optional<Member> who = mine(desk, memberId);
        if (who.isEmpty()) {
            return new Reply.Say(desk.messages.refused(Absences.Refusal.NOT_YOURS));
        }
        LocalDate today = desk.today(who.get());
        List<Absence> coming =
                Absences.coming(desk.tx, memberId, today).stream().limit(LISTED).toList();
        WorkCalendar calendar = WorkCalendars.of(desk.tx, memberId, around(today, coming));
        List<Holiday> holidays = calendar.holidays(memberId).stream()
                .filter(holiday -> !holiday.day().isBefore(today))
                .limit(HOLIDAYS)
                .toList();
        return new Reply.Say(desk.messages.list(
                who.get(),
                coming.stream().map(absence -> planned(calendar, absence)).toList(),
                holidays,
                calendar.place(memberId, today).isPresent()));
    }

    /** A year from today, and all days of the absences. */
    private static Period around(LocalDate today, List<Absence> absences) {
        return new Period(
                absences.stream()
                        .map(absence -> absence.days().from())
                        .reduce(today, (one, other) -> one.isBefore(other) ? one : other),
                absences.stream()
                        .map(absence -> absence.days().until())
                        .reduce(today.plusYears(1), (one, other) -> one.isAfter(other) ? one : other));
    }

    private Reply team(Desk desk) {
        Optional<Team> own = Teams.teamNow(desk.tx, desk.self.id());
        Map<Long, Member> members = new TreeMap<>();
        Stream.of(
                        own.map(team -> Teams.membersOf(desk.tx, team)).orElse(List.of()),
                        Leadership.ledBy(desk.tx, desk.self.id()))
                .flatMap(Collection::stream)
                .forEach(member -> members.put(member.id(), member));
        if (members.isEmpty()) {
            return new Reply.Say(desk.messages.noTeam());
        }
        LocalDate today = desk.today(desk.self);
        Period weeks = new Period(today, today.plusDays(TEAM_DAYS));
        List<Away> away = Absences.of(desk.tx, members.keySet(), weeks).stream()
                .map(absence ->
                        new Away(Members.get(desk.tx, absence.memberId()).name(), absence.days()))
                .toList();
        return new Reply.Say(desk.messages.team(away, weeks.last()));
    }

    private Reply form(Desk desk, long memberId) {
        boolean forOthers = desk.caller.admin()
                || !Leadership.ledBy(desk.tx, desk.self.id()).isEmpty();
        Optional<String> who = Optional.of(mine(desk, memberId).orElse(desk.self))
                .map(Member::userId)
                .filter(user -> forOthers);
        return new Reply.Open(AbsenceForm.view(desk.caller.texts(), desk.today(desk.self), who));
    }

    private Reply submit(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask.caller());
        Optional<String> user = ask.fields().user(AbsenceForm.WHO);
        Optional<Member> who = user.isEmpty()
                ? Optional.of(desk.self)
                : user.flatMap(id -> Members.find(tx, id)).filter(Member::isMet);
        Optional<Period> days = AbsenceForm.days(ask.fields());
        if (who.isEmpty() || days.isEmpty()) {
            return new Reply.Say(desk.messages.refused("unknown_person"));
        }
        Entering outcome = Absences.enter(tx, desk.actor, who.get(), days.get(), clock.instant());
        if (outcome instanceof Entering.AlreadyAway already) {
            return error(AbsenceForm.FROM, desk.messages.sentence(who.get(), already.absence()));
        }
        if (outcome instanceof Entering.Refused refused) {
            return error(AbsenceForm.field(refused.refusal()), desk.messages.sentence(refused.refusal()));
        }
        return entered(desk, outcome);
    }

    private static Reply error(String field, String sentence) {
        return new Reply.FieldErrors(Map.of(field, sentence));
    }

    /** The member, if it is one whom the caller may act for. */
    private static Optional<Member> mine(Desk desk, long memberId) {
        return Members.find(desk.tx, memberId).filter(member -> Leadership.mayActFor(desk.tx, desk.actor, member.id()));
    }

    private static Member who(Desk desk, Absence absence) {
        return Members.get(desk.tx, absence.memberId());
    }

    private static Planned planned(WorkCalendar calendar, Absence absence) {
        return new Planned(absence, calendar.workingDays(absence.memberId(), absence.days()));
    }
}
