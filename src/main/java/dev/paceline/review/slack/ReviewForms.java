package dev.paceline.review.slack;

import dev.paceline.coaching.ActionItems;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.review.Deadline;
import dev.paceline.review.Holding;
import dev.paceline.review.Holding.Answer;
import dev.paceline.review.Minutes;
import dev.paceline.review.Refusal;
import dev.paceline.review.Review;
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

/** The forms and buttons with which reviews are prepared, held, shared and answered. What a payload names proves nothing. */
final class ReviewForms {
    static final String PREPARE = "review.prepare";

    /** Carries a {@link Subject}. */
    static final String HOLD = "review.hold";

    static final String SHARE = "review.share";
    static final String ACKNOWLEDGE = "review.acknowledge";
    static final String REMARK = "review.remark";
    static final String DEADLINE = "review.deadline";

    private final Holding holding;
    private final Clock clock;

    ReviewForms(Holding holding, Clock clock) {
        this.holding = holding;
        this.clock = clock;
    }

    /** What is held: a review that is kept already, or the one of now with a member. */
    record Subject(boolean kept, long id) {
        private static final String MEMBER = "m";

        static Subject ofReview(long id) {
            return new Subject(true, id);
        }

        static Subject ofMember(long id) {
            return new Subject(false, id);
        }

        String code() {
            return (kept ? "" : MEMBER) + id;
        }

        static Subject read(String code) {
            boolean kept = !code.startsWith(MEMBER);
            return new Subject(kept, RowId.read(kept ? code : code.substring(MEMBER.length())));
        }
    }

    void register(Registry registry) {
        registry.action(PREPARE, this::openPreparation);
        registry.submission(PrepareModal.SAVE, this::prepare);
        registry.action(HOLD, (tx, ask) -> hold(desk(tx, ask), Subject.read(ask.value())));
        for (String change : List.of(HoldModal.MORE, HoldModal.NO, HoldModal.YES)) {
            registry.action(
                    change,
                    (tx, ask) -> form(desk(tx, ask), HoldModal.Shape.read(ask.value()), Optional.of(ask.fields())));
        }
        registry.submission(HoldModal.SAVE, this::draft);
        registry.action(SHARE, this::share);
        registry.action(ACKNOWLEDGE, this::acknowledge);
        registry.action(REMARK, this::openRemark);
        registry.submission(RemarkModal.SAVE, this::remark);
        registry.action(DEADLINE, this::openDeadline);
        registry.submission(DeadlineModal.SAVE, this::saveDeadline);
    }

    private Desk desk(Tx tx, Ask ask) {
        return new Desk(tx, ask, clock);
    }

    private Reply openPreparation(Tx tx, Ask.Action ask) {
        Desk desk = desk(tx, ask);
        return desk.review(RowId.read(ask.value()))
                .filter(review -> review.memberId() == desk.caller.memberId())
                .<Reply>map(review -> review.isOpen()
                        ? new Reply.Open(PrepareModal.view(desk, Reading.of(tx, review, desk.caller.memberId())))
                        : desk.open(review))
                .orElseGet(desk::notTheirs);
    }

    private Reply prepare(Tx tx, Ask.Submission ask) {
        Desk desk = desk(tx, ask);
        Answer answer = Holding.prepare(
                tx, desk.caller.memberId(), RowId.read(ask.metadata()), PrepareModal.read(ask.fields()), desk.now);
        if (answer instanceof Answer.Refused refused) {
            return refusal(desk, refused.refusal(), PrepareModal.tooLong(ask.fields()));
        }
        return desk.open(((Answer.Done) answer).review());
    }

    /** The form, or the whole of what is closed already. */
    Reply hold(Desk desk, Subject subject) {
        return form(desk, new HoldModal.Shape(subject, 1, 0, Optional.empty()), Optional.empty());
    }

    private Reply form(Desk desk, HoldModal.Shape shape, Optional<Fields> entered) {
        long self = desk.caller.memberId();
        Subject subject = shape.subject();
        Optional<Review> found = subject.kept()
                ? Review.find(desk.tx, subject.id()).filter(review -> desk.isAbove(review.memberId()))
                : Members.find(desk.tx, subject.id())
                        .flatMap(member -> holding.now(desk.tx, self, member.id(), desk.today, desk.now));
        if (found.isEmpty()) {
            return desk.notTheirs();
        }
        Review review = found.get();
        if (!review.isOpen()) {
            return desk.open(review);
        }
        Optional<Minutes> draft = review.draftOf(self);
        Fields fields = entered.orElseGet(() -> draft.map(minutes -> HoldModal.drafted(minutes, review.memberId()))
                .orElse(Fields.NONE));
        return new Reply.Open(HoldModal.view(
                desk,
                Reading.of(desk.tx, review, self),
                ActionItems.about(desk.tx, List.of(review.memberId())),
                fields,
                entered.isPresent() ? shape : HoldModal.Shape.first(subject, draft)));
    }

