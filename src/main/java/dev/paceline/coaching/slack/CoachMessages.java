package dev.paceline.coaching.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import dev.paceline.coaching.Coachee;
import dev.paceline.coaching.Format;
import dev.paceline.coaching.Logging.Outcome.Logged;
import dev.paceline.coaching.Plan;
import dev.paceline.coaching.Session;
import dev.paceline.coaching.Sessions.Held;
import dev.paceline.member.Member;
import dev.paceline.profile.Attained;
import dev.paceline.profile.Growth;
import dev.paceline.profile.Performance;
import dev.paceline.profile.Profile;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people see of coaching. Pure. */
record CoachMessages(Texts texts, LocalDate today) {
    private static final int SHOWN = 15;

    /** One more than is shown of them, to know whether there are more. */
    static final int PAGE = 6;

    /** Of the notes of all sessions in one message, in characters. */
    private static final int LENGTH = 8000;

    /** @param isCoached whether the reader is somebody's to coach */
    Message overview(List<Coachee> coachees, boolean isCoached) {
        long due = coachees.stream().filter(coachee -> coachee.isDue(today)).count();
        Blocks blocks = Blocks.in(texts).heading("coach.heading").text("coach.due", "due", due, "all", coachees.size());
        coachees.stream()
                .limit(SHOWN)
                .forEach(coachee -> blocks.rowAbout(
                        coachee.member().userId(),
                        List.of(turn(coachee), profile(coachee.performance())),
                        Elements.button(texts, "button.coach.open", CoachForms.OPEN, id(coachee.member()))));
        if (coachees.size() > SHOWN) {
            blocks.note("blocks.more", "n", coachees.size() - SHOWN);
        }
        List<BlockElement> buttons = new ArrayList<>(List.of(ActionMessages.button(texts, 0)));
        if (isCoached) {
            buttons.add(ownButton(texts));
        }
        String quota = coachees.stream()
                .findFirst()
                .map(coachee -> texts.say("kpi." + coachee.performance().quota()))
                .orElse("");
        return blocks.note("coach.note", "quota", quota).actions(buttons).message();
    }

    /**
     * What is worth knowing before one meets.
     *
     * @param planner who decided about the turn, if anybody did
     */
    void preparation(Blocks blocks, Coachee coachee, String planner, Optional<Held> last) {
        blocks.text("coach.with", "name", coachee.member().name())
                .lines(List.of(turn(coachee), profile(coachee.performance())));
        coachee.plan().flatMap(Plan::reason).ifPresent(reason -> blocks.text("coach.left_out", "name", planner)
                .quote(reason));
        last.ifPresent(held -> held(blocks, held));
        blocks.divider();
    }

    /**
     * The same by itself.
     *
     * @param open what is to be done, as lines
     */
    View look(Coachee coachee, String planner, Optional<Held> last, List<List<Texts.Run>> open) {
        Blocks blocks = Blocks.in(texts);
        preparation(blocks, coachee, planner, last);
        if (!open.isEmpty()) {
            blocks.text("coach.told.actions").lines(open);
        }
        return blocks.modal("coach.heading");
    }

    /**
     * What was said, as many sessions as a message takes.
     *
     * @param before how many later ones were shown already
     * @param open how much is to be done
     */
    Message history(Member member, boolean own, List<Held> sessions, int before, int open) {
        List<Held> fitting = fitting(sessions);
        Blocks blocks = Blocks.in(texts).heading("coach.history", "own", String.valueOf(own), "name", member.name());
        if (sessions.isEmpty()) {
            blocks.text("coach.history.none", "own", String.valueOf(own));
        }
        fitting.forEach(held -> {
            held(blocks, held);
            if (!own) {
                blocks.actions(takeBack(held.id()));
            }
        });
        List<BlockElement> buttons = new ArrayList<>();
        if (!own) {
            buttons.add(Elements.button(texts, "button.coach.open", CoachForms.OPEN, id(member)));
        }
        if (open > 0) {
            buttons.add(ActionMessages.button(texts, member.id()));
        }
        if (!fitting.isEmpty() && fitting.size() < sessions.size()) {
            buttons.add(Elements.button(
                    texts, "button.coach.older", CoachCommand.HISTORY, id(member) + " " + (before + fitting.size())));
        }
        return blocks.actions(buttons).message();
    }

