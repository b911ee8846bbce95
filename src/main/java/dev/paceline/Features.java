package dev.paceline;

import dev.paceline.account.slack.AccountsCommand;
import dev.paceline.activity.ActivityFacts;
import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.slack.LogCommand;
import dev.paceline.activity.slack.TypesCommand;
import dev.paceline.calendar.Departures;
import dev.paceline.calendar.slack.AbsenceCommand;
import dev.paceline.calendar.slack.PeopleCommand;
import dev.paceline.coaching.ActionDuties;
import dev.paceline.coaching.Coaching;
import dev.paceline.coaching.CoachingDuties;
import dev.paceline.coaching.CoachingFacts;
import dev.paceline.coaching.Sessions;
import dev.paceline.coaching.Told;
import dev.paceline.coaching.slack.CoachActions;
import dev.paceline.coaching.slack.CoachCommand;
import dev.paceline.coaching.slack.CoachForms;
import dev.paceline.coaching.slack.CoachingAtHome;
import dev.paceline.coaching.slack.ToldRenderer;
import dev.paceline.contest.Cards;
import dev.paceline.contest.ContestWork;
import dev.paceline.contest.Scores;
import dev.paceline.contest.Victory;
import dev.paceline.contest.slack.ContestCardText;
import dev.paceline.contest.slack.ContestCommand;
import dev.paceline.contest.slack.VictoryText;
import dev.paceline.cost.Costs;
import dev.paceline.cost.slack.CostsCommand;
import dev.paceline.deal.DealFacts;
import dev.paceline.deal.Deals;
import dev.paceline.deal.slack.DealCommand;
import dev.paceline.deal.slack.DealsAtHome;
import dev.paceline.deal.slack.KindWord;
import dev.paceline.deal.slack.PickMeUpOffer;
import dev.paceline.deal.slack.StagesCommand;
import dev.paceline.deal.slack.WinsCommand;
import dev.paceline.deal.slack.WonPost;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.delivery.slack.StatusCommand;
import dev.paceline.delivery.slack.Written;
import dev.paceline.digest.Applause;
import dev.paceline.digest.Away;
import dev.paceline.digest.CoachingDue;
import dev.paceline.digest.DealsOfWeek;
import dev.paceline.digest.Digests;
import dev.paceline.digest.Improved;
import dev.paceline.digest.OwnDigest;
import dev.paceline.digest.People;
import dev.paceline.digest.Results;
import dev.paceline.digest.ReviewsDue;
import dev.paceline.digest.TeamResults;
import dev.paceline.digest.Trend;
import dev.paceline.digest.WeeklyDigest;
import dev.paceline.digest.slack.DigestCommand;
import dev.paceline.digest.slack.DigestTexts;
import dev.paceline.home.slack.HomeTab;
import dev.paceline.kpi.Figures;
import dev.paceline.leaderboard.BoardOccasion;
import dev.paceline.leaderboard.ChannelBoards;
import dev.paceline.leaderboard.Leaderboard;
import dev.paceline.leaderboard.Shares;
import dev.paceline.leaderboard.slack.ChannelBoardRenderer;
import dev.paceline.leaderboard.slack.LeaderboardCommand;
import dev.paceline.member.slack.TeamCommand;
import dev.paceline.member.slack.TeamModal;
import dev.paceline.policy.Evaluating;
import dev.paceline.policy.PolicyWork;
import dev.paceline.policy.slack.PolicyCommand;
import dev.paceline.profile.Profiles;
import dev.paceline.reminder.ReminderWork;
import dev.paceline.reminder.slack.Kind;
import dev.paceline.reminder.slack.Kinds;
import dev.paceline.reminder.slack.ReminderRenderer;
import dev.paceline.reminder.slack.RemindersCommand;
import dev.paceline.review.Holding;
import dev.paceline.review.PreparationDuties;
import dev.paceline.review.ReviewCycle;
import dev.paceline.review.ReviewDuties;
import dev.paceline.review.ReviewFacts;
import dev.paceline.review.Reviews;
import dev.paceline.review.Shared;
import dev.paceline.review.Sheets;
import dev.paceline.review.slack.InBrief;
import dev.paceline.review.slack.ReviewCommand;
import dev.paceline.review.slack.ReviewsAtHome;
import dev.paceline.review.slack.SharedRenderer;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.slack.ScheduleCommand;
import dev.paceline.scorecard.Scorecards;
import dev.paceline.scorecard.slack.ScorecardCommand;
import dev.paceline.scorecard.slack.TargetsAtHome;
import dev.paceline.shoutout.Letters;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.shoutout.slack.CardRenderer;
import dev.paceline.shoutout.slack.RulesCommand;
import dev.paceline.shoutout.slack.ShoutoutCommand;
import dev.paceline.shoutout.slack.ShoutoutsAtHome;
import dev.paceline.shoutout.slack.ValuesCommand;
import dev.paceline.slack.Help;
import dev.paceline.slack.Registry;
import dev.paceline.store.Store;
import dev.paceline.target.Attainment;
import dev.paceline.target.Courses;
import dev.paceline.target.slack.TargetCommand;
import dev.paceline.workspace.slack.Setup;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every feature, made and joined; reads top to bottom. */
public final class Features {
    private final Clock clock;
    private final Clock machine;
    private final ActivityTypes types = new ActivityTypes();
    private final ActivityLog log = new ActivityLog(types);
    private final Figures figures = figures();
    private final Attainment attainment = new Attainment(figures);
    private final Scorecards scorecards = new Scorecards(figures.with(attainment));
    private final Profiles profiles = new Profiles(figures, attainment);
    private final Coaching coaching = new Coaching(profiles);
    private final Sheets sheets = new Sheets(scorecards);
    private final Kinds reminders = Kinds.of(List.of(
            new Kind(new ReviewDuties(), ReviewCommand.OPEN, Optional.of(ReviewCommand.HOLD), InBrief::forLeader),
            new Kind(new PreparationDuties(), ReviewCommand.PREPARE, Optional.empty(), InBrief::forMember),
            new Kind(new CoachingDuties(coaching), CoachForms.LOOK, Optional.of(CoachForms.OPEN)),
            new Kind(new ActionDuties(), CoachActions.LOOK, Optional.empty())));
    private final Leaderboard leaderboard = new Leaderboard(types, new Shares(figures));
    private final ChannelBoards boards = new ChannelBoards(types, leaderboard, figures);
    private final Scores scores = new Scores(types, figures);
    private final DigestTexts digestTexts = new DigestTexts(DigestTexts.own());

