package dev.paceline.sandbox.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small company, and what its people see. */
final class Samples {
    static final Screen.Person LENA = new Screen.Person(
            "U1", "Lena Brandt", "Vertriebsleiterin", Locale.GERMANY, ZoneId.of("Europe/Berlin"), false);
    static final Screen.Person SAM =
            new Screen.Person("U2", "Sam Carter", "Account executive", Locale.US, ZoneId.of("America/New_York"), false);
    static final Screen.Person NOOR = new Screen.Person(
            "U3",
            "Noor de Vries",
            "Inside sales",
            Locale.forLanguageTag("nl-NL"),
            ZoneId.of("Europe/Amsterdam"),
            false);
    static final Screen.Person PACELINE =
            new Screen.Person("UBOT", "Paceline", "Your sales team's rhythm", Locale.US, ZoneId.of("UTC"), true);

    static final Screen.Conversation SALES = new Screen.Conversation("C1", "sales-north", false);
    static final Screen.Conversation GENERAL = new Screen.Conversation("C2", "general", true);
    static final Screen.Conversation WITH_SAM = new Screen.Conversation("D1", "Sam Carter", false);
    static final Screen.Conversation WITH_PACELINE = new Screen.Conversation("D9", "Paceline", true);

    /** Some days after what is said. */
    static final Screen.Controls CONTROLS = controls("2026-11-27T09:42:30Z", null, "");

    private Samples() {}

    static Screen.Controls controls(String now, Screen.@Nullable Move move, String warning) {
        return new Screen.Controls(
                Instant.parse(now),
                move,
                List.of(new Screen.Forward(
                        "DAY", "A day later", Instant.parse(now).plus(Duration.ofDays(1)))),
                List.of(
                        new Screen.Answers("NONE", "As usual", warning.isEmpty()),
                        new Screen.Answers("ERRORS", "Errors (500)", !warning.isEmpty())),
                warning);
    }

    static Screen at(Screen.Controls controls, Screen.Person me, Screen.Message... messages) {
        Screen screen = channel(me, messages);
        return new Screen(
                screen.workspace(),
                me,
                screen.people(),
                screen.groups(),
                screen.channels(),
                screen.directMessages(),
                screen.place(),
                screen.modal(),
                screen.commands(),
                screen.shortcuts(),
                controls);
    }

    static Screen channel(Screen.Person me, Screen.Message... messages) {
        return screen(me, new Screen.Place.Channel(SALES, List.of(messages)), null);
    }

    static Screen screen(Screen.Person me, Screen.Place place, Screen.@Nullable Modal modal) {
        return new Screen(
                "Northwind Sales",
                me,
                List.of(LENA, SAM, NOOR, PACELINE),
                List.of(new Screen.Group("S1", "leads", "Sales leads", me.equals(LENA))),
                List.of(GENERAL, SALES),
                List.of(WITH_SAM, WITH_PACELINE),
                place,
                modal,
                List.of(
                        new Screen.Command("/log", "Log what you did", "[count] TYPE [account] [yesterday] [-- note]"),
                        new Screen.Command("/leaderboard", "See who leads", "[TYPE | points] [week | month]"),
                        new Screen.Command("/paceline", "Set up Paceline, or get help", "help")),
                List.of(
                        new Screen.Shortcut("Log activity", "Log a call, a meeting, a visit", "log_activity", false),
                        new Screen.Shortcut("Give a shoutout", "Thank the author of this message", "shoutout", true)),
                CONTROLS);
    }

    static Screen.Message text(Screen.Person author, String time, String text) {
        return new Screen.Message(ts(time), author, Instant.parse(time), text, new JsonArray(), false, false);
    }

    static Screen.Message blocks(Screen.Person author, String time, boolean ephemeral, String blocks) {
        return new Screen.Message(ts(time), author, Instant.parse(time), "", array(blocks), ephemeral, false);
    }

    static Screen.Modal modal(String view, Map<String, String> errors) {
        return new Screen.Modal("V1", object(view), errors);
    }

    static JsonArray array(String json) {
        return JsonParser.parseString(json).getAsJsonArray();
    }

    static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static String ts(String time) {
        return Instant.parse(time).getEpochSecond() + ".000100";
    }