    /** Slack refuses a message that is too long as a whole, so the notes decide how many there are. */
    private static List<Held> fitting(List<Held> sessions) {
        List<Held> fitting = new ArrayList<>();
        int length = 0;
        for (Held held : sessions) {
            length += Stream.of(held.shared(), held.privateNotes())
                    .mapToInt(notes -> notes.map(String::length).orElse(0))
                    .sum();
            if (fitting.size() == PAGE - 1 || (length > LENGTH && !fitting.isEmpty())) {
                break;
            }
            fitting.add(held);
        }
        return fitting;
    }

    private void held(Blocks blocks, Held held) {
        blocks.text(
                "coach.session",
                "format",
                name(texts, held.format()),
                "coach",
                held.coach(),
                "day",
                texts.day(held.day(), today));
        held.shared().ifPresent(blocks::quote);
        held.privateNotes()
                .ifPresent(notes -> blocks.note("coach.session.private").quote(notes));
    }

    /** @param next where one person was coached */
    Message logged(Logged logged, Optional<Coachee> next) {
        Session session = logged.session();
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(texts.runs(
                "coach.logged",
                "format",
                name(texts, session.format()),
                "who",
                texts.list(logged.members().stream().map(Member::name).toList()),
                "day",
                texts.day(session.heldDay(), today)));
        if (!logged.told().isEmpty()) {
            lines.add(texts.runs(
                    "coach.logged.told",
                    "n",
                    logged.told().size(),
                    "who",
                    texts.list(logged.told().stream().map(Member::name).toList())));
        }
        next.flatMap(Coachee::due)
                .ifPresent(day -> lines.add(texts.runs("coach.logged.next", "day", texts.day(day, today))));
        List<ButtonElement> buttons = new ArrayList<>();
        next.ifPresent(coachee -> buttons.add(
                Elements.button(texts, "button.coach.history", CoachCommand.HISTORY, id(coachee.member()))));
        buttons.add(Elements.button(texts, "button.coach.list", CoachCommand.LIST, ""));
        buttons.add(takeBack(session.id()));
        return Blocks.in(texts).lines(lines).actions(buttons).message();
    }

    private ButtonElement takeBack(long session) {
        return Elements.danger(
                texts,
                Elements.button(texts, "button.coach.take_back", CoachForms.TAKE_BACK, String.valueOf(session)),
                "coach.take_back.question");
    }

    static String name(Texts texts, Format format) {
        return texts.say("coach.format." + format);
    }

    private List<Texts.Run> turn(Coachee coachee) {
        return texts.runs(
                "coach.turn",
                "state",
                coachee.state(today).name(),
                "day",
                coachee.due().map(day -> texts.day(day, today)).orElse(""),
                "never",
                String.valueOf(coachee.last().isEmpty()),
                "last",
                coachee.last().map(day -> texts.day(day, today)).orElse(""),
                "plan",
                coachee.plan()
                        .map(plan -> plan.planned().isPresent() ? "PLANNED" : "LEFT_OUT")
                        .orElse("NONE"));
    }

    private List<Texts.Run> profile(Performance performance) {
        Optional<Profile> profile = performance.profile();
        return texts.runs(
                "coach.profile",
                "profile",
                profile.map(Profile::name).orElse("NONE"),
                "attained",
                performance.attained().map(this::attained).orElseGet(() -> texts.say("coach.attained.none")),
                "growth",
                growth(performance),
                "weeks",
                Profile.weeks(profile));
    }

    private String attained(Attained attained) {
        return texts.say("coach.attained", "share", texts.percent(attained.share()), "n", attained.months());
    }

    private String growth(Performance performance) {
        if (performance.growth().isEmpty()) {
            return texts.say("coach.growth.none");
        }
        Growth growth = performance.growth().get();
        if (performance.isNothing()) {
            return texts.say("coach.growth.nothing", "n", growth.months());
        }
        return growth.rate()
                .map(rate -> texts.say("coach.growth", "rate", rate, "n", growth.months()))
                .orElseGet(() -> texts.say("coach.growth.from_nothing", "n", growth.months()));
    }

    static ButtonElement ownButton(Texts texts) {
        return Elements.button(texts, "button.coach.own", CoachCommand.OWN, "");
    }

    private static String id(Member member) {
        return String.valueOf(member.id());
    }
}