    /** Each part of a digest, from whichever feature. */
    private final Digests digests = new Digests(List.of(
            new Results.Reader(scorecards),
            new Trend(new Courses(figures)),
            new TeamResults.Reader(scorecards),
            new People.Reader(attainment),
            new Improved.Reader(leaderboard),
            new Applause.Reader(),
            new DealsOfWeek(),
            new CoachingDue.Reader(coaching),
            new ReviewsDue.Reader(),
            new Away.Reader()));

    /** @param machine what time it is for what is under way to Slack, also where {@code clock} is moved */
    Features(Clock clock, Clock machine) {
        this.clock = clock;
        this.machine = machine;
    }

    /** The features where nobody moves the clock. */
    public Features(Clock clock) {
        this(clock, clock);
    }

    /** What features know of the KPIs, but for what is made of targets. */
    static Figures figures() {
        return new Figures(List.of(
                new ActivityFacts(),
                new DealFacts(),
                new CoachingFacts(),
                new ReviewFacts(),
                new Departures(),
                new Costs()));
    }

    /** What people type, press and fill in. */
    public Registry registry() {
        Registry registry = new Registry();
        new LogCommand(types, log, clock).register(registry);
        new LeaderboardCommand(types, leaderboard, boards, clock).register(registry);
        new ContestCommand(types, scores, clock).register(registry);
        new DealCommand(clock).register(registry);
        new WinsCommand(clock).register(registry);
        new TeamCommand(clock, ActivityLog::follow, Deals::follow, Shoutouts::follow, Sessions::follow, Reviews::follow)
                .register(registry);
        new AbsenceCommand(clock).register(registry);
        new PeopleCommand(clock).register(registry);
        new ScheduleCommand(occasions(), Map.of(OwnDigest.NAME, DigestCommand.SETTINGS), clock).register(registry);
        new TypesCommand(types, clock).register(registry);
        new StagesCommand(clock).register(registry);
        new AccountsCommand().register(registry);
        new Setup(clock, TeamModal.NEW).register(registry);
        new CostsCommand(clock).register(registry);
        new PolicyCommand(clock).register(registry);
        new StatusCommand(machine).register(registry);
        new TargetCommand(clock).register(registry);
        new ScorecardCommand(scorecards, clock).register(registry);
        new DigestCommand(digests, digestTexts, clock).register(registry);
        new ShoutoutCommand(clock).register(registry);
        new CoachCommand(coaching, clock).register(registry);
        new ReviewCommand(new Holding(sheets), clock).register(registry);
        new RemindersCommand(reminders, clock).register(registry);
        new ValuesCommand(clock).register(registry);
        new RulesCommand(clock).register(registry);
        new Help(registry).register();
        new HomeTab(
                        types,
                        log,
                        new TargetsAtHome(scorecards, attainment, clock),
                        new DealsAtHome(clock),
                        new ShoutoutsAtHome(clock),
                        new CoachingAtHome(clock),
                        new ReviewsAtHome(clock),
                        leaderboard,
                        clock)
                .register(registry);
        return registry;
    }

