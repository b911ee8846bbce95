package dev.paceline.deal.slack;

import com.slack.api.model.block.element.BlockElement;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The deals of the caller or of their team: open ones by stage with what they come to, closed ones the latest first. */
final class DealList {
    /** Beyond so many open deals of one team the totals would be of no use to anybody. */
    private static final int MOST_OPEN = 1000;

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

        /** The words after {@code /deal list}, if they are some of ours. */
        static Optional<Asked> read(List<String> words) {
            boolean team = false;
            Status status = Status.OPEN;
            for (String word : words) {
                if (Word.WON.is(word)) {
                    status = Status.WON;
                } else if (Word.LOST.is(word)) {
                    status = Status.LOST;
                } else if (Word.TEAM.is(word)) {
                    team = true;
                } else if (!Word.OPEN.is(word) && !Word.MINE.is(word)) {
                    return Optional.empty();
                }
            }
            return Optional.of(of(team, status));
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

    private final Desk desk;
    private final Texts texts;
    private final Sentences sentences;

    DealList(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts;
        this.sentences = desk.sentences;
    }

    Message message(Asked asked) {
        List<Long> owners = asked.isTeam() ? desk.circle().team() : List.of(desk.member.id());
        boolean open = asked.status() == Status.OPEN;
        List<DealState> states = DealBook.of(desk.tx, owners, asked.status(), open ? MOST_OPEN : MOST_CLOSED);
        Blocks blocks = Blocks.in(texts).heading("deal.list." + asked.code());
        if (states.isEmpty()) {
            blocks.text("deal.list.none." + asked.status());
        }
        List<Shown> deals = DealBook.shown(desk.tx, states);
        if (open) {
            byStage(blocks, deals);
        } else if (!deals.isEmpty()) {
            blocks.lines(deals.stream().map(sentences::line).toList());
        }
        if (open && !deals.isEmpty()) {
            blocks.divider().lines(List.of(sentences.total(states)));
        }
        return blocks.actions(clicks(asked, deals)).message();
    }

    private void byStage(Blocks blocks, List<Shown> deals) {
        for (Stage stage : desk.stages.all()) {
            List<Shown> in = deals.stream()
                    .filter(deal -> deal.state().stage().equals(stage.stage()))
                    .toList();
            if (!in.isEmpty()) {
                List<List<Texts.Run>> lines = new ArrayList<>();
                lines.add(sentences.stageTotal(
                        stage.stage(), in.stream().map(Shown::state).toList()));
                in.forEach(deal -> lines.add(sentences.line(deal)));
                blocks.lines(lines);
            }
        }
    }

    private List<BlockElement> clicks(Asked asked, List<Shown> deals) {
        List<BlockElement> clicks = new ArrayList<>();
        if (!deals.isEmpty()) {
            clicks.add(Elements.menu(
                    texts,
                    "deal.list.placeholder",
                    Buttons.SHOW,
                    deals.stream()
                            .limit(IN_MENU)
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
