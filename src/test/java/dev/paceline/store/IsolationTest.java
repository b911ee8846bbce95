package dev.paceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.paceline.activity.ActivityFacts;
import dev.paceline.activity.ActivityLog;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.calendar.Departures;
import dev.paceline.coaching.ActionDuties;
import dev.paceline.coaching.Coaching;
import dev.paceline.coaching.CoachingDuties;
import dev.paceline.coaching.CoachingFacts;
import dev.paceline.contest.ContestChanges;
import dev.paceline.contest.Scores;
import dev.paceline.contest.Tallies;
import dev.paceline.cost.Costs;
import dev.paceline.deal.DealFacts;
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
import dev.paceline.kpi.Figures;
import dev.paceline.leaderboard.BoardOccasion;
import dev.paceline.leaderboard.ChannelBoards;
import dev.paceline.leaderboard.Leaderboard;
import dev.paceline.leaderboard.Shares;
import dev.paceline.leaderboard.Totals;
import dev.paceline.member.TeamChanges;
import dev.paceline.policy.Evaluating;
import dev.paceline.profile.Profiles;
import dev.paceline.reminder.Reminders;
import dev.paceline.review.Holding;
import dev.paceline.review.PreparationDuties;
import dev.paceline.review.ReviewDuties;
import dev.paceline.review.ReviewFacts;
import dev.paceline.review.Sheets;
import dev.paceline.scorecard.Scorecards;
import dev.paceline.target.Attainment;
import dev.paceline.target.Courses;
import dev.paceline.testing.OnEveryDatabase;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLSyntaxErrorException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One workspace neither sees nor changes another's rows. Both hold the same rows in every table; then every entity, and every
 * static method that takes a {@link Tx}, is tried from the one with the other's ids and rows. Meanwhile the guard of {@link
 * TestDatabase} looks at each statement.
 */
@OnEveryDatabase
class IsolationTest {
    private final Database database;
    private final Store store;
    private final TwoWorkspaces rows;

    IsolationTest(TestDatabase.Kind kind) {
        this.database = TestDatabase.of(kind);
        AtomicLong ids = new AtomicLong(1_000_000);
        this.store = new Store(database, ids::incrementAndGet);
        this.rows = new TwoWorkspaces(database, store);
    }