    /** What is delivered again and again. */
    public List<Occasion> occasions() {
        return List.of(
                new WeeklyDigest(digests),
                new OwnDigest(digests),
                BoardOccasion.weekly(boards),
                BoardOccasion.monthly(boards));
    }

    /** What contests come to, quarter by quarter. */
    public ContestWork contests(Store store) {
        return new ContestWork(store, scores, clock);
    }

    /** Who stands how against the policy, month by month. */
    public PolicyWork policy(Store store) {
        return new PolicyWork(store, new Evaluating(profiles), clock);
    }

    /** A review of everyone, month by month. */
    public ReviewCycle reviews(Store store) {
        return new ReviewCycle(store, sheets, clock);
    }

    /** What people are to do, brought to them at their own hour. */
    public ReminderWork reminders(Store store) {
        return new ReminderWork(store, reminders.reminders(), clock);
    }

    /** What makes messages of the letters of each kind. */
    public Map<String, Renderer> renderers() {
        return Map.ofEntries(
                Map.entry(Written.KIND, (tx, letter) -> Written.message(letter)),
                Map.entry(ChannelBoards.KIND, new ChannelBoardRenderer(types)),
                Map.entry(Cards.KIND, new ContestCardText(types)),
                Map.entry(Victory.KIND, new VictoryText(types)),
                Map.entry(Digests.KIND, digestTexts),
                Map.entry(Letters.CARD, new CardRenderer()),
                Map.entry(Letters.TOLD, new CardRenderer()),
                Map.entry(Told.KIND, new ToldRenderer(clock)),
                Map.entry(Shared.KIND, new SharedRenderer(clock)),
                Map.entry(ReminderRenderer.KIND, new ReminderRenderer(reminders, clock)),
                Map.entry(WonPost.KIND, (tx, letter) -> WonPost.message(letter)),
                Map.entry(PickMeUpOffer.KIND, (tx, letter) -> PickMeUpOffer.message(letter)),
                Map.entry(KindWord.KIND, (tx, letter) -> KindWord.message(letter)));
    }
}
