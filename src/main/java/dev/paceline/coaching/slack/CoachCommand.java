package dev.paceline.coaching.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.coaching.ActionItems;
import dev.paceline.coaching.Coachee;
import dev.paceline.coaching.Coaching;
import dev.paceline.coaching.Sessions;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /coach}: whose turn it is for who leads others, and for everyone what was said and is to be done. */
public final class CoachCommand {
    static final String LIST = "coach.list";
    static final String OWN = "coach.own";

    /** Carries whose it is, and how many of them were shown. */
    static final String HISTORY = "coach.history";

    private static final Set<String> ACTION_WORDS = Texts.wordsOfAll("coach.word.actions");
    private static final Set<String> HISTORY_WORDS = Texts.wordsOfAll("coach.word.history");

    private final Coaching coaching;
    private final Clock clock;
    private final CoachForms forms;

    public CoachCommand(Coaching coaching, Clock clock) {
        this.coaching = coaching;
        this.clock = clock;
        this.forms = new CoachForms(coaching, clock);
    }

    /** Opens the form of a session with a member for who may coach them. */
    public static ButtonElement openButton(Texts texts, long member) {
        return Elements.button(texts, "button.coach.open", CoachForms.OPEN, String.valueOf(member));
    }

    public void register(Registry registry) {
        registry.commandWithPeople("coach", this::answer);
        registry.action(LIST, (tx, ask) -> overview(new Desk(tx, ask, clock)));
        registry.action(
                OWN, (tx, ask) -> history(new Desk(tx, ask, clock), ask.caller().memberId(), 0));
        registry.action(HISTORY, (tx, ask) -> {
            String[] value = ask.value().split(" ", 2);
            long shown = value.length < 2 ? 0 : RowId.read(value[1]);
            return history(new Desk(tx, ask, clock), RowId.read(value[0]), (int) Math.min(shown, Integer.MAX_VALUE));
        });
        forms.register(registry);
        new CoachActions(clock).register(registry);
    }

    private Reply answer(Tx tx, Ask.Command ask) {
        Desk desk = new Desk(tx, ask, clock);
        List<String> people = SlackText.users(ask.text());
        String word = Spelling.normal(SlackText.typedWithReferences(SlackText.withoutReferences(ask.text())));
        if (people.size() > 1) {
            return desk.say("coach.unclear.one");
        }
        if (people.isEmpty()) {
            return word.isEmpty()
                    ? overview(desk)
                    : HISTORY_WORDS.contains(word)
                            ? history(desk, desk.caller.memberId(), 0)
                            : actions(desk, word, Optional.empty());
        }
        return Members.find(tx, people.get(0))
                .filter(Member::isMet)
                .map(member -> about(desk, member, word))
                .orElseGet(() -> desk.say("coach.unclear.who"));
    }

    private Reply about(Desk desk, Member member, String word) {
        boolean self = member.id() == desk.caller.memberId();
        if (HISTORY_WORDS.contains(word) || (word.isEmpty() && self)) {
            return history(desk, member.id(), 0);
        }
        return word.isEmpty() ? forms.open(desk, member.id()) : actions(desk, word, Optional.of(member.id()));
    }

    private static Reply actions(Desk desk, String word, Optional<Long> about) {
        if (ACTION_WORDS.contains(word)) {
            return CoachActions.list(desk, about);
        }
        return desk.say(word.startsWith("@") ? "coach.unclear.who" : "coach.unclear");
    }

    /** Whoever leads nobody sees their own. */
    private Reply overview(Desk desk) {
        List<Member> reports = Leadership.reportsTo(desk.tx, desk.caller.memberId());
        if (reports.isEmpty()) {
            return history(desk, desk.caller.memberId(), 0);
        }
        List<Coachee> coachees = coaching.of(desk.tx, reports, desk.today);
        boolean isCoached =
                !Leadership.leadersOf(desk.tx, desk.caller.memberId()).isEmpty();
        return new Reply.Say(desk.messages.overview(coachees, isCoached));
    }

    private static Reply history(Desk desk, long memberId, int shown) {
        boolean own = memberId == desk.caller.memberId();
        if (!own && desk.led(memberId).isEmpty()) {
            return desk.notLed(memberId);
        }
        return new Reply.Say(desk.messages.history(
                Members.get(desk.tx, memberId),
                own,
                Sessions.of(desk.tx, memberId, desk.caller.memberId(), shown, CoachMessages.PAGE),
                shown,
                ActionItems.about(desk.tx, List.of(memberId)).size()));
    }
}
