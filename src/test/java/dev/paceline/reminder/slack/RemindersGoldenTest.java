package dev.paceline.reminder.slack;

import static dev.paceline.reminder.slack.NorthTeam.ADA;
import static dev.paceline.reminder.slack.NorthTeam.ANNA;
import static dev.paceline.reminder.slack.NorthTeam.BRAM;
import static dev.paceline.reminder.slack.NorthTeam.MIA;
import static dev.paceline.reminder.slack.NorthTeam.options;
import static dev.paceline.testing.TestApp.button;
import static dev.paceline.testing.TestApp.chosen;
import static dev.paceline.testing.TestApp.day;
import static dev.paceline.testing.TestApp.typed;

import com.google.gson.JsonObject;
import dev.paceline.testing.Golden;
import dev.paceline.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The card for each part, what becomes of it, its forms, where it leads to, and what is coming, in each language. */
class RemindersGoldenTest {
    @ParameterizedTest
    @ValueSource(strings = {"en-US", "nl-NL", "de-DE", "es-ES"})
    void messagesAreAsTheyWereFoundRight(String locale) {
        String folder = "reminders/" + locale + "/";
        try (NorthTeam north = new NorthTeam(TestDatabase.h2(), locale)) {
            north.coached(Map.of(
                    "shared", typed("Good *week* <!channel>"),
                    "action1", typed("Call ten <@ULUCIA> customers & *more*"),
                    "owner1", chosen("COACH"),
                    "due1", day("2026-11-23")));
            north.until("2026-11-18T09:10");
            JsonObject card = north.card();
            Golden.check(folder + "card", card);
            north.app.click(MIA, "reminders.reschedule", button(card, "reminders.reschedule"));
            Golden.check(folder + "reschedule", view(north));
            north.app.click(MIA, "reminders.skip", button(card, "reminders.skip"));
            Golden.check(folder + "skip", view(north));
            north.app.click(MIA, "coach.look", button(card, "coach.look"));
            Golden.check(folder + "look-coaching", view(north));
            north.app.click(MIA, "coach.action", button(card, "coach.action"));
            Golden.check(folder + "look-action", view(north));
            north.app.click(ANNA, "reminders.done", button(card, "reminders.done"));
            Golden.check(folder + "settled", view(north));
            north.app.click(
                    MIA, "reminders.snooze", options(card, "reminders.snooze").get(3));
            north.app.click(MIA, "reminders.done", button(card, "reminders.done"));
            Golden.check(folder + "card-later", north.rewritten());
            Golden.check(folder + "list", north.app.command(MIA, "/paceline", "reminders"));
            north.app.click(MIA, "reminders.hour", "17:30");
            Golden.check(folder + "hour", north.app.lastResponse());
            Golden.check(folder + "list-none", north.app.command(ANNA, "/paceline", "reminders"));
            north.app.command(MIA, "/absence", "2026-11-23");
            north.until("2026-11-23T09:10");
            Golden.check(folder + "card-deputy", north.card());
            north.until("2026-11-26T09:10");
            Golden.check(folder + "card-above", north.card());
            north.app.submit(
                    BRAM,
                    "reminders.skipped",
                    "coaching " + north.id(ANNA) + " 2026-11-23",
                    Map.of("reason", typed("At the *fair* <!here>")));
            Golden.check(folder + "card-settled", north.rewritten());
            north.app.click(ADA, "coach.look", north.id(ANNA));
            Golden.check(folder + "look-left-out", view(north));
        }
    }

    private static JsonObject view(NorthTeam north) {
        return north.app.slack.last("views.open").json("view");
    }
}
