package dev.paceline.deal.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.util.ArrayList;
import java.util.List;

/** What {@code /wins} answers. Pure. */
record WinsMessages(Texts texts) {
    static final String PAGE = "wins.page";
    static final String ASK = "wins.ask";

    /** So much of what worked is shown; the deal itself has all of it. */
    private static final int WORKED = 300;

    /** What the reader may do with a win, and know of it. */
    record Win(
            Shown deal,
            boolean amountShown,
            boolean maySee,
            boolean mayChange,
            boolean announced,
            boolean mayAsk,
            boolean asked) {}

    Message page(WinsSearch search, List<Win> wins, boolean more) {
        Blocks blocks = Blocks.in(texts).heading("wins.heading");
        List<String> about = about(search);
        if (!about.isEmpty()) {
            blocks.note("wins.about", "about", String.join(" · ", about));
        }
        if (wins.isEmpty()) {
            blocks.text(
                            search.page() > 0
                                    ? "wins.no_more"
                                    : search.words().isEmpty() ? "wins.none" : "wins.none.saying")
                    .actions(search.typed().isEmpty() ? List.of() : List.of(moreLike(texts, "")));
            return blocks.message();
        }
        wins.forEach(win -> blocks.lines(lines(win)).actions(buttons(win, search)));
        if (more) {
            blocks.divider()
                    .actions(Elements.button(
                            texts, "button.wins.more", PAGE, search.next().code()));
        }
        return blocks.message();
    }

    /** What somebody is asked who won. */
    Message question(String asker, String account) {
        return Blocks.in(texts)
                .text("wins.question", "asker", asker, "account", account)
                .message();
    }

    /** Leads from one win to others. */
    static ButtonElement moreLike(Texts texts, String what) {
        String quoted = what.isEmpty() ? "" : "\"" + what.replace("\"", " ") + "\"";
        return Elements.button(
                texts,
                "button.wins.like",
                PAGE,
                WinsSearch.read(quoted, 0).code(),
                "hasWhat",
                what.isEmpty() ? "no" : "yes",
                "what",
                Typed.shown(what));
    }

    private List<String> about(WinsSearch search) {
        List<String> about = new ArrayList<>();
        if (!search.words().isEmpty()) {
            about.add(texts.say("wins.words", "words", Typed.shown(String.join(" ", search.words()))));
        }
        search.span().ifPresent(span -> about.add(texts.say("leaderboard.span." + span)));
        return about;
    }

    private List<List<Texts.Run>> lines(Win win) {
        DealState state = win.deal().state();
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(texts.runs(
                "wins.line",
                "account",
                win.deal().account(),
                "hasAmount",
                win.amountShown() ? "yes" : "no",
                "amount",
                win.amountShown() ? texts.money(state.amount()) : "",
                "owner",
                win.deal().owner(),
                "day",
                state.closedDay().map(texts::dayOfYear).orElse("")));
        List<String> what = new ArrayList<>(List.of(texts.say("deal.kind." + state.kind())));
        state.product().ifPresent(what::add);
        state.channel().ifPresent(channel -> what.add(texts.say("deal.fact.channel", "channel", channel)));
        lines.add(List.of(new Texts.Run(String.join(" · ", what), false)));
        state.reason().ifPresent(worked -> lines.add(texts.runs("deal.worked", "reason", Typed.shown(worked, WORKED))));
        if (win.asked()) {
            lines.add(texts.runs("wins.asked", "owner", win.deal().owner()));
        }
        return lines;
    }

    private List<BlockElement> buttons(Win win, WinsSearch search) {
        List<BlockElement> buttons = new ArrayList<>();
        DealState state = win.deal().state();
        String deal = String.valueOf(state.dealId());
        if (win.maySee()) {
            buttons.add(Elements.button(texts, "button.wins.show", Buttons.SHOW, deal));
        }
        if (win.mayChange() && state.reason().isEmpty()) {
            buttons.add(Elements.button(texts, "button.wins.say", Buttons.EDIT, deal));
        }
        if (win.mayChange() && !win.announced()) {
            ButtonElement announce = Elements.button(texts, "button.deal.announce", Buttons.ANNOUNCE, deal);
            buttons.add(Elements.asking(texts, announce, "deal.announce.question"));
        }
        if (win.mayAsk() && !win.asked()) {
            String owner = win.deal().owner();
            ButtonElement ask =
                    Elements.button(texts, "button.wins.ask", ASK, deal + " " + search.code(), "owner", owner);
            buttons.add(Elements.asking(texts, ask, "wins.ask.question", "owner", owner));
        }
        return buttons;
    }
}
