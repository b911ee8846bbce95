package dev.paceline.review.slack;

import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.typed;

import com.google.gson.JsonObject;
import dev.paceline.Features;
import dev.paceline.review.Cause;
import dev.paceline.review.slack.HoldModal.Shape;
import dev.paceline.review.slack.ReviewForms.Subject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One review from the preparation to the acknowledgement, as both sides see it, in each language. */
class ReviewGoldenTest {
    private final TestApp app = new TestApp(TestDatabase.h2(), new SetClock("2026-10-01T09:00:00Z"), "UADA");

    @AfterEach
    void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        String folder = "review/" + locale + "/";
        app.withUser("UADA", "Ada *Admin* <!here>", locale, "Europe/Amsterdam");
        app.withUser("UBRAM", "Bram & Co", locale, "Europe/Amsterdam");
        app.withUser("ULUCIA", "Lucía", locale, "Europe/Amsterdam");
        Golden.check(folder + "nobody", app.command("UADA", "/review", ""));
        app.command("UADA", "/team", "create North <@UADA> <#C7>");
        app.command("UADA", "/team", "add <@UBRAM> <@ULUCIA> to North");
        target("REVENUE_WON", "MONTH", "10000");
        target("FIRST_MEETINGS", "DAYS_30", "8");
        app.command("UBRAM", "/log", "6 first meetings");
        app.command("UADA", "/shoutout", "<@UBRAM> for *rescuing* <!channel> Acme & Sons");
        app.clock.set("2026-11-02T09:00:00Z");
        new Features(app.clock).reviews(app.store).run(TestApp.TEAM);
        String review = app.column("select max(r.id) from review r join member m on m.workspace_id = :workspace"
                        + " and m.id = r.member_id where r.workspace_id = :workspace and m.user_id = 'UBRAM'")
                .get(0);
        app.clock.set("2026-11-03T08:30:00Z");
        new Features(app.clock).reminders(app.store).run(TestApp.TEAM);
        app.deliver();
        Golden.check(folder + "reminder-member", posted("UBRAM"));
        Golden.check(folder + "reminder-leader", posted("UADA"));
        app.click("UBRAM", ReviewForms.PREPARE, review);
        Golden.check(folder + "prepare", form());
        app.submit(
                "UBRAM",
                PrepareModal.SAVE,
                review,
                Map.of("well", typed("Acme <!here>"), "badly", typed("Price"), "outcome", chosen("ON_TRACK")));
        app.click("UADA", ReviewForms.HOLD, review);
        Golden.check(folder + "hold", form());
        Shape shape = new Shape(Subject.ofReview(Long.parseLong(review)), 1, 5, Optional.of(Cause.MARKETING));
        app.clickIn("modal", "UADA", HoldModal.YES, shape.code());
        Golden.check(folder + "cause", app.slack.last("views.update").json("view"));
        Golden.check(
                folder + "preview",
                app.submit(
                                "UADA",
                                HoldModal.SAVE,
                                review,
                                Map.of(
                                        "outcome", chosen("BELOW"),
                                        "notes", typed("Good *effort* & <@ULUCIA>"),
                                        "goals", typed("Ten meetings"),
                                        "causeMARKETING", chosen("MARKETING"),
                                        "stepMARKETING", typed("Talk to marketing"),
                                        "action1", typed("Call ten old customers"),
                                        "due1", day("2026-11-20")))
                        .getAsJsonObject("view"));
        Golden.check(folder + "overview", app.command("UADA", "/review", ""));
        app.click("UADA", ReviewForms.SHARE, review);
        Golden.check(folder + "held", app.lastResponse());
        app.deliver();
        Golden.check(folder + "told", app.slack.last("chat.postMessage").message());
        app.click("UBRAM", ReviewForms.REMARK, review);
        Golden.check(folder + "remark-form", form());
        app.submit("UBRAM", RemarkModal.SAVE, review, Map.of("words", typed("Thanks <!here>")));
        app.deliver();
        Golden.check(folder + "remarked", app.slack.last("chat.postMessage").message());
        Golden.check(folder + "acknowledged", app.slack.last("chat.update").message());
        Golden.check(folder + "history", app.command("UADA", "/review", "<@UBRAM>"));
        Golden.check(folder + "own", app.command("UBRAM", "/review", ""));
        app.click("UADA", ReviewForms.DEADLINE, "");
        Golden.check(folder + "deadline", form());
        Golden.check(folder + "refused", app.command("UBRAM", "/review", "<@ULUCIA> now"));
    }

    private void target(String kpi, String cycle, String amount) {
        JsonObject owner = chosen("MEMBER:"
                + app.column("select id from member where workspace_id = :workspace and user_id = 'UBRAM'")
                        .get(0));
        app.submit(
                "UADA",
                "target.save",
                "",
                Map.of("owner", owner, "kpi", chosen(kpi), "cycle", chosen(cycle), "amount", typed(amount)));
    }

    private JsonObject posted(String user) {
        return app.slack.calls("chat.postMessage").stream()
                .filter(post -> user.equals(post.parameters().get("channel")))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .message();
    }

    private JsonObject form() {
        return app.slack.last("views.open").json("view");
    }
}
