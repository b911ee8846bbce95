package dev.paceline.sandbox.page;

import static dev.paceline.sandbox.page.Samples.array;
import static dev.paceline.sandbox.page.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
    private static final String OPTIONS =
            "'options':[{'text':{'type':'plain_text','text':'One'},'value':'1'},{'text':{'type':'plain_text','text':'Two'},'value':'2'}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "plain_text_input ¦ hello ¦ 'value':'hello'",
                "plain_text_input ¦ '' ¦ 'value':null",
                "number_input ¦ 12.5 ¦ 'value':'12.5'",
                "email_text_input ¦ a@b.c ¦ 'value':'a@b.c'",
                "datepicker ¦ 2026-11-21 ¦ 'selected_date':'2026-11-21'",
                "datepicker ¦ '' ¦ 'selected_date':null",
                "timepicker ¦ 09:30 ¦ 'selected_time':'09:30'",
                "datetimepicker ¦ 2026-11-21T09:00 ¦ 'selected_date_time':1795248000",
                "users_select ¦ U2 ¦ 'selected_user':'U2'",
                "channels_select ¦ C1 ¦ 'selected_channel':'C1'",
                "conversations_select ¦ '' ¦ 'selected_conversation':null",
                "multi_users_select ¦ U2 ¦ 'selected_users':['U2']",
                "multi_channels_select ¦ '' ¦ 'selected_channels':[]",
                "static_select ¦ 2 ¦ 'selected_option':{'text':{'type':'plain_text','text':'Two'},'value':'2'}",
                "radio_buttons ¦ '' ¦ 'selected_option':null",
                "checkboxes ¦ 1 ¦ 'selected_options':[{'text':{'type':'plain_text','text':'One'},'value':'1'}]",
                "multi_static_select ¦ '' ¦ 'selected_options':[]",
            })
    void stateOf(String type, String chosen, String state) {
        JsonObject view =
                object("{'blocks':[{'type':'input','block_id':'b','element':{'type':'%s','action_id':'a',%s}}]}"
                        .formatted(type, OPTIONS)
                        .replace('\'', '"'));
        JsonObject expected =
                object("{'b':{'a':{'type':'%s',%s}}}".formatted(type, state).replace('\'', '"'));
        assertThat(Inputs.viewState(view, Map.of("b|a", List.of(chosen), "b|a|zone", List.of("Europe/Berlin"))))
                .isEqualTo(expected);
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        JsonObject view = object(Samples.LOG_VIEW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inputs.viewState(view, Map.of("type|v", List.of("bribe"))))
                .withMessageContaining("bribe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inputs.viewState(view, Map.of("with|v", List.of("U1", "U2", "U3"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inputs.viewState(view, Map.of("when|v", List.of("tomorrow"))));
    }

    @Test
    void elementsWithoutStateAreLeftOutAndAccessoriesAreIn() {
        JsonObject view = object("""
                {"blocks":[{"type":"actions","block_id":"x","elements":[{"type":"button","action_id":"b"},{"type":"datepicker","action_id":"d"}]},
                 {"type":"section","block_id":"s","accessory":{"type":"users_select","action_id":"u"}}]}""");
        assertThat(Inputs.viewState(view, Map.of("s|u", List.of("U2"))).toString())
                .isEqualTo(
                        "{\"x\":{\"d\":{\"type\":\"datepicker\",\"selected_date\":null}},\"s\":{\"u\":{\"type\":\"users_select\",\"selected_user\":\"U2\"}}}");
    }

    @Test
    void aButtonTellsItsTextAndValue() {
        JsonArray blocks = Samples.conversation().get(3).blocks();
        assertThat(Inputs.action(blocks, "a", "post", Map.of("a|post", List.of("forged"))))
                .isEqualTo(object("""
                        {"action_id":"post","block_id":"a","text":{"type":"plain_text","text":"In Kanal posten"},"style":"primary","type":"button","value":"w"}"""));
    }

    @Test
    void aMenuTellsTheOptionThatWasChosen() {
        JsonArray blocks = Samples.conversation().get(3).blocks();
        assertThat(Inputs.action(blocks, "s", "more", Map.of("s|more", List.of("q"))))
                .isEqualTo(object("""
                        {"action_id":"more","block_id":"s","type":"overflow","selected_option":{"text":{"type":"plain_text","text":"Ganzes Quartal"},"value":"q"}}"""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inputs.action(blocks, "s", "more", Map.of("s|more", List.of("x"))));
        assertThatIllegalArgumentException().isThrownBy(() -> Inputs.action(blocks, "s", "less", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Inputs.action(blocks, "zz", "more", Map.of()));
    }

    @Test
    void typedTextThatIsDispatchedIsTold() {
        JsonArray blocks = array("""
                [{"type":"input","block_id":"b","dispatch_action":true,"element":{"type":"plain_text_input","action_id":"a"}}]""");
        assertThat(Inputs.action(blocks, "b", "a", Map.of("b|a", List.of("Café Zoë €")))
                        .get("value")
                        .getAsString())
                .isEqualTo("Café Zoë €");
    }
}
