package dev.paceline.contest.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.paceline.Features;
import dev.paceline.contest.ContestWork;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import dev.paceline.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Mia leads North with Anna, Bram and Carmen, Dirk leads South with Emma; Ada is an admin. All are in Amsterdam, where it is noon on
 * Saturday, 21 November 2026.
 */
final class Arena implements AutoCloseable {
    static final String ADA = "UADA";
    static final String MIA = "UMIA";
    static final String ANNA = "UANNA";
    static final String BRAM = "UBRAM";
    static final String CARMEN = "UCARMEN";
    static final String DIRK = "UDIRK";
    static final String EMMA = "UEMMA";

    final TestApp app;
    private final ContestWork work;

    Arena() {
        this("en-US", TestDatabase.Kind.H2);
    }

    Arena(String locale, TestDatabase.Kind kind) {
        app = new TestApp(TestDatabase.of(kind), new SetClock("2026-10-01T10:00:00Z"), ADA);
        work = new Features(app.clock).contests(app.store);
        app.withUser(ADA, "Ada", locale, "Europe/Amsterdam");
        app.withUser(MIA, "Mia", locale, "Europe/Amsterdam");
        app.withUser(ANNA, "Anna", locale, "Europe/Amsterdam");
        app.withUser(BRAM, "Bram", locale, "Europe/Amsterdam");
        app.withUser(CARMEN, "Carmen", locale, "Europe/Amsterdam");
        app.withUser(DIRK, "Dirk", locale, "Europe/Amsterdam");
        app.withUser(EMMA, "Emma", locale, "Europe/Amsterdam");
        app.command(ADA, "/team", "create North <@UMIA> <#C7>");
        app.command(ADA, "/team", "create South <@UDIRK>");
        app.command(ADA, "/team", "add <@UANNA> <@UBRAM> <@UCARMEN> to North");
        app.command(ADA, "/team", "add <@UEMMA> to South");
        app.store.in(
                TestApp.TEAM,
                tx -> tx.execute(
                        "update workspace set zone = 'Europe/Amsterdam', set_up = true where workspace_id = :workspace"));
        at("2026-11-21T11:00:00Z");
    }

    void at(String instant) {
        app.clock.set(instant);
    }

    /** A quarter of an hour's work, and what is sent then. */
    int quarter(String instant) {
        at(instant);
        return quarter();
    }

    int quarter() {
        int letters = work.run(TestApp.TEAM);
        app.deliver();
        return letters;
    }

    void log(String user, String text) {
        app.command(user, "/log", text);
    }

    /** The usual contest of a week in North: most calls, for a dinner. */
    private static Map<String, JsonObject> week() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("name", TestApp.typed("Call week")),
                Map.entry("counted", TestApp.chosen("type:call")),
                Map.entry("rule", TestApp.chosen("TOTAL")),
                Map.entry("goal", TestApp.typed("")),
                Map.entry("teams", several()),
                Map.entry("members", TestApp.users()),
                Map.entry("reps", TestApp.chosen("false")),
                Map.entry("against", TestApp.chosen("false")),
                Map.entry("from", TestApp.day("2026-11-23")),
                Map.entry("last", TestApp.day("2026-11-27")),
                Map.entry("prize", TestApp.typed("A dinner for two")),
                Map.entry("channel", TestApp.channel("C7")),
                Map.entry("cut_off", TestApp.chosen("12"))));
    }

    Map<String, JsonObject> form(String... changes) {
        Map<String, JsonObject> form = week();
        form.put("teams", several(team("North")));
        for (int i = 0; i < changes.length; i += 2) {
            JsonObject present = form.get(changes[i]);
            form.put(
                    changes[i],
                    changes[i].equals("from") || changes[i].equals("last")
                            ? TestApp.day(changes[i + 1])
                            : present != null && present.has("selected_option")
                                    ? TestApp.chosen(changes[i + 1])
                                    : TestApp.typed(changes[i + 1]));
        }
        return form;
    }

    /** What the form's submission was answered. */
    String start(String user, Map<String, JsonObject> form) {
        return app.submit(user, ContestModal.SAVE, "", form).toString();
    }

    /** Starts it and gives its id. */
    String started(String user, String... changes) {
        start(user, form(changes));
        List<String> ids = app.column("select id from contest where workspace_id = :workspace order by id desc");
        return ids.get(0);
    }

    String team(String name) {
        return "TEAM:"
                + app.column("select id from team where workspace_id = :workspace and name = '" + name + "'")
                        .get(0);
    }

    static JsonObject several(String... values) {
        JsonObject state = TestApp.object("type", "multi_static_select");
        JsonArray options = new JsonArray();
        Stream.of(values).forEach(value -> options.add(TestApp.object("value", value)));
        state.add("selected_options", options);
        return state;
    }

    /** What stands in channels as it was first posted, as one reads it. */
    List<String> posts() {
        return cards("chat.postMessage");
    }

    /** What posts became later. */
    List<String> updates() {
        return cards("chat.update");
    }

    private List<String> cards(String method) {
        return app.slack.calls(method).stream()
                .filter(call -> !call.parameters().getOrDefault("channel", "").startsWith("U"))
                .map(Arena::card)
                .map(TestApp::read)
                .toList();
    }

    /** What somebody was told directly. */
    List<String> told(String user) {
        return app.slack.calls("chat.postMessage").stream()
                .filter(call -> user.equals(call.parameters().get("channel")))
                .map(Arena::card)
                .map(TestApp::read)
                .toList();
    }

    static JsonObject card(FakeSlack.Call call) {
        JsonObject message = new JsonObject();
        message.add("blocks", JsonParser.parseString(call.parameters().get("blocks")));
        return message;
    }

    List<String> places(String user) {
        return TestApp.read(app.command(user, "/contest", ""))
                .lines()
                .filter(line -> line.matches("(🥇|🥈|🥉|\\d+\\.).*"))
                .toList();
    }

    List<String> result() {
        return app.column("select outcome_frozen from contest where workspace_id = :workspace");
    }

    @Override
    public void close() {
        app.close();
    }
}
