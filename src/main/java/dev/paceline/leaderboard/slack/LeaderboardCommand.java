package dev.paceline.leaderboard.slack;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.Types;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.delivery.slack.Written;
import dev.paceline.leaderboard.Asked;
import dev.paceline.leaderboard.Board;
import dev.paceline.leaderboard.ChannelBoards;
import dev.paceline.leaderboard.Leaderboard;
import dev.paceline.leaderboard.Question;
import dev.paceline.leaderboard.QuestionParser;
import dev.paceline.leaderboard.TeamNames;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /leaderboard}: shows a board, posts one to the channel, takes the asker off the boards and back. */
public final class LeaderboardCommand {
    private static final Set<String> HIDE = Texts.wordsOfAll("leaderboard.word.hide");
    private static final Set<String> SHOW = Texts.wordsOfAll("leaderboard.word.show");

    private final ActivityTypes types;
    private final Leaderboard leaderboard;
    private final BoardsInChannels inChannels;
    private final Clock clock;

    public LeaderboardCommand(ActivityTypes types, Leaderboard leaderboard, ChannelBoards boards, Clock clock) {
        this.types = types;
        this.leaderboard = leaderboard;
        this.inChannels = new BoardsInChannels(types, boards, clock);
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.command("leaderboard", this::answer);
        registry.action(LeaderboardMessages.SHOW, (tx, ask) -> {
            Asker asker = new Asker(tx, ask.caller());
            return asker.show(asker.question(ask.value()), ask.channel());
        });
        registry.action(LeaderboardMessages.POST, this::post);
        inChannels.register(registry);
    }

    /** Who asks, what there is to ask about, and how they are answered. */
    private final class Asker {
        final Tx tx;
        final Member member;
        final Locale locale;
        final LocalDate today;
        final Types known;
        final List<Team> all;
        final TeamNames teams;
        final LeaderboardMessages messages;

        Asker(Tx tx, Caller caller) {
            this.tx = tx;
            this.member = Members.get(tx, caller.memberId());
            this.locale = caller.locale();
            this.today = member.dayAt(clock.instant());
            this.known = types.of(tx);
            this.all = Teams.all(tx);
            this.teams = TeamNames.of(all);
            this.messages = new LeaderboardMessages(caller.texts(), known, teams);
        }

        Optional<Long> ownTeam() {
            return Optional.of(Members.teamOn(tx, member.id(), today)).filter(team -> team != 0);
        }

        /** What a button carries, if there are such a type and such a team; else the usual. */
        Question question(String code) {
            return Question.decode(code)
                    .filter(question -> question.isKnown(known))
                    .filter(question -> question.team().stream()
                            .allMatch(team -> teams.of(team).isPresent()))
                    .orElseGet(() -> Question.usual(ownTeam()));
        }

        Board board(Question question) {
            return leaderboard.board(tx, question, all, member.id(), today);
        }

        Reply show(Question question, @Nullable String channel) {
            return new Reply.Say(messages.board(board(question), isChannel(channel)));
        }
    }

    private Reply answer(Tx tx, Ask.Command ask) {
        return inChannels.answer(tx, ask).orElseGet(() -> own(tx, ask));
    }

    private Reply own(Tx tx, Ask.Command ask) {
        Asker asker = new Asker(tx, ask.caller());
        String typed = Spelling.normal(ask.text());
        if (HIDE.contains(typed)) {
            asker.member.leaveBoards();
            return new Reply.Say(asker.messages.hidden());
        }
        if (SHOW.contains(typed)) {
            asker.member.joinBoards();
            return new Reply.Say(asker.messages.shown());
        }
        Asked asked =
                QuestionParser.parse(ask.text(), asker.known.vocabulary(), asker.teams, asker.ownTeam(), asker.locale);
        return asked instanceof Asked.Misunderstood misunderstood
                ? new Reply.Say(asker.messages.misunderstood(misunderstood.mistake()))
                : asker.show(((Asked.Understood) asked).question(), ask.channel());
    }

    /** The figures are those of now: the button carries the question alone. */
    private Reply post(Tx tx, Ask.Action ask) {
        Asker asker = new Asker(tx, ask.caller());
        String channel = ask.channel();
        if (channel == null || !isChannel(channel)) {
            return new Reply.Say(asker.messages.postedNowhere());
        }
        Board board = asker.board(asker.question(ask.value()));
        if (board.isEmpty()) {
            return new Reply.Say(asker.messages.board(board, true));
        }
        Message post = asker.messages.post(board, asker.member.name());
        Letter letter = Written.once("board " + asker.today, channel, post);
        return new Reply.Post(Outbox.put(tx, letter), asker.messages.posted());
    }

    /** Nobody else reads a direct message, and there the app may not post: its ids begin with a D. */
    private static boolean isChannel(@Nullable String conversation) {
        return conversation != null && !conversation.startsWith("D");
    }
}
