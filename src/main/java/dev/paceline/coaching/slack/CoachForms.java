package dev.paceline.coaching.slack;

import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.ActionItems;
import dev.paceline.coaching.Coachee;
import dev.paceline.coaching.Coaching;
import dev.paceline.coaching.Draft;
import dev.paceline.coaching.Logging;
import dev.paceline.coaching.Logging.Outcome.Logged;
import dev.paceline.coaching.Logging.Outcome.Refused;
import dev.paceline.coaching.Refusal;
import dev.paceline.coaching.Session;
import dev.paceline.coaching.Sessions;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Fields;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes sessions down. Whom a form says it is about proves nothing: it is asked each time who leads whom. */
public final class CoachForms {
    public static final String OPEN = "coach.open";

    /** The same without the form: what is worth knowing before one meets. */
    public static final String LOOK = "coach.look";

    static final String TAKE_BACK = "coach.take_back";

    private final Coaching coaching;
    private final Clock clock;

    CoachForms(Coaching coaching, Clock clock) {
        this.coaching = coaching;
        this.clock = clock;
    }

    void register(Registry registry) {
        registry.action(OPEN, (tx, ask) -> open(new Desk(tx, ask, clock), RowId.read(ask.value())));
        registry.action(LOOK, this::look);
        registry.action(CoachModal.MORE, this::more);
        registry.submission(CoachModal.SAVE, this::save);
        registry.action(TAKE_BACK, this::takeBack);
    }

    Reply open(Desk desk, long memberId) {
        return form(desk, memberId, Fields.NONE, 1);
    }

    private Reply more(Tx tx, Ask.Action ask) {
        String[] value = ask.value().split(" ", 2);
        return form(
                new Desk(tx, ask, clock),
                RowId.read(value[0]),
                ask.fields(),
                ActionFields.oneMore(value[value.length - 1]));
    }

    private Reply form(Desk desk, long memberId, Fields fields, int actions) {
        return desk.led(memberId)
                .flatMap(member -> coachee(desk, member))
                .<Reply>map(coachee -> new Reply.Open(CoachModal.view(
                        desk,
                        coachee,
                        planner(desk, coachee),
                        last(desk, memberId),
                        ActionItems.about(desk.tx, List.of(memberId)),
                        fields,
                        actions)))
                .orElseGet(() -> desk.notLed(memberId));
    }

    private Reply look(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask, clock);
        long memberId = RowId.read(ask.value());
        return new Reply.Open(desk.led(memberId)
                .flatMap(member -> coachee(desk, member))
                .map(coachee -> {
                    List<ActionItem> open = ActionItems.about(tx, List.of(memberId));
                    return desk.messages.look(
                            coachee,
                            planner(desk, coachee),
                            last(desk, memberId),
                            new ActionMessages(desk.texts, desk.today)
                                    .lines(open, desk.caller.memberId(), CoachActions.names(tx, open)));
                })
                .orElseGet(() -> desk.view("coach.refused.NOT_YOURS", "names", desk.name(memberId))));
    }

    private static Optional<Sessions.Held> last(Desk desk, long memberId) {
        return Sessions.of(desk.tx, memberId, desk.caller.memberId(), 0, 1).stream()
                .findFirst();
    }

    /** The name of who decided about the turn. */
    private static String planner(Desk desk, Coachee coachee) {
        return coachee.plan()
                .map(plan -> Members.get(desk.tx, plan.recordedBy()).name())
                .orElse("");
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Desk desk = new Desk(tx, ask, clock);
        long coach = desk.caller.memberId();
        List<String> chosen = ask.fields().users(CoachModal.OTHERS);
        List<Long> others = Members.find(tx, chosen).stream()
                .filter(Member::isMet)
                .map(Member::id)
                .toList();
        if (others.size() < chosen.size()) {
            return new Reply.FieldErrors(Map.of(CoachModal.OTHERS, desk.texts.say("coach.refused.UNKNOWN")));
        }
        List<Long> members = Stream.concat(Stream.of(RowId.read(ask.metadata())), others.stream())
                .distinct()
                .toList();
        Draft draft = CoachModal.read(ask.fields(), coach, members, desk.today);
        Logging.Outcome outcome = Logging.log(tx, coach, draft, desk.today, desk.now);
        if (outcome instanceof Refused refused) {
            return refuse(desk, refused.refusal(), draft, ask.fields());
        }
        Logged logged = (Logged) outcome;
        Optional<Coachee> next = logged.members().size() > 1
                ? Optional.empty()
                : coachee(desk, logged.members().get(0));
        next.ifPresent(coachee -> Coaching.keepRhythm(tx, logged.session(), coachee));
        return new Reply.Say(desk.messages.logged(logged, next));
    }

    private static Reply refuse(Desk desk, Refusal refusal, Draft draft, Fields fields) {
        String names = desk.texts.list(Members.get(desk.tx, draft.members()).stream()
                .filter(member -> desk.led(member.id()).isEmpty())
                .map(Member::name)
                .toList());
        String said = desk.texts.say("coach.refused." + refusal, "names", names);
        return new Reply.FieldErrors(Map.of(CoachModal.field(refusal, draft, fields), said));
    }

    private Reply takeBack(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask, clock);
        Optional<Session> taken = Logging.takeBack(tx, desk.caller.memberId(), RowId.read(ask.value()), desk.now);
        return desk.say(taken.isPresent() ? "coach.taken_back" : "coach.take_back.refused");
    }

    /** Empty for who has left the company. */
    private Optional<Coachee> coachee(Desk desk, Member member) {
        return coaching.of(desk.tx, List.of(member), desk.today).stream().findFirst();
    }
}
