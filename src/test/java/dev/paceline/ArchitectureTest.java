package dev.paceline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The one-way rules of docs/architecture.md, as lists of what is allowed. A new package gets one line in {@link #USES}. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.paceline");

    /** Each package, and the packages of ours that it may use; {@code a.slack} may use what {@code a} may, and a itself. */
    private static final Map<String, Set<String>> USES = Map.ofEntries(
            Map.entry("store", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("slack", Set.of("store", "text")),
            Map.entry("delivery", Set.of("store")),
            Map.entry("delivery.slack", Set.of("slack", "text")),
            Map.entry("workspace", Set.of("store", "text")),
            Map.entry("workspace.slack", Set.of("slack")),
            Map.entry("member", Set.of("workspace", "store", "text")),
            Map.entry("member.slack", Set.of("slack")),
            Map.entry("account", Set.of("workspace", "member", "store", "text")),
            Map.entry("account.slack", Set.of("slack")),
            Map.entry("kpi", Set.of("workspace", "member", "store", "text")),
            Map.entry("activity", Set.of("workspace", "member", "account", "kpi", "store", "text")),
            Map.entry("activity.slack", Set.of("slack")),
            Map.entry("deal", Set.of("kpi", "workspace", "member", "account", "calendar", "store", "text")),
            Map.entry("deal.slack", Set.of("slack", "delivery", "delivery.slack", "leaderboard")),
            Map.entry(
                    "leaderboard",
                    Set.of(
                            "workspace",
                            "member",
                            "activity",
                            "kpi",
                            "shoutout",
                            "target",
                            "rhythm",
                            "delivery",
                            "store",
                            "text")),
            Map.entry(
                    "leaderboard.slack",
                    Set.of("slack", "delivery.slack", "activity.slack", "shoutout.slack", "target.slack")),
            Map.entry("calendar", Set.of("workspace", "member", "kpi", "store", "text")),
            Map.entry("calendar.slack", Set.of("slack")),
            Map.entry("cost", Set.of("workspace", "member", "kpi", "store", "text")),
            Map.entry("cost.slack", Set.of("slack")),
            Map.entry("target", Set.of("workspace", "member", "calendar", "kpi", "store", "text")),
            Map.entry("target.slack", Set.of("slack", "delivery", "delivery.slack")),
            Map.entry("rhythm", Set.of("calendar", "delivery", "member", "workspace", "store", "text")),
            Map.entry(
                    "digest",
                    Set.of(
                            "calendar",
                            "coaching",
                            "deal",
                            "delivery",
                            "kpi",
                            "leaderboard",
                            "member",
                            "review",
                            "rhythm",
                            "scorecard",
                            "shoutout",
                            "store",
                            "target",
                            "text",
                            "workspace")),
            Map.entry(
                    "digest.slack",
                    Set.of("account", "delivery.slack", "rhythm.slack", "scorecard.slack", "slack", "target.slack")),
            Map.entry(
                    "contest",
                    Set.of(
                            "activity",
                            "calendar",
                            "delivery",
                            "kpi",
                            "member",
                            "store",
                            "target",
                            "text",
                            "workspace")),
            Map.entry("contest.slack", Set.of("slack", "delivery.slack")),
            Map.entry("profile", Set.of("calendar", "kpi", "store", "target", "workspace")),
            Map.entry(
                    "coaching",
                    Set.of(
                            "calendar",
                            "delivery",
                            "kpi",
                            "member",
                            "profile",
                            "reminder",
                            "store",
                            "text",
                            "workspace")),
            Map.entry(
                    "policy",
                    Set.of(
                            "activity",
                            "calendar",
                            "deal",
                            "delivery",
                            "kpi",
                            "member",
                            "profile",
                            "store",
                            "target",
                            "text",
                            "workspace")),
            Map.entry("policy.slack", Set.of("slack")),
            Map.entry("coaching.slack", Set.of("slack", "delivery.slack")),
            Map.entry(
                    "review",
                    Set.of(
                            "account",
                            "calendar",
                            "coaching",
                            "deal",
                            "delivery",
                            "kpi",
                            "member",
                            "policy",
                            "reminder",
                            "scorecard",
                            "shoutout",
                            "store",
                            "target",
                            "text",
                            "workspace")),
            Map.entry(
                    "review.slack",
                    Set.of("coaching.slack", "delivery.slack", "policy.slack", "scorecard.slack", "slack")),
            Map.entry("reminder", Set.of("calendar", "delivery", "member", "store", "workspace")),
            Map.entry("reminder.slack", Set.of("slack", "delivery.slack", "text")),
            Map.entry("rhythm.slack", Set.of("slack")),
            Map.entry("schedule", Set.of("store")),
            Map.entry("shoutout", Set.of("delivery", "kpi", "workspace", "member", "store", "text")),
            Map.entry("shoutout.slack", Set.of("slack", "delivery.slack")),
            Map.entry("scorecard", Set.of("workspace", "member", "kpi", "shoutout", "target", "store", "text")),
            Map.entry("scorecard.slack", Set.of("slack", "target.slack")),
            Map.entry(
                    "home.slack",
                    Set.of(
                            "activity",
                            "activity.slack",
                            "coaching.slack",
                            "deal.slack",
                            "leaderboard",
                            "member",
                            "review.slack",
                            "scorecard.slack",
                            "shoutout.slack",
                            "slack",
                            "store",
                            "text")),
            Map.entry("sandbox", Set.of("sandbox.page", "slack", "text")),
            Map.entry(
                    "sandbox.company",
                    Set.of(
                            "shoutout",
                            "sandbox",
                            "workspace",
                            "member",
                            "account",
                            "activity",
                            "calendar",
                            "coaching",
                            "contest",
                            "cost",
                            "deal",
                            "kpi",
                            "leaderboard",
                            "policy",
                            "review",
                            "target",
                            "store",
                            "text")),
            Map.entry("sandbox.page", Set.of()));

    /** Libraries, and the packages that alone may use them; the root is the composition root and the command line. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("com.slack..", List.of("dev.paceline..slack..", "dev.paceline.sandbox..", "dev.paceline")),
            Map.entry("org.eclipse.jetty..", List.of("dev.paceline.slack", "dev.paceline.sandbox..")),
            Map.entry("jakarta.servlet..", List.of("dev.paceline.slack", "dev.paceline.sandbox..")),
            Map.entry("org.eclipse.persistence..", List.of("dev.paceline.store")),
            Map.entry("com.zaxxer..", List.of("dev.paceline.store")),
            Map.entry("org.flywaydb..", List.of("dev.paceline.store")),
            Map.entry("javax.sql..", List.of("dev.paceline.store", "dev.paceline.schedule")),
            Map.entry("org.quartz..", List.of("dev.paceline.schedule")),
            Map.entry("picocli..", List.of("dev.paceline")),
            Map.entry("j2html..", List.of("dev.paceline.sandbox..")),
            Map.entry("de.focus_shift..", List.of("dev.paceline.calendar")),
            Map.entry("org.yaml..", List.of("dev.paceline.sandbox..")));

    /** What static weaving puts into entities, and no source names. */
    private static final String[] WOVEN = {
        "org.eclipse.persistence.internal.descriptors..", "org.eclipse.persistence.internal.weaving.."
    };

    /** JPA's annotations are for entities; what runs statements is for store and for store classes. */
    private static final Set<String> JPA_STATEMENTS =
            Set.of("jakarta.persistence.EntityManager", "jakarta.persistence.EntityManagerFactory");

    @Test
    void everyPackageIsInTheRulesAndNoRuleIsAboutNothing() {
        assertThat(packages()).containsExactlyInAnyOrderElementsOf(USES.keySet());
    }

    @Test
    void packagesUseOnlyWhatTheyMay() {
        USES.forEach((name, uses) -> {
            List<String> allowed = new ArrayList<>();
            allowed.add("dev.paceline." + name);
            uses.forEach(used -> allowed.add("dev.paceline." + used));
            if (name.endsWith(".slack")) {
                String feature = name.substring(0, name.length() - ".slack".length());
                allowed.add("dev.paceline." + feature);
                USES.getOrDefault(feature, Set.of()).forEach(used -> allowed.add("dev.paceline." + used));
            }
            classes()
                    .that()
                    .resideInAPackage("dev.paceline." + name)
                    .should()
                    .onlyDependOnClassesThat(not(resideInAnyPackage("dev.paceline.."))
                            .or(resideInAnyPackage(allowed.toArray(String[]::new))))
                    .check(CODE);
        });
    }

    @Test
    void librariesStayWhereTheyBelong() {
        assertThat(LIBRARIES.values().stream().flatMap(List::stream))
                .allSatisfy(
                        users -> assertThat(CODE.that(resideInAPackage(users))).isNotEmpty());
        LIBRARIES.forEach((library, users) -> noClasses()
                .that(not(resideInAnyPackage(users.toArray(String[]::new))))
                .should()
                .dependOnClassesThat(resideInAPackage(library).and(not(resideInAnyPackage(WOVEN))))
                .check(CODE));
    }

    @Test
    void featuresKnowNoSlack() {
        noClasses()
                .that(resideOutsideOfPackage("dev.paceline..slack..")
                        .and(resideOutsideOfPackage("dev.paceline.sandbox.."))
                        .and(not(resideInAnyPackage("dev.paceline"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.slack..", "dev.paceline.slack..")
                .check(CODE);
    }

    /** The root's Main and Doctor catch java.sql.SQLException to say it in a sentence; Quartz wants connections of our pool. */
    @Test
    void jdbcStaysInTheStoreAndInStoreClasses() {
        noClasses()
                .that(not(resideInAnyPackage("dev.paceline.store", "dev.paceline.schedule", "dev.paceline"))
                        .and(not(isStoreClass())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql")
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "run statements", type -> JPA_STATEMENTS.contains(type.getFullName())))
                .check(CODE);
    }

    @Test
    void featuresGoRoundInNoCircle() {
        slices().matching("dev.paceline.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void timeZoneLocaleAndCharsetAreNeverTheMachines() {
        noClasses()
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "asks the machine for its time, zone, locale or charset", ArchitectureTest::asksTheMachine))
                .check(CODE);
    }

    @Test
    void packagesAreNullMarked() {
        for (JavaPackage folder : folders().toList()) {
            assertThat(folder.tryGetPackageInfo().isPresent() && folder.isAnnotatedWith(NullMarked.class))
                    .as("%s has a package-info with @NullMarked", folder.getName())
                    .isTrue();
        }
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl)(\\$.*)?")
                .check(CODE);
    }

    /** MariaDB and MySQL tell upper from lower case in the names of tables; EclipseLink's own choice is upper. */
    @Test
    void entitiesNameTheirTablesInLowerCase() {
        List<JavaClass> entities =
                CODE.stream().filter(type -> type.isAnnotatedWith(Entity.class)).toList();
        assertThat(entities).isNotEmpty().allSatisfy(entity -> {
            assertThat(entity.isAnnotatedWith(Table.class)).as(entity.getName()).isTrue();
            assertThat(entity.getAnnotationOfType(Table.class).name()).matches("[a-z_]+");
        });
    }

    /** A feature's store classes have methods that take an open transaction, as handlers do, which are no store classes. */
    private static DescribedPredicate<JavaClass> isStoreClass() {
        return DescribedPredicate.describe(
                "a store class",
                type -> !type.getPackageName().matches("dev\\.paceline\\..+\\.slack")
                        && type.getMethods().stream()
                                .flatMap(method -> method.getRawParameterTypes().stream())
                                .anyMatch(parameter -> parameter.getName().equals("dev.paceline.store.Tx")));
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        AccessTarget.CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        String name = target.getName();
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        if (owner.startsWith("java.time.") && name.equals("now")) {
            return !parameters.contains(Clock.class.getName());
        }
        return switch (owner) {
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.time.Clock" -> name.equals("systemDefaultZone");
            case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault");
            case "java.util.Date", "java.util.GregorianCalendar" -> name.equals("<init>") && parameters.isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.nio.charset.Charset" -> name.equals("defaultCharset");
            case "java.lang.String" -> isMachinesText(name, parameters);
            case "java.text.NumberFormat", "java.text.DateFormat" -> !parameters.contains(Locale.class.getName());
            case "java.util.Scanner",
                    "java.io.InputStreamReader",
                    "java.io.OutputStreamWriter",
                    "java.io.FileReader",
                    "java.io.FileWriter",
                    "java.io.PrintWriter" -> name.equals("<init>") && isMachinesCharset(owner, parameters);
            case "java.net.URLEncoder", "java.net.URLDecoder" -> parameters.size() == 1;
            case "java.io.ByteArrayOutputStream" -> name.equals("toString") && parameters.isEmpty();
            default -> false;
        };
    }

    private static boolean isMachinesText(String name, List<String> parameters) {
        return switch (name) {
            case "toLowerCase", "toUpperCase", "getBytes" -> parameters.isEmpty();
            case "format" -> !parameters.contains(Locale.class.getName());
            case "formatted" -> true;
            case "<init>" -> parameters.contains("[B") && !parameters.contains(Charset.class.getName());
            default -> false;
        };
    }

    /** A writer over another writer chooses no charset. */
    private static boolean isMachinesCharset(String owner, List<String> parameters) {
        boolean overText = Set.of("java.io.PrintWriter", "java.util.Scanner").contains(owner)
                && Stream.of("java.io.Writer", "java.lang.Readable", "java.lang.String")
                        .anyMatch(parameters::contains);
        return !overText && !parameters.contains(Charset.class.getName());
    }

    private static Set<String> packages() {
        return folders()
                .map(JavaPackage::getName)
                .filter(name -> !name.equals("dev.paceline"))
                .map(name -> name.substring("dev.paceline.".length()))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaPackage> folders() {
        return CODE.getPackage("dev.paceline").getSubpackagesInTree().stream()
                .filter(folder -> !folder.getClasses().isEmpty());
    }
}
