package dev.paceline.deal.slack;

import com.slack.api.model.block.element.BlockElement;
import dev.paceline.deal.ClosedDeals;
import dev.paceline.deal.ClosedDeals.Theirs;
import dev.paceline.deal.DealBook;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Stage;
import dev.paceline.deal.Status;
import dev.paceline.deal.Word;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The deals of the caller or of their team: open ones by stage with what they come to, closed ones the latest first. */
final class DealList {
    /** More open deals than any team has; the totals are of all of them. */
    private static final int MOST_OPEN = 20_000;

    /** So many of a stage are named, those first that are expected to close first. */
    private static final int IN_STAGE = 20;

    private static final int MOST_CLOSED = 30;

    /** As many as a menu holds. */
    private static final int IN_MENU = 100;

    /** Which deals are asked for. */
    enum Asked {
        MINE_OPEN,
        MINE_WON,
        MINE_LOST,
        TEAM_OPEN,
        TEAM_WON,
        TEAM_LOST;

        static Asked of(boolean team, Status status) {
            return valueOf((team ? "TEAM_" : "MINE_") + status);
        }

        /** What a button carries; one's own open deals where it carries nothing known. */
        static Asked decode(String code) {
            return Arrays.stream(values())
                    .filter(asked -> asked.code().equals(code))
                    .findFirst()
                    .orElse(MINE_OPEN);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isTeam() {
            return name().startsWith("TEAM");
        }

        Status status() {
            return Status.valueOf(name().substring("MINE_".length()));
        }
    }

    /**
     * Which deals, and of closed ones what was said of them.
     *
     * @param words what is to stand in closed deals; none for all
     */
    record Search(Asked asked, List<String> words) {
        /** The words after {@code /deal list}, if they are some of ours; of closed deals others are what is looked for. */
        static Optional<Search> read(List<String> typed) {
            boolean team = false;
            Status status = Status.OPEN;
            List<String> words = new ArrayList<>();
            for (String word : typed) {
                if (Word.WON.is(word)) {
                    status = Status.WON;
                } else if (Word.LOST.is(word)) {
                    status = Status.LOST;
                } else if (Word.TEAM.is(word)) {
                    team = true;
                } else if (!Word.OPEN.is(word) && !Word.MINE.is(word)) {
                    words.add(word);
                }
            }
            return status == Status.OPEN && !words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Search(Asked.of(team, status), words));
        }

        String saying() {
            return Typed.shown(String.join(" ", words));
        }
    }

    private final Desk desk;
    private final Texts texts;
    private final Sentences sentences;

    DealList(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts;
        this.sentences = desk.sentences;
    }

    Message message(Search search) {
        Asked asked = search.asked();
        Blocks blocks = Blocks.in(texts).heading("deal.list." + asked.code());
        List<DealState> states;
        if (asked.status() == Status.OPEN) {
            states = DealBook.open(
                    desk.tx, asked.isTeam() ? desk.circle().team() : List.of(desk.member.id()), MOST_OPEN);
            byStage(blocks, states);
        } else {
            Theirs theirs =
                    new Theirs(desk.member.id(), asked.isTeam() ? desk.circle().teams() : Set.of());
            states = ClosedDeals.find(
                    desk.tx,
                    new ClosedDeals.Search(asked.status(), Optional.of(theirs), search.words(), Optional.empty()),
                    0,
                    MOST_CLOSED);
            closed(blocks, search.saying(), states);
        }
        if (states.isEmpty()) {
            blocks.text(
                    "deal.list.none." + (search.saying().isEmpty() ? asked.status() : "saying"),
                    "words",
                    search.saying());
        }
        return blocks.actions(clicks(asked, states)).message();
    }

    private void byStage(Blocks blocks, List<DealState> states) {
        for (Stage stage : desk.stages.all()) {
            List<DealState> in = states.stream()
                    .filter(state -> state.stage().equals(stage.stage()))
                    .toList();
            if (!in.isEmpty()) {
                List<List<Texts.Run>> lines = new ArrayList<>();
                lines.add(sentences.stageTotal(stage.stage(), in));
                shown(in, IN_STAGE).forEach(deal -> lines.add(sentences.line(deal)));
                if (in.size() > IN_STAGE) {
                    lines.add(texts.runs("deal.list.more", "n", in.size() - IN_STAGE));
                }
                blocks.lines(lines);
            }
        }
        if (!states.isEmpty()) {
            blocks.divider().lines(List.of(sentences.total(states)));
        }
    }

    private void closed(Blocks blocks, String saying, List<DealState> states) {
        if (!states.isEmpty()) {
            if (!saying.isEmpty()) {
                blocks.note("deal.list.saying", "words", saying);
            }
            blocks.lines(
                    shown(states, MOST_CLOSED).stream().map(sentences::line).toList());
        }
    }

    private List<Shown> shown(List<DealState> states, int most) {
        return DealBook.shown(desk.tx, states.stream().limit(most).toList());
    }

    private List<BlockElement> clicks(Asked asked, List<DealState> deals) {
        List<BlockElement> clicks = new ArrayList<>();
        if (!deals.isEmpty()) {
            clicks.add(Elements.menu(
                    texts,
                    "deal.list.placeholder",
                    Buttons.SHOW,
                    shown(deals, IN_MENU).stream()
                            .map(deal -> new Elements.Choice(
                                    String.valueOf(deal.state().dealId()), sentences.say("deal.choice", deal)))
                            .toList()));
        }
        // One actions block can't hold two buttons of one action.
        Asked other = Asked.of(!asked.isTeam(), asked.status());
        clicks.addAll(Stream.of(desk.messages.buttons.list(other), desk.messages.buttons.open())
                .toList());
        return clicks;
    }
}
