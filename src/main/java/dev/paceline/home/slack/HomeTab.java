package dev.paceline.home.slack;

import com.slack.api.model.view.View;
import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Entry;
import dev.paceline.activity.Tallied;
import dev.paceline.activity.Types;
import dev.paceline.activity.slack.LogMessages;
import dev.paceline.coaching.slack.CoachingAtHome;
import dev.paceline.deal.slack.DealsAtHome;
import dev.paceline.leaderboard.Board;
import dev.paceline.leaderboard.Leaderboard;
import dev.paceline.leaderboard.Question;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.review.slack.ReviewsAtHome;
import dev.paceline.scorecard.slack.TargetsAtHome;
import dev.paceline.shoutout.slack.ShoutoutsAtHome;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The App Home tab: the caller's day, targets, deals, shout-outs and place at a glance, and their team's if they lead one. */
public final class HomeTab {
    private static final int LATEST = 5;

    private final ActivityTypes types;
    private final ActivityLog log;
    private final TargetsAtHome targets;
    private final DealsAtHome deals;
    private final ShoutoutsAtHome shoutouts;
    private final CoachingAtHome coaching;
    private final ReviewsAtHome reviews;
    private final Leaderboard leaderboard;
    private final Clock clock;

    public HomeTab(
            ActivityTypes types,
            ActivityLog log,
            TargetsAtHome targets,
            DealsAtHome deals,
            ShoutoutsAtHome shoutouts,
            CoachingAtHome coaching,
            ReviewsAtHome reviews,
            Leaderboard leaderboard,
            Clock clock) {
        this.types = types;
        this.log = log;
        this.targets = targets;
        this.deals = deals;
        this.shoutouts = shoutouts;
        this.coaching = coaching;
        this.reviews = reviews;
        this.leaderboard = leaderboard;
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.home((tx, ask) -> new Reply.Home(view(tx, ask)));
    }

    private View view(Tx tx, Ask.Home ask) {
        Caller caller = ask.caller();
        Member member = Members.get(tx, caller.memberId());
        LocalDate today = member.dayAt(clock.instant());
        LogMessages messages = new LogMessages(types.of(tx), caller.texts(), today);
        Blocks blocks = Blocks.in(caller.texts()).heading("home.hello", "name", member.name());
        today(tx, member, today, caller.texts(), blocks);
        place(tx, member, today, blocks);
        blocks.actions(messages.newButton(), messages.listButton());
        targets.own(tx, caller, blocks);
        deals.add(tx, caller, blocks);
        shoutouts.add(tx, caller, blocks);
        coaching.add(tx, caller, blocks);
        reviews.add(tx, caller, blocks);
        targets.led(tx, caller, blocks);
        Map<Long, Entry> latest = log.recent(tx, member, LATEST);
        if (!latest.isEmpty()) {
            blocks.divider().heading("home.latest");
            messages.entries(blocks, latest);
        }
        return blocks.home();
    }

    private void today(Tx tx, Member member, LocalDate today, Texts texts, Blocks blocks) {
        Types known = types.of(tx);
        Map<String, Tallied> byType = ActivityLog.day(tx, member.id(), today);
        List<String> figures = known.all().stream()
                .filter(type -> byType.containsKey(type.type()))
                .map(type -> known.figure(
                        type.type(),
                        byType.getOrDefault(type.type(), Tallied.NONE).figure(type.tally()),
                        texts))
                .toList();
        if (figures.isEmpty()) {
            blocks.text("home.nothing");
        } else {
            blocks.text("home.today", "what", texts.list(figures));
        }
    }

    /** By the points of the week, in the member's team; nothing for who did nothing yet. */
    private void place(Tx tx, Member member, LocalDate today, Blocks blocks) {
        Question usual = Question.usual(Teams.teamNow(tx, member.id()).map(Team::id));
        Board board = leaderboard.board(tx, usual, Teams.all(tx), member.id(), today);
        board.own()
                .filter(own -> !board.hidden())
                .ifPresent(own -> blocks.text(
                        "home.place",
                        "place",
                        own.place(),
                        "of",
                        board.standings().size(),
                        "points",
                        own.score().figure()));
    }
}
