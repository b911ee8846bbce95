package dev.paceline.leaderboard;

import dev.paceline.activity.ActivityTypes;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.kpi.Figures;
import dev.paceline.kpi.Scope;
import dev.paceline.leaderboard.BoardSetting.Choice;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.target.Course;
import dev.paceline.target.Courses;
import dev.paceline.target.Quota;
import dev.paceline.workspace.Workspaces;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Boards for channels: made, frozen and addressed. */
public final class ChannelBoards {
    /** The kind of letter. */
    public static final String KIND = "board";

    private static final int WEEKS = 8;
    private static final long NOBODY = 0;

    private final ActivityTypes types;
    private final Leaderboard leaderboard;
    private final Totals totals;
    private final Courses courses;

    public ChannelBoards(ActivityTypes types, Leaderboard leaderboard, Figures figures) {
        this.types = types;
        this.leaderboard = leaderboard;
        this.totals = new Totals(figures);
        this.courses = new Courses(figures);
    }

    /**
     * The board of a span that is over, or as good as over, for its channel; empty where it would name nobody, or where there is
     * no channel for it.
     *
     * @param owner a team, or the company for everyone
     * @param lastDay the last day of the span of which anything is to be told
     * @param missed whether the one before could not be posted
     * @param key says which other letter would be the same
     */
    public Optional<Letter> letter(Tx tx, Owner owner, Span span, LocalDate lastDay, boolean missed, String key) {
        return channel(tx, owner).flatMap(channel -> board(tx, owner, span, lastDay, lastDay.plusDays(1), missed)
                .map(board -> new Letter(KIND, key, channel, Frozen.content(board))));
    }

    /** The same of a day that is still running; the same figures of it make the same letter. */
    public Optional<Letter> today(Tx tx, Owner owner, Span span, LocalDate today) {
        return channel(tx, owner)
                .flatMap(channel -> board(tx, owner, span, today, today, false).map(board -> {
                    String content = Frozen.content(board);
                    UUID fingerprint = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
                    String key =
                            String.join(" ", KIND, owner.code(), channel, today.toString(), fingerprint.toString());
                    return new Letter(KIND, key, channel, content);
                }));
    }

    /** A team's channel has the time of its manager; that of everyone has the company's, as has one whose manager we don't know. */
    public static ZoneId zone(Tx tx, Owner owner) {
        return Teams.find(tx, owner.id())
                .flatMap(team -> Members.find(tx, team.managerId()))
                .map(Member::zone)
                .orElseGet(() -> Workspaces.current(tx).settings().zone());
    }

    /** Where the posts of a team, or of everyone, belong. */
    public static Optional<String> channel(Tx tx, Owner owner) {
        return owner.equals(Owner.COMPANY)
                ? Workspaces.current(tx).settings().channel()
                : Teams.find(tx, owner.id()).flatMap(Team::channel);
    }

    /** @param today the day that has just begun, or the one after the last that is known */
    private Optional<ChannelBoard> board(
            Tx tx, Owner owner, Span span, LocalDate asOf, LocalDate today, boolean missed) {
        List<Team> all = Teams.all(tx);
        Choice choice = choice(tx, owner);
        Optional<Long> team = Optional.of(owner.id()).filter(id -> !owner.equals(Owner.COMPANY));
        Question question = choice.ranking().question(span, team);
        Question byPoints = Ranking.POINTS.question(span, team);
        Board board = leaderboard.board(tx, question, all, NOBODY, asOf);
        if (board.aim().filter(aim -> !aim.isSet()).isPresent()) {
            board = leaderboard.board(tx, byPoints, all, NOBODY, asOf);
        }
        Board improved = leaderboard.board(tx, board.question().byImprovement(), all, NOBODY, asOf);
        if (improved.isEmpty()) {
            improved = leaderboard.board(tx, byPoints.byImprovement(), all, NOBODY, asOf);
        }
        Scope scope = Leaderboard.scope(question, all);
        Course course = courses.course(tx, scope, Quota.on(tx, asOf), today, WEEKS);
        return Optional.of(ChannelBoard.of(
                        Members.channelLocale(tx, channel(tx, owner).orElse("")),
                        board,
                        improved,
                        totals.total(tx, scope, board.periods().now(), asOf, today),
                        course.shares(),
                        choice.congratulatory(),
                        missed))
                .filter(made -> !made.isEmpty());
    }

    /** What was chosen; the usual, where that is a type which is no more. */
    private Choice choice(Tx tx, Owner owner) {
        Choice choice = BoardSetting.of(tx, owner);
        Question question = choice.ranking().question(Span.WEEK, Optional.empty());
        return question.isKnown(types.of(tx)) ? choice : new Choice(Choice.USUAL.ranking(), choice.congratulatory());
    }
}
