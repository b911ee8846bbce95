package dev.paceline.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>'&";

    @Test
    void theWholeHoldsItsParts() {
        Screen screen = Samples.channel(Samples.LENA, Samples.conversation().toArray(Screen.Message[]::new));
        assertThat(Page.whole(screen)).startsWith("<!DOCTYPE html>").contains(Page.panel(screen), Page.sidebar(screen));
        assertThat(Page.modal(screen)).isEmpty();
    }

    @Test
    void theSameMomentIsReadInTheViewersZoneAndLanguage() {
        Screen.Message message = Samples.text(Samples.SAM, "2026-11-21T23:30:00Z", "late");
        assertThat(Page.panel(Samples.channel(Samples.LENA, message)))
                .contains(">00:30</time>", "Sonntag, 22. November");
        assertThat(Page.panel(Samples.channel(Samples.SAM, message)))
                .contains("Saturday, November 21")
                .contains("6:30");
    }

    @Test
    void whatWasSaidTodayAndYesterdayIsHeadedSoInTheViewersZoneAndLanguage() {
        Screen.Message late = Samples.text(Samples.SAM, "2026-11-21T23:30:00Z", "late");
        assertThat(Page.panel(Samples.at(Samples.controls("2026-11-22T08:00:00Z", null, ""), Samples.LENA, late)))
                .contains(">heute<");
        assertThat(Page.panel(Samples.at(Samples.controls("2026-11-22T08:00:00Z", null, ""), Samples.SAM, late)))
                .contains(">yesterday<");
    }

    @Test
    void theSandboxsTimeIsThatOfWhomOneIs() {
        assertThat(Page.controls(Samples.channel(Samples.LENA))).contains(">Fri 27 Nov, 10:42</time> · Berlin");
        assertThat(Page.controls(Samples.channel(Samples.SAM)))
                .contains(">Fri 27 Nov, 04:42</time> · New York", "<small>Sat 28 Nov, 04:42</small>");
    }

    @Test
    void theMenuIsSwitchedOffWhileTheClockMoves() {
        Screen.Move move =
                new Screen.Move(Instant.parse("2026-11-26T09:42:30Z"), Instant.parse("2026-11-28T09:42:30Z"));
        assertThat(Page.controls(Samples.at(Samples.controls("2026-11-27T09:42:30Z", move, ""), Samples.LENA)))
                .contains("aria-disabled", "max=\"172800\" value=\"86400\"", "On the way to Sat 28 Nov, 10:42")
                .doesNotContain("popovertarget");
    }

    @Test
    void aFaultIsChosenInTheMenuAndWarnedOf() {
        String failing = Page.controls(
                Samples.at(Samples.controls("2026-11-27T09:42:30Z", null, "Slack answers 500"), Samples.LENA));
        assertThat(failing).contains("Slack answers 500", "aria-checked=\"true\">Errors (500)");
        assertThat(Page.controls(Samples.channel(Samples.LENA)))
                .doesNotContain("class=\"fault\"")
                .contains("aria-checked=\"true\">As usual");
    }

    @Test
    void whatIsSaidInOneBreathHasOneHead() {
        assertThat(Page.panel(Samples.channel(
                        Samples.LENA,
                        Samples.text(Samples.SAM, "2026-11-21T10:00:00Z", "a"),
                        Samples.text(Samples.SAM, "2026-11-21T10:04:00Z", "b"),
                        Samples.text(Samples.SAM, "2026-11-21T10:10:00Z", "c"))))
                .containsOnlyOnce("continued");
    }

    @Test
    void anEphemeralMessageSaysSoAndTakesNoShortcut() {
        String ephemeral = Page.panel(
                Samples.channel(Samples.LENA, Samples.blocks(Samples.PACELINE, "2026-11-21T10:00:00Z", true, "[]")));
        assertThat(ephemeral).contains("Only visible to you").doesNotContain("shoutout");
    }

    @Test
    void anActionNamesItsMessageBlockAndElement() {
        assertThat(Page.panel(
                        Samples.channel(Samples.LENA, Samples.conversation().get(3))))
                .contains("hx-vals=\"{&quot;ts&quot;:&quot;1795248000.000100&quot;}\"")
                .contains("hx-post=\"/action\"")
                .contains(
                        "&quot;block_id&quot;:&quot;a&quot;,&quot;action_id&quot;:&quot;post&quot;,&quot;a|post&quot;:&quot;w&quot;");
    }

    @Test
    void theSameBlocksTwiceHaveMenusOfTheirOwn() {
        Screen.Message board = Samples.conversation().get(3);
        Screen.Message again = new Screen.Message("1.2", board.author(), board.at(), "", board.blocks(), false, false);
        assertThat(Page.panel(Samples.channel(Samples.LENA, board, again)).split("popovertarget=\"m-1_2-s_more\"", -1))
                .hasSize(2);
    }

    @Test
    void aModalShowsWhatIsWrongBesideItsField() {
        Screen screen = Samples.screen(
                Samples.LENA,
                new Screen.Place.Channel(Samples.SALES, List.of()),
                Samples.modal(Samples.LOG_VIEW, Map.of("account", "Unknown <account>")));
        assertThat(Page.modal(screen))
                .containsOnlyOnce("role=\"alert\"")
                .contains(
                        "Unknown &lt;account&gt;",
                        "hx-post=\"/submit\"",
                        "&quot;view_id&quot;:&quot;V1&quot;",
                        "name=\"account|v\"");
    }

    @Test
    void theHomeTabIsDrawnAndIsMissedWhenThereIsNone() {
        Screen.Place home = new Screen.Place.Home(Samples.PACELINE, Samples.object(Samples.HOME_VIEW));
        assertThat(Page.panel(Samples.screen(Samples.LENA, home, null)))
                .contains("Guten Morgen, Lena", "&quot;view_id&quot;:&quot;VH&quot;", "Zoë &amp; Söhne");
        assertThat(Page.panel(Samples.screen(Samples.LENA, new Screen.Place.Home(Samples.PACELINE, null), null)))
                .contains("work in progress");
    }

    @Test
    void aChartOfOursIsDrawn() throws IOException {
        String message = Files.readString(Path.of("src", "test", "resources", "golden", "chart.json"));
        String blocks = Samples.object(message).get("blocks").toString();
        Screen.Message chart = Samples.blocks(Samples.PACELINE, "2026-11-21T10:00:00Z", false, blocks);
        assertThat(Page.panel(Samples.channel(Samples.LENA, chart)))
                .contains(
                        "Revenue won by week",
                        "<path class=\"line colour-0\"",
                        "Nov 9, Actual: 18",
                        "Nov 2, Target: 16");
    }

    @Test
    void noTextOfPeopleOrAppsBecomesMarkup() {
        Screen.Person evil =
                new Screen.Person(HOSTILE, HOSTILE, HOSTILE, Samples.SAM.locale(), Samples.SAM.zone(), false);
        Screen.Conversation place = new Screen.Conversation(HOSTILE, HOSTILE, true);
        String json = new Gson().toJson(HOSTILE);
        Screen.Message text = Samples.text(evil, "2026-11-21T10:00:00Z", HOSTILE);
        Screen.Message blocks = Samples.blocks(evil, "2026-11-21T10:00:00Z", false, """
                [{"type":"header","block_id":X,"text":{"type":"plain_text","text":X}},
                 {"type":"section","block_id":X,"text":{"type":"mrkdwn","text":X},"fields":[{"type":"plain_text","text":X}],
                  "accessory":{"type":"button","action_id":X,"value":X,"url":"javascript:alert(1)","style":X,"text":{"type":"plain_text","text":X},
                   "confirm":{"title":{"type":"plain_text","text":X},"text":{"type":"mrkdwn","text":X},"confirm":{"type":"plain_text","text":X},"deny":{"type":"plain_text","text":X}}}},
                 {"type":"actions","block_id":X,"elements":[
                  {"type":"overflow","action_id":X,"options":[{"text":{"type":"plain_text","text":X},"value":X,"url":"javascript:alert(1)"}]},
                  {"type":"static_select","action_id":X,"placeholder":{"type":"plain_text","text":X},"options":[{"text":{"type":"plain_text","text":X},"value":X}]},
                  {"type":"checkboxes","action_id":X,"options":[{"text":{"type":"mrkdwn","text":X},"value":X,"description":{"type":"mrkdwn","text":X}}]}]},
                 {"type":"input","block_id":X,"label":{"type":"plain_text","text":X},"hint":{"type":"plain_text","text":X},"element":{"type":"plain_text_input","multiline":true,"action_id":X,"initial_value":X}},
                 {"type":"image","image_url":"javascript:alert(1)","alt_text":X,"title":{"type":"plain_text","text":X}},
                 {"type":"markdown","text":X},{"type":X},
                 {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":X},{"type":"link","url":"javascript:alert(1)","text":X},{"type":"emoji","name":X}]}]},
                 {"type":"table","rows":[[{"type":"raw_text","text":X}]],"column_settings":[{"align":X}]},
                 {"type":"data_visualization","title":X,"chart":{"type":"bar","series":[{"name":X,"data":[{"label":X,"value":1}]}],"axis_config":{"categories":[X],"x_label":X}}}]""".replace("X", json));
        Screen screen = new Screen(
                HOSTILE,
                evil,
                List.of(evil),
                List.of(new Screen.Group(HOSTILE, HOSTILE, HOSTILE, true)),
                List.of(place),
                List.of(place),
                new Screen.Place.Channel(place, List.of(text, blocks)),
                new Screen.Modal(HOSTILE, Samples.object(Samples.LOG_VIEW), Map.of("account", HOSTILE)),
                List.of(new Screen.Command(HOSTILE, HOSTILE, HOSTILE)),
                List.of(
                        new Screen.Shortcut(HOSTILE, HOSTILE, HOSTILE, true),
                        new Screen.Shortcut(HOSTILE, HOSTILE, HOSTILE, false)),
                Samples.CONTROLS);
        assertThat(Page.whole(screen))
                .doesNotContain("<script>")
                .doesNotContain("=\"javascript:")
                .contains("&lt;script&gt;");
    }

    @Test
    void aConversationMenuOffersWhatItsFilterLetsThrough() {
        String menu = """
                {"type":"modal","title":{"type":"plain_text","text":"t"},"blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"l"},
                 "element":{"type":"conversations_select","action_id":"a"%s}}]}""";
        String channels = ",\"filter\":{\"include\":[\"public\",\"private\"]}";
        String directMessages = ",\"filter\":{\"include\":[\"im\"]}";
        assertThat(modal(menu.formatted(""))).contains("#sales", "value=\"D");
        assertThat(modal(menu.formatted(channels))).contains("#sales").doesNotContain("value=\"D");
        assertThat(modal(menu.formatted(directMessages))).contains("value=\"D").doesNotContain("#sales");
    }

    @Test
    void aConversationMenuBeginsWithWhereOneIsWhereTheFilterLetsItThrough() {
        String menu = """
                {"type":"modal","title":{"type":"plain_text","text":"t"},"blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"l"},
                 "element":{"type":"%sconversations_select","action_id":"a","default_to_current_conversation":true%s}}]}""";
        String here = "value=\"C1\" selected";
        assertThat(modal(menu.formatted("", ""))).contains(here);
        assertThat(modal(menu.formatted("", ",\"initial_conversation\":\"C2\"")))
                .contains("value=\"C2\" selected")
                .doesNotContain(here);
        assertThat(modal(menu.formatted("", ",\"filter\":{\"include\":[\"im\"]}")))
                .contains("value=\"\" selected")
                .doesNotContain(here);
        assertThat(modal(menu.formatted("multi_", ",\"initial_conversations\":[\"C2\"]")))
                .contains("value=\"C1\" checked")
                .doesNotContain("value=\"C2\" checked");
    }

    @Test
    void aConversationMenuWithoutBotsHasNoneOfTheirMessages() {
        String menu = """
                {"type":"modal","title":{"type":"plain_text","text":"t"},"blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"l"},
                 "element":{"type":"conversations_select","action_id":"a","filter":{"exclude_bot_users":%s}}}]}""";
        assertThat(modal(menu.formatted("false"))).contains("value=\"D1\"", "value=\"D9\"");
        assertThat(modal(menu.formatted("true"))).contains("value=\"D1\"").doesNotContain("value=\"D9\"");
    }

    @Test
    void aGroupIsSuggestedWhereNamesAreTyped() {
        assertThat(Page.panel(Samples.channel(Samples.SAM)))
                .contains("data-kind=\"@\" data-insert=\"@leads\" data-match=\"leads\"", "<small>Sales leads</small>");
    }

    private static String modal(String view) {
        return Page.modal(Samples.screen(
                Samples.LENA, new Screen.Place.Channel(Samples.SALES, List.of()), Samples.modal(view, Map.of())));
    }

    @Test
    void everyElementThatAPersonFillsInHasAFieldThatIsReadBack() {
        for (String type : List.of(
                "plain_text_input",
                "number_input",
                "email_text_input",
                "url_text_input",
                "rich_text_input",
                "datepicker",
                "timepicker",
                "datetimepicker",
                "checkboxes",
                "radio_buttons",
                "static_select",
                "multi_static_select",
                "users_select",
                "multi_users_select",
                "channels_select",
                "multi_channels_select",
                "conversations_select",
                "multi_conversations_select")) {
            String view = """
                    {"type":"modal","title":{"type":"plain_text","text":"t"},"blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"l"},
                     "element":{"type":"%s","action_id":"a","options":[{"text":{"type":"plain_text","text":"One"},"value":"1"}]}}]}""".formatted(type);
            assertThat(modal(view)).as(type).contains("name=\"b|a\"");
        }
    }
}
