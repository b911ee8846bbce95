package dev.paceline.sandbox.page;

import static dev.paceline.sandbox.page.Samples.array;
import static dev.paceline.sandbox.page.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.BlockKit.Surface;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockKitTest {
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    void whatIsAtTheLimitPassesAndOneMoreFails(
            String what, int limit, IntFunction<List<String>> problems, String says) {
        assertThat(problems.apply(limit)).isEmpty();
        assertThat(problems.apply(limit + 1)).anyMatch(problem -> problem.contains(says));
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                limit(
                        "header",
                        150,
                        n -> message("{'type':'header','text':%s}", plain(n)),
                        "must be less than 151 characters [json-pointer:/blocks/0/text/text]"),
                limit(
                        "section text",
                        3000,
                        n -> message("{'type':'section','text':%s}", mrkdwn(n)),
                        "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
                limit(
                        "section fields",
                        10,
                        n -> message("{'type':'section','fields':[%s]}", times(n, mrkdwn(1))),
                        "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
                limit(
                        "section field text",
                        2000,
                        n -> message("{'type':'section','fields':[%s]}", mrkdwn(n)),
                        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"),
                limit(
                        "context elements",
                        10,
                        n -> message("{'type':'context','elements':[%s]}", times(n, mrkdwn(1))),
                        "no more than 10 items allowed [json-pointer:/blocks/0/elements]"),
                limit(
                        "actions",
                        25,
                        n -> message("{'type':'actions','elements':[%s]}", times(n, button(1, 1, 1))),
                        "no more than 25 items allowed [json-pointer:/blocks/0/elements]"),
                limit("button text", 75, n -> actions(button(n, 1, 1)), "less than 76"),
                limit("button value", 2000, n -> actions(button(1, n, 1)), "less than 2001"),
                limit("action_id", 255, n -> actions(button(1, 1, n)), "less than 256"),
                limit(
                        "button url",
                        3000,
                        n -> actions(
                                "{'type':'button','text':%s,'url':'https://%s'}".formatted(plain(1), chars(n - 8))),
                        "less than 3001"),
                limit(
                        "block_id",
                        255,
                        n -> message("{'type':'divider','block_id':'%s'}", chars(n)),
                        "less than 256 characters [json-pointer:/blocks/0/block_id]"),
                limit("confirm title", 100, n -> confirm(n, 1, 1), "less than 101"),
                limit("confirm text", 300, n -> confirm(1, n, 1), "less than 301"),
                limit("confirm button", 30, n -> confirm(1, 1, n), "less than 31"),
                limit("options of a select", 100, n -> select(options(n, 1, 1)), "no more than 100 items"),
                limit("option text", 75, n -> select(options(1, n, 1)), "less than 76"),
                limit("option value", 150, n -> select(options(1, 1, n)), "less than 151"),
                limit(
                        "options of an overflow",
                        5,
                        n -> actions("{'type':'overflow','options':[%s]}".formatted(options(n, 1, 1))),
                        "no more than 5 items"),
                limit(
                        "checkboxes",
                        10,
                        n -> actions("{'type':'checkboxes','options':[%s]}".formatted(options(n, 1, 1))),
                        "no more than 10 items"),
                limit(
                        "radio buttons",
                        10,
                        n -> actions("{'type':'radio_buttons','options':[%s]}".formatted(options(n, 1, 1))),
                        "no more than 10 items"),
                limit(
                        "placeholder",
                        150,
                        n -> actions("{'type':'users_select','placeholder':%s}".formatted(plain(n))),
                        "less than 151"),
                limit("input label", 2000, n -> modal(input(n, 1, 1, 1)), "less than 2001"),
                limit("input hint", 2000, n -> modal(input(1, n, 1, 1)), "less than 2001"),
                limit("initial text", 3000, n -> modal(input(1, 1, n, 1)), "less than 3001"),
                limit("max_length", 3000, n -> modal(input(1, 1, 1, n)), "must be less than or equal to 3000"),
                limit(
                        "image alt text",
                        2000,
                        n -> message("{'type':'image','image_url':'https://a.b/c','alt_text':'%s'}", chars(n)),
                        "less than 2001"),
                limit(
                        "image title",
                        2000,
                        n -> message(
                                "{'type':'image','image_url':'https://a.b/c','alt_text':'a','title':%s}", plain(n)),
                        "less than 2001"),
                limit(
                        "video title",
                        199,
                        n -> message(
                                "{'type':'video','alt_text':'a','thumbnail_url':'https://a.b','video_url':'https://a.b','title':%s}",
                                plain(n)),
                        "less than 200"),
                limit("markdown", 12_000, n -> message("{'type':'markdown','text':'%s'}", chars(n)), "less than 12001"),
                limit(
                        "markdown in all blocks",
                        12_000,
                        n -> message("{'type':'markdown','text':'a'},{'type':'markdown','text':'%s'}", chars(n - 1)),
                        "together"),
                limit(
                        "table rows",
                        100,
                        n -> message("{'type':'table','rows':[%s]}", times(n, "[{'type':'raw_text','text':'a'}]")),
                        "no more than 100 items allowed [json-pointer:/blocks/0/rows]"),
                limit(
                        "table columns",
                        20,
                        n -> message("{'type':'table','rows':[[%s]]}", times(n, "{'type':'raw_text','text':'a'}")),
                        "no more than 20 items"),
                limit(
                        "tables",
                        1,
                        n -> message(times(n, "{'type':'table','rows':[[{'type':'raw_text','text':'a'}]]}")),
                        "only one table allowed"),
                limit("charts", 2, n -> message(times(n, pie(1, 1, 1))), "no more than 2 data visualizations"),
                limit("chart title", 50, n -> message(pie(n, 1, 1)), "less than 51"),
                limit("segments", 6, n -> message(pie(1, n, 1)), "no more than 6 items"),
                limit("segment label", 20, n -> message(pie(1, 1, n)), "less than 21"),
                limit("series", 6, n -> message(bars(n, 1)), "no more than 6 items"),
                limit("categories", 20, n -> message(bars(1, n)), "no more than 20 items"),
                limit(
                        "blocks of a message",
                        50,
                        n -> message(times(n, "{'type':'divider'}")),
                        "no more than 50 items allowed [json-pointer:/blocks]"),
                limit(
                        "blocks of a modal",
                        100,
                        n -> modal(times(n, "{'type':'divider'}")),
                        "no more than 100 items allowed [json-pointer:/view/blocks]"),
                limit(
                        "blocks of Home",
                        100,
                        n -> view("{'type':'home','blocks':[%s]}", times(n, "{'type':'divider'}")),
                        "no more than 100 items allowed [json-pointer:/view/blocks]"),
                limit(
                        "modal title",
                        24,
                        n -> view("{'type':'modal','blocks':[],'title':%s}", plain(n)),
                        "must be less than 25 characters [json-pointer:/view/title/text]"),
                limit(
                        "modal submit",
                        24,
                        n -> view("{'type':'modal','blocks':[],'title':%s,'submit':%s}", plain(1), plain(n)),
                        "less than 25"),
                limit(
                        "modal close",
                        24,
                        n -> view("{'type':'modal','blocks':[],'title':%s,'close':%s}", plain(1), plain(n)),
                        "less than 25"),
                limit(
                        "private_metadata",
                        3000,
                        n -> view("{'type':'home','blocks':[],'private_metadata':'%s'}", chars(n)),
                        "less than 3001"),
                limit(
                        "callback_id",
                        255,
                        n -> view("{'type':'home','blocks':[],'callback_id':'%s'}", chars(n)),
                        "less than 256"),
                limit(
                        "external_id",
                        255,
                        n -> view("{'type':'home','blocks':[],'external_id':'%s'}", chars(n)),
                        "less than 256"));
    }

    @Test
    void theSamplesThatThePageIsDrawnFromAreRight() {
        Samples.conversation().forEach(message -> assertThat(BlockKit.problems(message.blocks(), Surface.MESSAGE))
                .isEmpty());
        assertThat(BlockKit.problemsOfView(object(Samples.LOG_VIEW))).isEmpty();
        JsonObject home = object(Samples.HOME_VIEW);
        home.remove("id");
        assertThat(BlockKit.problemsOfView(home)).isEmpty();
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThat(message("{'type':'header','text':{'type':'plain_text','text':''}}"))
                .containsExactly("must be more than 0 characters [json-pointer:/blocks/0/text/text]");
    }

    @Test
    void lengthIsCountedInCharactersNotInHalvesOfThem() {
        assertThat(message("{'type':'header','text':{'type':'plain_text','text':'%s'}}", "😀".repeat(150)))
                .isEmpty();
    }

    @Test
    void whatIsMissingUnknownOrOfAnotherTypeIsNamed() {
        assertThat(message("{'type':'header'}"))
                .containsExactly("missing required field: text [json-pointer:/blocks/0]");
        assertThat(message("{'type':'divider','colour':'red'}"))
                .containsExactly("invalid additional property: colour [json-pointer:/blocks/0]");
        assertThat(message("{'type':'banner'}"))
                .containsExactly("unsupported type: \"banner\" [json-pointer:/blocks/0/type]");
        assertThat(message("{'type':'section'}"))
                .containsExactly("must define either `text` or `fields` [json-pointer:/blocks/0]");
        assertThat(message("{'type':'header','text':%s}", mrkdwn(1)))
                .containsExactly("must be one of: plain_text [json-pointer:/blocks/0/text/type]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain_text_input", "number_input", "datetimepicker", "rich_text_input", "file_input"})
    void elementsOfInputBlocksDontStandInSections(String type) {
        assertThat(message("{'type':'section','text':%s,'accessory':{'type':'%s'}}", plain(1), type))
                .contains("unsupported type: \"" + type + "\" [json-pointer:/blocks/0/accessory/type]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'table','rows':[[{'type':'raw_text','text':'a'}]]}",
                "{'type':'markdown','text':'a'}",
                "{'type':'data_visualization','title':'a','chart':{'type':'pie','segments':[{'label':'a','value':1}]}}"
            })
    void someBlocksStandOnlyInMessages(String block) {
        assertThat(message(block)).isEmpty();
        assertThat(modal(block)).singleElement().asString().contains("is not allowed in modals");
        assertThat(view("{'type':'home','blocks':[%s]}", block))
                .singleElement()
                .asString()
                .contains("home tabs");
    }

    @Test
    void inputBlocksStandOnEverySurface() {
        String input = input(1, 1, 1, 1);
        assertThat(message(input)).isEmpty();
        assertThat(modal(input)).isEmpty();
        assertThat(view("{'type':'home','blocks':[%s]}", input)).isEmpty();
    }

    @Test
    void aModalWithInputsNeedsSubmit() {
        assertThat(view("{'type':'modal','title':%s,'blocks':[%s]}", plain(1), input(1, 1, 1, 1)))
                .singleElement()
                .asString()
                .contains("`submit`");
    }

    @Test
    void idsAreUniqueWhereSlackWantsThemToBe() {
        assertThat(message("{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}"))
                .containsExactly("`block_id` \"a\" already exists [json-pointer:/blocks/1/block_id]");
        String twice =
                "{'type':'actions','elements':[{'type':'button','action_id':'a','text':%s},{'type':'button','action_id':'a','text':%s}]}";
        assertThat(message(twice, plain(1), plain(1)))
                .containsExactly("`action_id` \"a\" already exists [json-pointer:/blocks/0]");
    }

    @Test
    void oneElementAtMostTakesTheFocus() {
        String focused = "{'type':'input','label':%s,'element':{'type':'plain_text_input','focus_on_load':true}}"
                .formatted(plain(1));
        assertThat(modal(focused)).isEmpty();
        assertThat(modal(focused + "," + focused)).singleElement().asString().contains("focus_on_load");
    }

    @Test
    void anInitialOptionIsOneOfTheOptions() {
        assertThat(actions("{'type':'static_select','options':[%s],'initial_option':{'text':%s,'value':'z'}}"
                        .formatted(options(2, 1, 1), plain(1))))
                .singleElement()
                .asString()
                .contains("initial option must be one of the options: \"z\"");
    }

    @Test
    void aSelectHasOptionsOrGroups() {
        assertThat(actions("{'type':'static_select'}"))
                .singleElement()
                .asString()
                .contains("must define either `options` or `option_groups`");
        assertThat(actions("{'type':'static_select','option_groups':[{'label':%s,'options':[%s]}]}"
                        .formatted(plain(1), options(1, 1, 1))))
                .isEmpty();
    }

    @Test
    void everySeriesCoversEachCategoryOnce() {
        assertThat(
                        message(
                                "{'type':'data_visualization','title':'a','chart':{'type':'line','axis_config':{'categories':['x','y']},'series':[{'name':'s','data':[{'label':'x','value':1}]}]}}"))
                .containsExactly(
                        "must have one data point for each category [json-pointer:/blocks/0/chart/series/0/data]");
    }

    @Test
    void linksLeadToTheWeb() {
        assertThat(actions("{'type':'button','text':%s,'url':'javascript:alert(1)'}".formatted(plain(1))))
                .singleElement()
                .asString()
                .contains("must be a valid URL");
    }

    @Test
    void aViewFits250Kilobytes() {
        assertThat(modal(times(99, "{'type':'section','text':%s}".formatted(mrkdwn(3000)))))
                .singleElement()
                .asString()
                .contains("250 KB");
    }

    private static Arguments limit(String what, int limit, IntFunction<List<String>> problems, String says) {
        return arguments(what, limit, problems, says);
    }

    private static List<String> message(String blocks, Object... parts) {
        return BlockKit.problems(blocks(blocks, parts), Surface.MESSAGE);
    }

    private static List<String> actions(String element) {
        return message("{'type':'actions','elements':[%s]}", element);
    }

    private static List<String> modal(String blocks) {
        return view("{'type':'modal','title':%s,'submit':%s,'blocks':[%s]}", plain(1), plain(1), blocks);
    }

    private static List<String> view(String view, Object... parts) {
        return BlockKit.problemsOfView(object(filled(view, parts)));
    }

    private static JsonArray blocks(String blocks, Object... parts) {
        return array("[" + filled(blocks, parts) + "]");
    }

    private static String filled(String json, Object... parts) {
        String filled = json;
        for (Object part : parts) {
            filled = filled.replaceFirst("%s", Matcher.quoteReplacement(part.toString()));
        }
        return filled.replace('\'', '"');
    }

    private static List<String> confirm(int title, int text, int button) {
        return actions("{'type':'button','text':%s,'confirm':{'title':%s,'text':%s,'confirm':%s,'deny':%s}}"
                .formatted(plain(1), plain(title), mrkdwn(text), plain(button), plain(1)));
    }

    private static List<String> select(String options) {
        return actions("{'type':'static_select','options':[%s]}".formatted(options));
    }

    private static String options(int count, int text, int value) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'text':%s,'value':'%s'}".formatted(plain(text), chars(value)))
                .collect(Collectors.joining(","));
    }

    private static String button(int text, int value, int id) {
        String actionId = id > 1 ? "'action_id':'" + chars(id) + "'," : "";
        return "{'type':'button',%s'text':%s,'value':'%s'}".formatted(actionId, plain(text), chars(value));
    }

    private static String input(int label, int hint, int initial, int max) {
        return "{'type':'input','label':%s,'hint':%s,'element':{'type':'plain_text_input','initial_value':'%s','max_length':%d}}"
                .formatted(plain(label), plain(hint), chars(initial), max);
    }

    private static String pie(int title, int segments, int label) {
        return "{'type':'data_visualization','title':'%s','chart':{'type':'pie','segments':[%s]}}"
                .formatted(chars(title), times(segments, "{'label':'%s','value':2}".formatted(chars(label))));
    }

    private static String bars(int series, int categories) {
        String names =
                IntStream.range(0, categories).mapToObj(i -> "'c" + i + "'").collect(Collectors.joining(","));
        String data = IntStream.range(0, categories)
                .mapToObj(i -> "{'label':'c" + i + "','value':" + i + "}")
                .collect(Collectors.joining(","));
        String all = IntStream.range(0, series)
                .mapToObj(i -> "{'name':'s" + i + "','data':[" + data + "]}")
                .collect(Collectors.joining(","));
        return "{'type':'data_visualization','title':'a','chart':{'type':'bar','series':[%s],'axis_config':{'categories':[%s]}}}"
                .formatted(all, names);
    }

    private static String plain(int length) {
        return "{'type':'plain_text','text':'%s'}".formatted(chars(length));
    }

    private static String mrkdwn(int length) {
        return "{'type':'mrkdwn','text':'%s'}".formatted(chars(length));
    }

    private static String chars(int length) {
        return "a".repeat(length);
    }

    private static String times(int count, String json) {
        return String.join(",", Collections.nCopies(count, json));
    }
}