    static List<Screen.Message> conversation() {
        return new ArrayList<>(List.of(
                text(
                        SAM,
                        "2026-11-20T14:02:00Z",
                        "Morning all :wave: *Acme* wants a second demo &amp; a _written_ quote. See <https://example.com/q?a=1|the brief>."),
                text(SAM, "2026-11-20T14:03:10Z", "<@U1> could you join? I'd rather not go alone… `/log 1 demo Acme`"),
                text(
                        LENA,
                        "2026-11-20T14:20:00Z",
                        "Klar! Ich schaue mir vorher die Donaudampfschifffahrtsgesellschaftsunterlagen und die Rahmenvertragsverlängerungsvereinbarung an.\n> was der Kunde wollte\n:tada: bis gleich in <#C2|general>"),
                blocks(PACELINE, "2026-11-21T08:00:00Z", false, """
                        [{"type":"header","block_id":"h","text":{"type":"plain_text","text":":trophy: Rangliste dieser Woche"}},
                         {"type":"section","block_id":"s","text":{"type":"mrkdwn","text":"*1.*  <@U2>  —  *42* Anrufe\\n*2.*  <@U1>  —  *38* Anrufe\\n*3.*  <@U3>  —  *31* Anrufe"},
                          "accessory":{"type":"overflow","action_id":"more","options":[{"text":{"type":"plain_text","text":"Letzte Woche"},"value":"last"},{"text":{"type":"plain_text","text":"Ganzes Quartal"},"value":"q"}]}},
                         {"type":"context","block_id":"c","elements":[{"type":"mrkdwn","text":"Stand: <!date^1795248000^{date_short}, {time}|heute> · Punkte nach Gewichtung"}]},
                         {"type":"actions","block_id":"a","elements":[
                           {"type":"button","action_id":"post","text":{"type":"plain_text","text":"In Kanal posten"},"style":"primary","value":"w",
                            "confirm":{"title":{"type":"plain_text","text":"In #sales-north posten?"},"text":{"type":"mrkdwn","text":"Alle im Kanal sehen die *Rangliste*."},"confirm":{"type":"plain_text","text":"Posten"},"deny":{"type":"plain_text","text":"Abbrechen"}}},
                           {"type":"button","action_id":"hide","text":{"type":"plain_text","text":"Nicht mehr teilnehmen"},"style":"danger","value":"h"},
                           {"type":"static_select","action_id":"period","placeholder":{"type":"plain_text","text":"Zeitraum"},"options":[{"text":{"type":"plain_text","text":"Heute"},"value":"d"},{"text":{"type":"plain_text","text":"Woche"},"value":"w"}],"initial_option":{"text":{"type":"plain_text","text":"Woche"},"value":"w"}},
                           {"type":"datepicker","action_id":"day","initial_date":"2026-11-21"}]}]"""),
                blocks(PACELINE, "2026-11-21T08:05:00Z", true, """
                        [{"type":"section","block_id":"s","text":{"type":"mrkdwn","text":":white_check_mark: *3 Anrufe* bei *Acme* erfasst. Heute: *12* Anrufe."}},
                         {"type":"actions","block_id":"a","elements":[{"type":"button","action_id":"undo","text":{"type":"plain_text","text":"Rückgängig"},"value":"1"},{"type":"button","action_id":"edit","text":{"type":"plain_text","text":"Bearbeiten"},"value":"1"}]}]"""),
                blocks(PACELINE, "2026-11-21T08:10:00Z", false, """
                        [{"type":"table","block_id":"t","column_settings":[null,{"align":"right"},{"align":"right"}],"rows":[
                          [{"type":"raw_text","text":"Team"},{"type":"raw_text","text":"Calls"},{"type":"raw_text","text":"Pace"}],
                          [{"type":"raw_text","text":"North"},{"type":"raw_text","text":"128"},{"type":"raw_text","text":"+12 %"}],
                          [{"type":"raw_text","text":"South"},{"type":"raw_text","text":"97"},{"type":"raw_text","text":"−4 %"}]]},
                         {"type":"data_visualization","block_id":"v","title":"Calls per day","chart":{"type":"bar",
                          "series":[{"name":"North","data":[{"label":"Mon","value":22},{"label":"Tue","value":31},{"label":"Wed","value":18},{"label":"Thu","value":27},{"label":"Fri","value":30}]},
                                    {"name":"South","data":[{"label":"Mon","value":17},{"label":"Tue","value":21},{"label":"Wed","value":25},{"label":"Thu","value":14},{"label":"Fri","value":20}]}],
                          "axis_config":{"categories":["Mon","Tue","Wed","Thu","Fri"],"y_label":"Calls"}}},
                         {"type":"data_visualization","block_id":"p","title":"Where wins come from","chart":{"type":"pie","segments":[{"label":"Inbound","value":45},{"label":"Partner","value":28},{"label":"Outbound","value":18}]}}]""")));
    }

