package dev.paceline.review.slack;

import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.review.Deadline;
import dev.paceline.review.Holding;
import dev.paceline.review.Review;
import dev.paceline.review.Reviews;
import dev.paceline.review.slack.ReviewList.Report;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /review}: one's own, those of one's team, what was said with somebody, and a review now. */
public final class ReviewCommand {
    /** Carries a review's id. */
    public static final String OPEN = "review.open";

    /** Opens the form of whoever holds it; carries its id. */
    public static final String HOLD = ReviewForms.HOLD;

    /** Opens the form of whoever prepares; carries its id. */
    public static final String PREPARE = ReviewForms.PREPARE;

    static final String LIST = "review.list";

    /** Carries whose it is, and how many of them were shown. */
    static final String HISTORY = "review.history";

    private static final Set<String> NOW_WORDS = Texts.wordsOfAll("review.word.now");
    private static final Set<String> HISTORY_WORDS = Texts.wordsOfAll("review.word.history");

    /** Reviews that were over so many months ago are history. */
    private static final int MONTHS = 2;

    private final Clock clock;
    private final ReviewForms forms;

    public ReviewCommand(Holding holding, Clock clock) {
        this.clock = clock;
        this.forms = new ReviewForms(holding, clock);
    }

    public void register(Registry registry) {
        registry.commandWithPeople("review", this::answer);
        registry.action(OPEN, (tx, ask) -> {
            Desk desk = new Desk(tx, ask, clock);
            return desk.review(RowId.read(ask.value())).map(desk::open).orElseGet(desk::notTheirs);
        });
        registry.action(LIST, (tx, ask) -> overview(new Desk(tx, ask, clock)));
        registry.action(HISTORY, (tx, ask) -> {
            String[] value = ask.value().split(" ", 2);
            long shown = value.length < 2 ? 0 : RowId.read(value[1]);
            return history(new Desk(tx, ask, clock), RowId.read(value[0]), (int) Math.min(shown, Integer.MAX_VALUE));
        });
        forms.register(registry);
    }

    private Reply answer(Tx tx, Ask.Command ask) {
        Desk desk = new Desk(tx, ask, clock);
        List<String> people = SlackText.users(ask.text());
        String word = Spelling.normal(SlackText.typedWithReferences(SlackText.withoutReferences(ask.text())));
        if (people.size() > 1) {
            return desk.say("review.unclear.one");
        }
        boolean isHistory = word.isEmpty() || HISTORY_WORDS.contains(word);
        if (people.isEmpty()) {
            return word.isEmpty()
                    ? overview(desk)
                    : isHistory
                            ? history(desk, desk.caller.memberId(), 0)
                            : desk.say(word.startsWith("@") ? "review.unclear.who" : "review.unclear");
        }
        Optional<Member> member = Members.find(tx, people.get(0)).filter(Member::isMet);
        if (member.isEmpty()) {
            return desk.say("review.unclear.who");
        } else if (NOW_WORDS.contains(word)) {
            return forms.hold(desk, ReviewForms.Subject.ofMember(member.get().id()));
        }
        return isHistory ? history(desk, member.get().id(), 0) : desk.say("review.unclear");
    }

    private static Reply overview(Desk desk) {
        long self = desk.caller.memberId();
        List<Member> members = Leadership.reportsTo(desk.tx, self).stream()
                .filter(member -> desk.today.isBefore(member.employed().until()))
                .toList();
        Map<Long, List<Review>> last = Reviews.last(
                desk.tx,
                Stream.concat(Stream.of(self), members.stream().map(Member::id)).toList(),
                desk.today.minusMonths(MONTHS));
        List<Report> reports = members.stream()
                .flatMap(member -> last.containsKey(member.id())
                        ? Objects.requireNonNull(last.get(member.id())).stream()
                                .map(review -> new Report(member, Optional.of(review)))
                        : Stream.of(new Report(member, Optional.empty())))
                .sorted(Comparator.<Report, Review.State>comparing(
                                report -> report.review().map(Review::state).orElse(Review.State.MISSED))
                        .thenComparing(
                                report -> report.review().map(Review::dueDay).orElse(desk.today)))
                .toList();
        List<Team> led = Teams.ledBy(desk.tx, self);
        return new Reply.Say(new ReviewList(desk.words)
                .overview(
                        last.getOrDefault(self, List.of()),
                        !Leadership.leadersOf(desk.tx, self).isEmpty(),
                        reports,
                        led.stream().findFirst().map(team -> Deadline.of(desk.tx, team))));
    }

    private static Reply history(Desk desk, long memberId, int shown) {
        if (!desk.maySee(memberId)) {
            return desk.notTheirs();
        }
        return new Reply.Say(new ReviewList(desk.words)
                .history(
                        Members.get(desk.tx, memberId),
                        memberId == desk.caller.memberId(),
                        Reviews.of(desk.tx, memberId, shown, ReviewList.PAGE),
                        shown));
    }
}
