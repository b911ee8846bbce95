package dev.paceline.contest.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.contest.Contest;
import dev.paceline.contest.LineUp;
import dev.paceline.contest.Refusal;
import dev.paceline.contest.Rule;
import dev.paceline.contest.Standing;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What {@code /contest} answers. Pure. */
record ContestMessages(ContestWording wording) {
    static final String NEW = "contest.new";
    static final String EDIT = "contest.edit";
    static final String CANCEL = "contest.cancel";
    static final String STANDINGS = "contest.standings";
    static final String AGAIN = "contest.again";
    static final String LIST = "contest.list";

    private static final int TOP = 3;

    /** How many fit into a message with all their buttons. */
    static final int MOST = 6;

    /**
     * What is running, planned, or was settled lately.
     *
     * @param shown how many are on this page and those before
     * @param more how many there are besides
     * @param mayStart whether the reader may start another
     */
    Message list(List<Shown> contests, long shown, long more, boolean mayStart) {
        Blocks blocks = Blocks.in(texts()).heading("contest.heading");
        if (contests.isEmpty()) {
            blocks.text("contest.none", "may", String.valueOf(mayStart));
        }
        contests.forEach(contest -> entry(contest, blocks));
        List<BlockElement> buttons = new ArrayList<>();
        if (more > 0) {
            buttons.add(Elements.button(texts(), "button.contest.more", LIST, String.valueOf(shown), "n", more));
        }
        if (mayStart) {
            buttons.add(Elements.primary(Elements.button(texts(), "button.contest.new", NEW, "")));
        }
        return blocks.actions(buttons).message();
    }

    /** Everyone who is ranked. */
    Message standings(Shown contest) {
        Blocks blocks = Blocks.in(texts())
                .heading("contest.standings", "name", contest.about().name())
                .lines(terms(contest));
        if (contest.standings().isEmpty()) {
            blocks.text("contest.standings.none", "rule", rule(contest));
        } else {
            blocks.lines(rows(contest, contest.standings()));
        }
        own(contest, blocks);
        if (ContestCardText.hasTie(contest.standings())) {
            blocks.note("contest.note.tie");
        }
        blocks.note(
                "contest.note.standings", "phase", contest.phase().name(), "until", wording.moment(contest.cutOff()));
        return blocks.actions(Elements.button(texts(), "button.contest.all", LIST, ""))
                .message();
    }

    Message saved(Shown contest, LineUp lineUp, String channel) {
        Blocks blocks = Blocks.in(texts())
                .text("contest.saved", "name", contest.about().name())
                .lines(terms(contest));
        if (lineUp.isOfSeveral()) {
            blocks.text(
                    "contest.saved.who",
                    "n",
                    lineUp.names().size(),
                    "names",
                    wording.names(lineUp.names()),
                    "hidden",
                    lineUp.hidden(),
                    "teams",
                    String.valueOf(contest.about().betweenTeams()));
        }
        blocks.textBeforeChannel("contest.saved.channel", channel);
        outOfHand(contest, blocks);
        return blocks.actions(Elements.button(texts(), "button.contest.all", LIST, ""))
                .message();
    }

    Message posted(Contest contest) {
        return Blocks.in(texts())
                .textBeforeChannel(
                        "contest.posted",
                        contest.terms().channel(),
                        "name",
                        contest.terms().name())
                .actions(Elements.button(texts(), "button.contest.all", LIST, ""))
                .message();
    }

    Message cancelled(Shown contest) {
        return Blocks.in(texts())
                .text("contest.cancelled.done", "name", contest.about().name())
                .actions(Elements.button(texts(), "button.contest.all", LIST, ""))
                .message();
    }

    Message refused(Refusal refusal) {
        return Blocks.in(texts())
                .text("contest.refused." + refusal)
                .actions(Elements.button(texts(), "button.contest.all", LIST, ""))
                .message();
    }

    Message unknown(String typed) {
        return Blocks.in(texts()).text("contest.unknown", "typed", typed).message();
    }

    private void entry(Shown contest, Blocks blocks) {
        blocks.divider()
                .text(
                        "contest.entry." + contest.phase(),
                        "name",
                        contest.about().name(),
                        "day",
                        texts().day(
                                        contest.phase() == Shown.Phase.PLANNED
                                                ? contest.about().days().from()
                                                : contest.about().days().last()),
                        "until",
                        wording.moment(contest.cutOff()),
                        "names",
                        texts().list(contest.winners()),
                        "n",
                        contest.winners().size());
        List<List<Texts.Run>> lines = terms(contest);
        List<Standing> top = contest.standings().stream().limit(TOP).toList();
        lines.addAll(rows(contest, top));
        if (contest.standings().size() > TOP) {
            lines.add(texts().runs("contest.more", "n", contest.standings().size() - TOP));
        }
        blocks.lines(lines);
        own(contest, blocks);
        outOfHand(contest, blocks);
        contest.refusedIn().ifPresent(channel -> blocks.textBeforeChannel("contest.refused_card", channel));
        blocks.actions(buttons(contest));
    }

    private List<BlockElement> buttons(Shown contest) {
        String id = String.valueOf(contest.id());
        List<BlockElement> buttons = new ArrayList<>();
        if (contest.refusedIn().isPresent()) {
            buttons.add(Elements.primary(Elements.button(texts(), "button.contest.again", AGAIN, id)));
        }
        if (contest.hasBegun()) {
            buttons.add(Elements.button(texts(), "button.contest.standings", STANDINGS, id));
        }
        if (contest.mayBeEdited()) {
            buttons.add(Elements.button(texts(), "button.edit", EDIT, id));
        }
        if (contest.mayManage() && contest.isOpen()) {
            buttons.add(Elements.button(texts(), "button.contest.cancel", CANCEL, id));
        }
        return buttons;
    }

    private List<List<Texts.Run>> terms(Shown contest) {
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(wording.about(contest.about()));
        contest.about().prize().ifPresent(prize -> lines.add(texts().runs("contest.prize", "prize", prize)));
        return lines;
    }

    private List<List<Texts.Run>> rows(Shown contest, List<Standing> standings) {
        return standings.stream()
                .map(standing -> wording.row(contest.about(), standing, contest.isOwn(standing)))
                .toList();
    }

    private static void outOfHand(Shown contest, Blocks blocks) {
        if (contest.isOutOfHand() && contest.isOpen()) {
            blocks.note("contest.note.out_of_hand");
        }
    }

    private void own(Shown contest, Blocks blocks) {
        if (!contest.hasBegun() || !contest.takesPart()) {
            return;
        }
        contest.own()
                .ifPresentOrElse(
                        own -> blocks.text(
                                contest.isRanked() ? "contest.own" : "contest.own.hidden",
                                "teams",
                                String.valueOf(contest.about().betweenTeams()),
                                "place",
                                own.place(),
                                "of",
                                contest.standings().size(),
                                "figure",
                                wording.score(contest.about(), own.score())),
                        () -> blocks.text(
                                "contest.own.none",
                                "teams",
                                String.valueOf(contest.about().betweenTeams()),
                                "rule",
                                rule(contest)));
    }

    private static String rule(Shown contest) {
        return Rule.decode(contest.about().rule()).kind().name();
    }

    private Texts texts() {
        return wording.texts();
    }
}