    @BeforeEach
    void fill() {
        rows.fill();
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void noMethodOfAStoreClassSeesOrChangesAnothersRows() {
        List<Method> methods = storeMethods();
        assertThat(methods)
                .extracting(Method::getName)
                .contains("find", "teamOn", "undo", "moveTo", "weigh", "board", "join");
        for (Method method : methods) {
            String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            rows.fill();
            String before = rows.of(TwoWorkspaces.OTHER);
            int answered = 0;
            for (Object[] arguments : Samples.argumentsOf(method, rows)) {
                List<String> leaks = store.in(TwoWorkspaces.OWN, tx -> {
                    arguments[0] = tx;
                    return Samples.leaks(call(method, arguments));
                });
                assertThat(leaks).as(name).isEmpty();
                answered++;
            }
            assertThat(answered).as(name).isPositive();
            assertThat(rows.of(TwoWorkspaces.OTHER)).as(name).isEqualTo(before);
        }
    }

    @Test
    void anotherWorkspacesEntityIsNotThere() {
        for (Class<?> entity : entities()) {
            assertThat(find(TwoWorkspaces.OWN, entity, TwoWorkspaces.OTHER_ID)).isNull();
            assertThat(find(TwoWorkspaces.OWN, entity, TwoWorkspaces.OWN_ID)).isNotNull();
        }
    }

    @Test
    void bulkStatementsReachOwnRowsOnly() {
        String before = rows.of(TwoWorkspaces.OTHER);
        for (Class<?> entity : entities()) {
            store.in(TwoWorkspaces.OWN, tx -> {
                EntityManager entities = tx.entities();
                assertThat(entities.createQuery("select e from " + entity.getSimpleName() + " e", entity)
                                .getResultList())
                        .hasSize(1);
                assertThat(entities.createQuery(
                                        "update " + entity.getSimpleName() + " e set e.id = 1 where e.id = :other")
                                .setParameter("other", TwoWorkspaces.OTHER_ID)
                                .executeUpdate())
                        .isZero();
                return entities.createQuery("delete from " + entity.getSimpleName() + " e")
                        .executeUpdate();
            });
            assertThat(rows.count(TwoWorkspaces.OWN, entity)).isZero();
        }
        assertThat(rows.of(TwoWorkspaces.OTHER)).isEqualTo(before);
    }

    @Test
    void anotherWorkspacesEntityCannotBeMergedOrRemoved() {
        String before = rows.of(TwoWorkspaces.OTHER);
        for (Class<?> entity : entities()) {
            Object others = find(TwoWorkspaces.OTHER, entity, TwoWorkspaces.OTHER_ID);
            attempt(entities -> entities.merge(others));
            attempt(entities -> entities.remove(others));
            attempt(entities -> entities.refresh(others));
            assertThat(rows.of(TwoWorkspaces.OTHER)).isEqualTo(before);
        }
    }

    @Test
    void nativeQueriesOfEclipseLinkAreRefused() {
        assertThatThrownBy(() -> store.in(TwoWorkspaces.OWN, tx -> tx.entities()
                        .createNativeQuery("select name from member")
                        .getResultList()))
                .isInstanceOf(RuntimeException.class);
    }

    private interface Attempt {
        void on(EntityManager entities);
    }

    private void attempt(Attempt attempt) {
        try {
            store.in(TwoWorkspaces.OWN, tx -> {
                attempt.on(tx.entities());
                return 0;
            });
        } catch (RuntimeException e) {
            assertThat(e).isNotNull(); // a refusal is as good as no effect
        }
    }

    private @Nullable Object find(String workspace, Class<?> entity, long id) {
        return store.<@Nullable Object>in(workspace, tx -> tx.entities().find(entity, id));
    }

    private Set<Class<?>> entities() {
        return store.in(TwoWorkspaces.OWN, tx -> tx.entities().getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .collect(Collectors.toSet()));
    }

    private static final ActivityTypes TYPES = new ActivityTypes();

    /** The store classes that keep something between transactions. */
    private static final Figures FIGURES =
            new Figures(List.of(new ActivityFacts(), new DealFacts(), new Departures(), new Costs()));

    private static final Attainment ATTAINMENT = new Attainment(FIGURES);
    private static final Profiles PROFILES = new Profiles(FIGURES, ATTAINMENT);
    private static final Coaching COACHING = new Coaching(PROFILES);
    private static final CoachingDuties TURNS = new CoachingDuties(COACHING);
    private static final ActionDuties ACTIONS = new ActionDuties();
    private static final ReviewDuties REVIEWS = new ReviewDuties();
    private static final PreparationDuties PREPARATIONS = new PreparationDuties();
    private static final Scorecards SCORECARDS = new Scorecards(FIGURES);
    private static final Sheets SHEETS = new Sheets(SCORECARDS);
    private static final Leaderboard LEADERBOARD = new Leaderboard(TYPES, new Shares(FIGURES));
    private static final ChannelBoards BOARDS = new ChannelBoards(TYPES, LEADERBOARD, FIGURES);
    private static final Results.Reader RESULTS = new Results.Reader(SCORECARDS);
    private static final Scores SCORES = new Scores(TYPES, FIGURES);
    private static final Digests DIGESTS = new Digests(List.of(RESULTS));

    private static final Map<Class<?>, Object> INSTANCES = Stream.of(
                    TYPES,
                    new ActivityLog(TYPES),
                    new ActivityFacts(),
                    new Costs(),
                    PROFILES,
                    COACHING,
                    new CoachingFacts(),
                    new ReviewFacts(),
                    REVIEWS,
                    PREPARATIONS,
                    SHEETS,
                    new Holding(SHEETS),
                    TURNS,
                    ACTIONS,
                    new Reminders(List.of(REVIEWS, PREPARATIONS, TURNS, ACTIONS)),
                    new Evaluating(PROFILES),
                    new CoachingDue.Reader(COACHING),
                    new ReviewsDue.Reader(),
                    new DealFacts(),
                    new Departures(),
                    FIGURES,
                    ATTAINMENT,
                    new Courses(FIGURES),
                    SCORECARDS,
                    LEADERBOARD,
                    new Shares(FIGURES),
                    new Totals(FIGURES),
                    BOARDS,
                    BoardOccasion.weekly(BOARDS),
                    RESULTS,
                    new TeamResults.Reader(SCORECARDS),
                    new Trend(new Courses(FIGURES)),
                    new People.Reader(ATTAINMENT),
                    new Improved.Reader(LEADERBOARD),
                    new Applause.Reader(),
                    new DealsOfWeek(),
                    new Away.Reader(),
                    DIGESTS,
                    SCORES,
                    new ContestChanges(SCORES),
                    new Tallies(TYPES, FIGURES),
                    new WeeklyDigest(DIGESTS),
                    new OwnDigest(DIGESTS),
                    new TeamChanges(new SetClock(Samples.DAY + "T09:00:00Z")))
            .collect(Collectors.toUnmodifiableMap(Object::getClass, Function.identity()));

    /** Every method of the program's store classes whose first parameter is a transaction. */
    private static List<Method> storeMethods() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.paceline").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> (method.getModifiers().contains(JavaModifier.STATIC)
                                        ? !isOfHandler(method)
                                        : isOfStoreClass(method))
                                && !method.getModifiers().contains(JavaModifier.PRIVATE)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !method.getModifiers().contains(JavaModifier.ABSTRACT)
                                && !method.getRawParameterTypes().isEmpty()
                                && method.getRawParameterTypes().get(0).isEquivalentTo(Tx.class))
                        .sorted(Comparator.comparing(JavaMethod::getFullName))
                        .map(JavaMethod::reflect)
                        .toList();
    }

    /** Of a feature's Slack part, which asks the store classes. */
    private static boolean isOfHandler(JavaMethod method) {
        return method.getOwner().getPackageName().matches("dev\\.paceline\\..+\\.slack");
    }

    /** All of them but the handlers, which turn what these answer into replies. */
    private static boolean isOfStoreClass(JavaMethod method) {
        String owner = method.getOwner().getPackageName();
        return !owner.endsWith("slack") && !owner.startsWith("dev.paceline.sandbox") && !owner.endsWith("store");
    }

    /** What the method answers; null where it refuses by an exception. */
    private static @Nullable Object call(Method method, Object[] arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(instance(method), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException && !isBadSql(e)) {
                return null;
            }
            throw new AssertionError(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object instance(Method method) {
        Object instance = INSTANCES.get(method.getDeclaringClass());
        assertThat(Modifier.isStatic(method.getModifiers()) || instance != null)
                .as("IsolationTest has no instance for " + method)
                .isTrue();
        return instance;
    }

    /** A hostile text that reaches the database's parser has escaped from its place. */
    private static boolean isBadSql(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLSyntaxErrorException) {
                return true;
            }
        }
        return false;
    }
}
