package dev.paceline.contest.slack;

import static dev.paceline.contest.slack.Arena.ADA;
import static dev.paceline.contest.slack.Arena.ANNA;
import static dev.paceline.contest.slack.Arena.BRAM;
import static dev.paceline.contest.slack.Arena.CARMEN;
import static dev.paceline.contest.slack.Arena.EMMA;
import static dev.paceline.contest.slack.Arena.MIA;

import com.google.gson.JsonObject;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContestGoldenTest {
    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        try (Arena arena = new Arena(locale, TestDatabase.Kind.H2)) {
            String folder = "contest/" + locale + "/";
            week(arena, folder);
            arena.app.slack.forgetCalls();
            race(arena, folder);
        }
    }

    private static void week(Arena arena, String folder) {
        TestApp app = arena.app;
        Golden.check(folder + "nothing", app.command(MIA, "/contest", ""));
        Golden.check(folder + "nothing-rep", app.command(ANNA, "/contest", ""));
        Golden.check(folder + "unknown", app.command(ANNA, "/contest", "<!here> *now*"));
        app.command(MIA, "/contest", "new");
        Golden.check(folder + "form", app.slack.calls("views.open").get(0).json("view"));
        Map<String, JsonObject> form = arena.form("name", "*Call* week <!here>", "prize", "A dinner & <b>wine</b>");
        Golden.check(
                folder + "saved", app.submit(MIA, ContestModal.SAVE, "", form).getAsJsonObject("view"));
        String id = app.column("select id from contest where workspace_id = :workspace")
                .get(0);
        Golden.check(folder + "planned", app.command(MIA, "/contest", ""));
        arena.quarter("2026-11-23T08:00:00Z");
        Golden.check(folder + "card-start", last(arena, "chat.postMessage"));
        arena.log(ANNA, "5 calls");
        arena.log(BRAM, "5 calls");
        arena.log(CARMEN, "1 call");
        arena.quarter("2026-11-25T08:00:00Z");
        Golden.check(folder + "card-half", last(arena, "chat.postMessage"));
        Golden.check(folder + "running", app.command(ANNA, "/contest", ""));
        Golden.check(folder + "running-manager", app.command(MIA, "/contest", ""));
        app.click(ANNA, ContestMessages.STANDINGS, id);
        Golden.check(folder + "standings", app.lastResponse());
        app.command(CARMEN, "/leaderboard", "hide");
        Golden.check(folder + "running-hidden", app.command(CARMEN, "/contest", ""));
        app.command(CARMEN, "/leaderboard", "show");
        app.slack.forgetCalls();
        app.click(MIA, ContestMessages.EDIT, id);
        Golden.check(folder + "form-begun", app.slack.calls("views.open").get(0).json("view"));
        arena.quarter("2026-11-27T08:00:00Z");
        Golden.check(folder + "card-last-day", last(arena, "chat.postMessage"));
        arena.quarter("2026-11-28T08:00:00Z");
        Golden.check(folder + "card-end", last(arena, "chat.postMessage"));
        Golden.check(folder + "over", app.command(EMMA, "/contest", ""));
        Golden.check(folder + "over-rep", app.command(BRAM, "/contest", ""));
        arena.quarter("2026-11-28T11:00:00Z");
        Golden.check(folder + "card-final", last(arena, "chat.update"));
        Golden.check(folder + "won", last(arena, "chat.postMessage"));
        arena.log(BRAM, "2 calls on 2026-11-24");
        arena.quarter("2026-11-30T11:00:00Z");
        Golden.check(folder + "card-corrected", last(arena, "chat.update"));
        Golden.check(folder + "settled", app.command(BRAM, "/contest", ""));
        app.click(MIA, ContestMessages.EDIT, id);
        Golden.check(folder + "refused-over", app.lastResponse());
        app.click(EMMA, ContestMessages.CANCEL, id);
        Golden.check(folder + "refused", app.lastResponse());
    }

    /** Team against team, first to reach some revenue. */
    private static void race(Arena arena, String folder) {
        TestApp app = arena.app;
        Map<String, JsonObject> form = arena.form(
                "name", "Race", "rule", "FIRST", "goal", "20000", "counted", "kpi:REVENUE_WON", "against", "true");
        form.put("teams", Arena.several(arena.team("North"), arena.team("South")));
        form.put("from", TestApp.day("2026-11-30"));
        form.put("last", TestApp.day("2026-12-04"));
        app.submit(ADA, ContestModal.SAVE, "", form);
        String id = app.column("select id from contest where workspace_id = :workspace order by id desc")
                .get(0);
        for (String line : List.of("new Acme 20000", "won Acme -- luck")) {
            app.command(EMMA, "/deal", line);
        }
        app.command(ANNA, "/deal", "new Birch 5000");
        app.command(ANNA, "/deal", "won Birch -- luck");
        arena.quarter("2026-11-30T11:15:00Z");
        Golden.check(folder + "card-won", last(arena, "chat.postMessage"));
        app.command(EMMA, "/deal", "reopen Acme");
        arena.quarter("2026-11-30T11:30:00Z");
        Golden.check(folder + "card-goes-on", last(arena, "chat.update"));
        app.slack.forgetCalls();
        app.click(ADA, ContestMessages.CANCEL, id);
        Golden.check(
                folder + "form-cancel", app.slack.calls("views.open").get(0).json("view"));
        JsonObject cancelled =
                app.submit(ADA, ContestModal.CANCEL, id, Map.of("reason", TestApp.typed("Too *easy* <!here>")));
        Golden.check(folder + "cancelled", cancelled.getAsJsonObject("view"));
        app.deliver();
        Golden.check(folder + "card-cancelled", last(arena, "chat.postMessage"));
        arena.started(MIA, "name", "Nobody", "rule", "FIRST", "goal", "99", "from", "2026-12-01", "last", "2026-12-01");
        arena.quarter("2026-12-02T11:00:00Z");
        Golden.check(folder + "card-nobody", last(arena, "chat.postMessage"));
    }

    private static JsonObject last(Arena arena, String method) {
        List<FakeSlack.Call> calls = arena.app.slack.calls(method);
        return Arena.card(calls.get(calls.size() - 1));
    }
}