    private Reply draft(Tx tx, Ask.Submission ask) {
        Desk desk = desk(tx, ask);
        long self = desk.caller.memberId();
        String[] known = (ask.metadata() + " 0").split(" ", 2);
        Subject subject = Subject.read(known[0]);
        Optional<Long> author = Optional.of(RowId.read(known[1].split(" ", 2)[0]));
        Optional<Long> member = subject.kept()
                ? Review.find(tx, subject.id()).map(Review::memberId)
                : Members.find(tx, subject.id()).map(found -> found.id());
        Optional<Minutes> minutes = member.flatMap(about -> HoldModal.read(ask.fields(), self, about, desk.today));
        if (minutes.isEmpty()) {
            return refusal(desk, member.isEmpty() ? Refusal.NOT_YOURS : Refusal.NO_OUTCOME, HoldModal.OUTCOME);
        }
        Answer answer = subject.kept()
                ? Holding.draft(tx, self, subject.id(), minutes.get(), author, desk.today)
                : holding.draftNow(tx, self, subject.id(), minutes.get(), author, desk.today, desk.now);
        if (answer instanceof Answer.Refused refused) {
            return refusal(desk, refused.refusal(), HoldModal.field(refused.refusal(), ask.fields(), desk.today));
        }
        return preview(desk, ((Answer.Done) answer).review());
    }

    private static Reply preview(Desk desk, Review review) {
        Reading reading = Reading.of(desk.tx, review, desk.caller.memberId());
        Minutes minutes = review.draftOf(desk.caller.memberId()).orElseThrow();
        List<String> owners = minutes.actions().stream()
                .map(action -> Members.get(desk.tx, action.owner()).name())
                .toList();
        return new Reply.Say(desk.messages.preview(reading, minutes, owners));
    }

    private Reply share(Tx tx, Ask.Action ask) {
        Desk desk = desk(tx, ask);
        return answer(desk, Holding.share(tx, desk.caller.memberId(), RowId.read(ask.value()), desk.today, desk.now));
    }

    private Reply acknowledge(Tx tx, Ask.Action ask) {
        Desk desk = desk(tx, ask);
        return answer(desk, Holding.acknowledge(tx, desk.caller.memberId(), RowId.read(ask.value()), desk.now));
    }

    private static Reply answer(Desk desk, Answer answer) {
        return answer instanceof Answer.Done done
                ? desk.card(done.review())
                : desk.say("review.refused." + ((Answer.Refused) answer).refusal());
    }

    private Reply openRemark(Tx tx, Ask.Action ask) {
        Desk desk = desk(tx, ask);
        return desk.review(RowId.read(ask.value()))
                .filter(Review::isHeld)
                .<Reply>map(review ->
                        new Reply.Open(RemarkModal.view(desk, Reading.of(tx, review, desk.caller.memberId()))))
                .orElseGet(desk::notTheirs);
    }

    private Reply remark(Tx tx, Ask.Submission ask) {
        Desk desk = desk(tx, ask);
        Optional<String> words = RemarkModal.words(ask.fields());
        if (words.isEmpty()) {
            boolean isEmpty = ask.fields().text(RemarkModal.WORDS).isEmpty();
            return refusal(desk, isEmpty ? Refusal.EMPTY : Refusal.TOO_LONG, RemarkModal.WORDS);
        }
        Answer answer = Holding.remark(tx, desk.caller.memberId(), RowId.read(ask.metadata()), words.get(), desk.now);
        return answer instanceof Answer.Refused refused
                ? refusal(desk, refused.refusal(), RemarkModal.WORDS)
                : desk.open(((Answer.Done) answer).review());
    }

    private Reply openDeadline(Tx tx, Ask.Action ask) {
        Desk desk = desk(tx, ask);
        List<Team> led = Teams.ledBy(tx, desk.caller.memberId());
        return led.isEmpty()
                ? desk.notTheirs()
                : new Reply.Open(DeadlineModal.view(desk.texts, led, Deadline.of(tx, led.get(0))));
    }

    private Reply saveDeadline(Tx tx, Ask.Submission ask) {
        Desk desk = desk(tx, ask);
        Optional<Integer> days = DeadlineModal.days(ask.fields(), desk.caller.locale());
        if (days.isEmpty()) {
            return DeadlineModal.unfit(desk.texts);
        }
        Optional<Team> team =
                Teams.find(tx, DeadlineModal.team(ask.fields())).filter(found -> found.isLedBy(desk.caller.memberId()));
        if (team.isEmpty()) {
            return desk.notTheirs();
        }
        Deadline.choose(tx, team.get(), days.get(), desk.caller.memberId(), desk.now);
        return desk.say(
                "review.deadline.saved", "n", days.get(), "team", team.get().name());
    }

    private static Reply refusal(Desk desk, Refusal refusal, String field) {
        return new Reply.FieldErrors(Map.of(field, desk.texts.say("review.refused." + refusal)));
    }
}
