package dev.paceline.reminder.slack;

import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.read;
import static dev.paceline.testing.TestApp.typed;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.paceline.Features;
import dev.paceline.reminder.ReminderWork;
import dev.paceline.store.Database;
import dev.paceline.testing.FakeSlack;
import dev.paceline.testing.SetClock;
import dev.paceline.testing.TestApp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ada leads Sales, with North beneath it, which Mia leads with Bram as her deputy; Anna and Bram are in North. All are in Amsterdam,
 * and nothing has been brought to anybody on the morning of Monday, 9 November 2026.
 */
final class NorthTeam implements AutoCloseable {
    static final String ADA = "UADA";
    static final String MIA = "UMIA";
    static final String ANNA = "UANNA";
    static final String BRAM = "UBRAM";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    final TestApp app;
    final ReminderWork work;

    NorthTeam(Database database, String locale) {
        app = new TestApp(database, new SetClock("2026-10-01T10:00:00Z"), ADA);
        work = new Features(app.clock).reminders(app.store);
        for (String name : List.of("Ada", "Mia", "Anna", "Bram", "Emma")) {
            app.withUser("U" + name.toUpperCase(Locale.ROOT), name, locale, AMSTERDAM.getId());
        }
        app.command(ADA, "/team", "create Sales <@UADA>");
        app.command(ADA, "/team", "create North <@UMIA> deputy <@UBRAM> under Sales");
        app.command(ADA, "/team", "add <@UANNA> <@UBRAM> to North");
        app.command("UEMMA", "/coach", "");
        at("2026-11-09T07:00");
    }

    /** It is so late in Amsterdam. */
    void at(String time) {
        app.clock.set(LocalDateTime.parse(time).atZone(AMSTERDAM).toInstant().toString());
    }

    /** Somebody looks every quarter of an hour from now on up to that time; what is due goes out at once. */
    List<String> until(String time) {
        List<String> posts = new ArrayList<>();
        Instant end = LocalDateTime.parse(time).atZone(AMSTERDAM).toInstant();
        while (!app.clock.instant().isAfter(end)) {
            posts.addAll(look());
            app.clock.advance(Duration.ofMinutes(15));
        }
        app.clock.set(end.toString());
        return posts;
    }

    /** Whom something was posted to at this moment, and when that is. */
    List<String> look() {
        int before = posts().size();
        work.run(TestApp.TEAM);
        app.deliver();
        LocalDateTime now = LocalDateTime.ofInstant(app.clock.instant(), AMSTERDAM);
        return posts().stream()
                .skip(before)
                .map(post -> post.parameters().get("channel") + " " + now)
                .toList();
    }

    List<FakeSlack.Call> posts() {
        return app.slack.calls("chat.postMessage");
    }

    JsonObject card() {
        return app.slack.last("chat.postMessage").message();
    }

    /** The card as it was rewritten last. */
    JsonObject rewritten() {
        app.deliver();
        return app.slack.last("chat.update").message();
    }

    /** Mia coached Anna on the morning of 9 November, so that the next time is due on Monday the 23rd. */
    void coached(Map<String, JsonObject> fields) {
        Map<String, JsonObject> all = new HashMap<>(Map.of(
                "format", chosen("ONE_TO_ONE"),
                "day", day("2026-11-09"),
                "private", typed("Met")));
        all.putAll(fields);
        app.submit(MIA, "coach.save", id(ANNA), all);
        app.deliver();
        app.slack.forgetCalls();
    }

    String id(String user) {
        return app.column("select id from member where workspace_id = :workspace and user_id = '" + user + "'")
                .get(0);
    }

    String item() {
        return app.column("select id from action_item where workspace_id = :workspace")
                .get(0);
    }

    /** What a message's menu of this action has to choose from. */
    static List<String> options(JsonObject message, String actionId) {
        List<String> options = new ArrayList<>();
        for (JsonElement block : message.getAsJsonArray("blocks")) {
            JsonElement elements = block.getAsJsonObject().get("elements");
            if (elements != null
                    && block.getAsJsonObject().get("type").getAsString().equals("actions")) {
                elements.getAsJsonArray().forEach(element -> {
                    JsonObject menu = element.getAsJsonObject();
                    if (menu.get("action_id").getAsString().equals(actionId)) {
                        menu.getAsJsonArray("options")
                                .forEach(option -> options.add(
                                        option.getAsJsonObject().get("value").getAsString()));
                    }
                });
            }
        }
        return options;
    }

    /** What the person sees of a view that was opened last. */
    String opened() {
        return read(app.slack.last("views.open").json("view"));
    }

    @Override
    public void close() {
        app.close();
    }
}