    static final String LOG_VIEW = """
            {"type":"modal","callback_id":"log","title":{"type":"plain_text","text":"Aktivität erfassen"},"submit":{"type":"plain_text","text":"Erfassen"},"close":{"type":"plain_text","text":"Abbrechen"},
             "blocks":[
              {"type":"input","block_id":"type","label":{"type":"plain_text","text":"Was hast du gemacht?"},"element":{"type":"static_select","action_id":"v","options":[{"text":{"type":"plain_text","text":"Anrufe"},"value":"call"},{"text":{"type":"plain_text","text":"Demos"},"value":"demo"}],"initial_option":{"text":{"type":"plain_text","text":"Anrufe"},"value":"call"}}},
              {"type":"input","block_id":"count","label":{"type":"plain_text","text":"Anzahl"},"element":{"type":"number_input","action_id":"v","is_decimal_allowed":false,"min_value":"1","max_value":"500","initial_value":"3"}},
              {"type":"input","block_id":"account","optional":true,"label":{"type":"plain_text","text":"Kunde"},"hint":{"type":"plain_text","text":"So, wie ihr ihn im Team nennt."},"element":{"type":"plain_text_input","action_id":"v","placeholder":{"type":"plain_text","text":"Acme"}}},
              {"type":"input","block_id":"with","optional":true,"label":{"type":"plain_text","text":"Mit wem?"},"element":{"type":"multi_users_select","action_id":"v","max_selected_items":2,"initial_users":["U2"]}},
              {"type":"input","block_id":"when","label":{"type":"plain_text","text":"Wann?"},"element":{"type":"datepicker","action_id":"v","initial_date":"2026-11-21"}},
              {"type":"input","block_id":"how","label":{"type":"plain_text","text":"Wie lief es?"},"element":{"type":"radio_buttons","action_id":"v","options":[{"text":{"type":"mrkdwn","text":"*Gut*"},"value":"good","description":{"type":"plain_text","text":"Es geht weiter"}},{"text":{"type":"plain_text","text":"Offen"},"value":"open"}]}},
              {"type":"input","block_id":"note","optional":true,"label":{"type":"plain_text","text":"Notiz"},"element":{"type":"plain_text_input","action_id":"v","multiline":true,"max_length":200}}]}""";

    static final String HOME_VIEW = """
            {"id":"VH","type":"home","blocks":[
              {"type":"header","text":{"type":"plain_text","text":"Guten Morgen, Lena"}},
              {"type":"context","elements":[{"type":"mrkdwn","text":"Samstag, 21. November · Team *North*"}]},
              {"type":"divider"},
              {"type":"section","block_id":"today","text":{"type":"mrkdwn","text":"*Heute*\\n:telephone_receiver: 12 Anrufe   :handshake: 2 Ersttermine   :dart: 1 Demo"},"accessory":{"type":"button","action_id":"log","style":"primary","text":{"type":"plain_text","text":"Aktivität erfassen"}}},
              {"type":"section","block_id":"f","fields":[{"type":"mrkdwn","text":"*Diese Woche*\\n38 Anrufe"},{"type":"mrkdwn","text":"*Rang*\\n2 von 12 :small_red_triangle:"},{"type":"mrkdwn","text":"*Ziel*\\n50 Anrufe"},{"type":"mrkdwn","text":"*Tempo*\\n`im Plan`"}]},
              {"type":"divider"},
              {"type":"section","block_id":"l1","text":{"type":"mrkdwn","text":"*3 Anrufe* bei Acme\\n_09:05_"},"accessory":{"type":"button","action_id":"undo","value":"1","text":{"type":"plain_text","text":"Rückgängig"}}},
              {"type":"section","block_id":"l2","text":{"type":"mrkdwn","text":"*1 Demo* bei Zoë &amp; Söhne\\n_08:40_"},"accessory":{"type":"button","action_id":"undo","value":"2","text":{"type":"plain_text","text":"Rückgängig"}}}]}""";
}
