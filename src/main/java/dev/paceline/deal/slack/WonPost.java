package dev.paceline.deal.slack;

import dev.paceline.deal.DealBook;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Kind;
import dev.paceline.deal.Status;
import dev.paceline.delivery.Delivery;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Money;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspaces;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a channel sees of a deal that was won, frozen. It is announced once for the day on which it was won, and told anew where
 * it stands when the deal is corrected.
 *
 * @param reader whose language the channel reads
 * @param stands whether it is won on that day still
 * @param days from opening it to winning it
 */
public record WonPost(
        Locale reader,
        boolean stands,
        String owner,
        String account,
        Money amount,
        Kind kind,
        Optional<String> product,
        Optional<String> channel,
        long days,
        Optional<String> worked) {
    /** The kind of letter. */
    public static final String KIND = "win";

    /** The letter to the channel of the team that has the credit or, where that has none, of the company; empty for nowhere. */
    static Optional<Letter> letter(Tx tx, DealState won) {
        return channel(tx, won)
                .map(channel ->
                        letter(tx, won, won.closedDay().orElseThrow(), Members.channelLocale(tx, channel), channel));
    }

    /** Tells anew what was announced of a deal, after it was changed. */
    static void correct(Tx tx, DealState now) {
        for (LocalDate day : DealBook.closedDays(tx, now.dealId(), Status.WON)) {
            find(tx, now.dealId(), day).ifPresent(announced -> {
                Locale reader = Frozen.read(announced.letter(), WonPost.class).reader();
                Outbox.rewrite(
                        tx, letter(tx, now, day, reader, announced.letter().conversation()));
            });
        }
    }

    /** Whether its channel has seen it. */
    static boolean isAnnounced(Tx tx, DealState won) {
        return won.closedDay()
                .flatMap(day -> find(tx, won.dealId(), day))
                .filter(letter -> letter.stands().isPresent())
                .isPresent();
    }

    public static Message message(Letter letter) {
        return Frozen.read(letter, WonPost.class).message();
    }

    private static Optional<Delivery> find(Tx tx, long deal, LocalDate day) {
        return Outbox.find(tx, key(deal, day));
    }

    private static String key(long deal, LocalDate day) {
        return KIND + " " + deal + " " + day;
    }

    private static Letter letter(Tx tx, DealState now, LocalDate day, Locale reader, String conversation) {
        WonPost post = of(DealBook.shown(tx, List.of(now)).get(0), day, reader);
        return new Letter(KIND, key(now.dealId(), day), conversation, Frozen.content(post));
    }

    private static WonPost of(Shown deal, LocalDate day, Locale reader) {
        DealState now = deal.state();
        return new WonPost(
                reader,
                now.status() == Status.WON
                        && now.closedDay().filter(day::equals).isPresent(),
                deal.owner(),
                deal.account(),
                now.amount(),
                now.kind(),
                now.product(),
                now.channel(),
                Math.max(0, ChronoUnit.DAYS.between(now.openedDay(), day)),
                now.reason());
    }

    private static Optional<String> channel(Tx tx, DealState won) {
        return Teams.find(tx, won.teamId())
                .flatMap(Team::channel)
                .or(() -> Workspaces.current(tx).settings().channel());
    }

    private Message message() {
        Texts texts = Texts.of(reader);
        if (!stands) {
            return Blocks.in(texts)
                    .text("deal.announce.taken_back", "owner", owner, "account", account)
                    .message();
        }
        List<String> facts = new ArrayList<>(List.of(texts.say("deal.kind." + kind)));
        channel.ifPresent(name -> facts.add(texts.say("deal.fact.channel", "channel", name)));
        facts.add(texts.say("deal.announce.days", "days", days));
        Blocks blocks = Blocks.in(texts)
                .lines(List.of(
                        texts.runs(
                                "deal.announce.post",
                                "owner",
                                owner,
                                "account",
                                account,
                                "amount",
                                texts.money(amount),
                                "hasProduct",
                                product.isPresent() ? "yes" : "no",
                                "product",
                                product.orElse("")),
                        List.of(new Texts.Run(String.join(" · ", facts), false))));
        worked.ifPresent(words -> blocks.text("deal.announce.worked").quote(words));
        return blocks.actions(
                        WinsMessages.moreLike(texts, product.or(() -> channel).orElse("")))
                .message();
    }
}
