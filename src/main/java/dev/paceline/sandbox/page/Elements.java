package dev.paceline.sandbox.page;

import static dev.paceline.sandbox.page.Compositions.CONFIRM;
import static dev.paceline.sandbox.page.Compositions.CONVERSATION_FILTER;
import static dev.paceline.sandbox.page.Compositions.DISPATCH_ACTION_CONFIG;
import static dev.paceline.sandbox.page.Compositions.OPTION;
import static dev.paceline.sandbox.page.Compositions.OPTION_GROUP;
import static dev.paceline.sandbox.page.Compositions.OVERFLOW_OPTION;
import static dev.paceline.sandbox.page.Compositions.RICH_OPTION;
import static dev.paceline.sandbox.page.Compositions.SLACK_FILE;
import static dev.paceline.sandbox.page.Compositions.plainText;
import static dev.paceline.sandbox.page.Rule.flag;
import static dev.paceline.sandbox.page.Rule.integer;
import static dev.paceline.sandbox.page.Rule.list;
import static dev.paceline.sandbox.page.Rule.matching;
import static dev.paceline.sandbox.page.Rule.oneOf;
import static dev.paceline.sandbox.page.Rule.string;
import static dev.paceline.sandbox.page.Rule.url;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes of Slack's block elements, and which of them each kind of block may hold. */
final class Elements {
    private static final Rule NUMBER_TEXT = matching(Pattern.compile("-?\\d+(\\.\\d+)?"), "must be a valid number");
    private static final Rule DATE =
            matching(Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"), "must be a valid date");
    private static final Rule TIME = matching(Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d"), "must be a valid time");

    static final Shape IMAGE = Shape.of("image")
            .may("image_url", url())
            .may("slack_file", SLACK_FILE)
            .must("alt_text", string(1, 2000))
            .either("image_url", "slack_file");

    private static final Shape BUTTON = element("button")
            .must("text", plainText(75))
            .may("value", string(0, 2000))
            .may("url", url())
            .may("style", oneOf("primary", "danger"))
            .may("confirm", CONFIRM)
            .may("accessibility_label", string(1, 75));
    private static final Shape WORKFLOW_BUTTON = element("workflow_button")
            .must("text", plainText(75))
            .must("workflow", Rule.object())
            .may("style", oneOf("primary", "danger"))
            .may("accessibility_label", string(1, 75));
    private static final Shape OVERFLOW =
            element("overflow").must("options", list(OVERFLOW_OPTION, 1, 5)).may("confirm", CONFIRM);
    private static final Shape CHECKBOXES = choice("checkboxes")
            .must("options", list(RICH_OPTION, 1, 10))
            .may("initial_options", list(RICH_OPTION, 1, 10))
            .also(Elements::initialIsOffered);
    private static final Shape RADIO_BUTTONS = choice("radio_buttons")
            .must("options", list(RICH_OPTION, 1, 10))
            .may("initial_option", RICH_OPTION)
            .also(Elements::initialIsOffered);
    private static final Shape DATEPICKER = menu("datepicker").may("initial_date", DATE);
    private static final Shape TIMEPICKER =
            menu("timepicker").may("initial_time", TIME).may("timezone", string(1, 255));
    private static final Shape DATETIMEPICKER =
            choice("datetimepicker").may("initial_date_time", integer(1_000_000_000L, 9_999_999_999L));

    private static final Shape STATIC_SELECT = offered(menu("static_select")).may("initial_option", OPTION);
    private static final Shape EXTERNAL_SELECT =
            menu("external_select").may("initial_option", OPTION).may("min_query_length", integer(0, 3000));
    private static final Shape USERS_SELECT = menu("users_select").may("initial_user", string(1, 255));
    private static final Shape CHANNELS_SELECT =
            menu("channels_select").may("initial_channel", string(1, 255)).may("response_url_enabled", flag());
    private static final Shape CONVERSATIONS_SELECT = menu("conversations_select")
            .may("initial_conversation", string(1, 255))
            .may("default_to_current_conversation", flag())
            .may("response_url_enabled", flag())
            .may("filter", CONVERSATION_FILTER);

    private static final Shape MULTI_STATIC_SELECT =
            offered(multi("multi_static_select")).may("initial_options", list(OPTION, 1, 100));
    private static final Shape MULTI_EXTERNAL_SELECT = multi("multi_external_select")
            .may("initial_options", list(OPTION, 1, 100))
            .may("min_query_length", integer(0, 3000));
    private static final Shape MULTI_USERS_SELECT =
            multi("multi_users_select").may("initial_users", list(string(1, 255), 0, 1000));
    private static final Shape MULTI_CHANNELS_SELECT =
            multi("multi_channels_select").may("initial_channels", list(string(1, 255), 0, 1000));
    private static final Shape MULTI_CONVERSATIONS_SELECT = multi("multi_conversations_select")
            .may("initial_conversations", list(string(1, 255), 0, 1000))
            .may("default_to_current_conversation", flag())
            .may("filter", CONVERSATION_FILTER);

    private static final Shape PLAIN_TEXT_INPUT = typed("plain_text_input")
            .may("initial_value", string(0, 3000))
            .may("multiline", flag())
            .may("min_length", integer(0, 3000))
            .may("max_length", integer(1, 3000))
            .where(input -> inOrder(input, "min_length", "max_length"), "min_length must not exceed max_length");
    private static final Shape NUMBER_INPUT = typed("number_input")
            .must("is_decimal_allowed", flag())
            .may("initial_value", NUMBER_TEXT)
            .may("min_value", NUMBER_TEXT)
            .may("max_value", NUMBER_TEXT)
            .where(input -> inOrder(input, "min_value", "max_value"), "min_value must not exceed max_value");
    private static final Shape EMAIL_INPUT = typed("email_text_input").may("initial_value", string(1, 3000));
    private static final Shape URL_INPUT = typed("url_text_input").may("initial_value", string(1, 3000));
    private static final Shape RICH_TEXT_INPUT = typed("rich_text_input").may("initial_value", RichTextRules.BLOCK);
    private static final Shape FILE_INPUT =
            element("file_input").may("filetypes", list(string(1, 255), 1, 100)).may("max_files", integer(1, 10));

    private static final Shape FEEDBACK_BUTTON = Shape.of("")
            .must("text", plainText(75))
            .must("value", string(0, 2000))
            .may("accessibility_label", string(1, 75));
    private static final Shape FEEDBACK_BUTTONS = element("feedback_buttons")
            .must("positive_button", FEEDBACK_BUTTON)
            .must("negative_button", FEEDBACK_BUTTON);
    private static final Shape ICON_BUTTON = element("icon_button")
            .must("icon", oneOf("trash"))
            .must("text", plainText(75))
            .may("value", string(0, 2000))
            .may("confirm", CONFIRM)
            .may("accessibility_label", string(1, 75))
            .may("visible_to_user_ids", list(string(1, 255), 1, 100));

    static final Rule OF_SECTION = Rule.anyOf(
            BUTTON,
            WORKFLOW_BUTTON,
            OVERFLOW,
            CHECKBOXES,
            RADIO_BUTTONS,
            DATEPICKER,
            TIMEPICKER,
            IMAGE,
            STATIC_SELECT,
            EXTERNAL_SELECT,
            USERS_SELECT,
            CHANNELS_SELECT,
            CONVERSATIONS_SELECT,
            MULTI_STATIC_SELECT,
            MULTI_EXTERNAL_SELECT,
            MULTI_USERS_SELECT,
            MULTI_CHANNELS_SELECT,
            MULTI_CONVERSATIONS_SELECT);
    static final Rule OF_ACTIONS = Rule.anyOf(
            BUTTON,
            WORKFLOW_BUTTON,
            OVERFLOW,
            CHECKBOXES,
            RADIO_BUTTONS,
            DATEPICKER,
            TIMEPICKER,
            DATETIMEPICKER,
            STATIC_SELECT,
            EXTERNAL_SELECT,
            USERS_SELECT,
            CHANNELS_SELECT,
            CONVERSATIONS_SELECT);
    static final Rule OF_INPUT = Rule.anyOf(
            PLAIN_TEXT_INPUT,
            NUMBER_INPUT,
            EMAIL_INPUT,
            URL_INPUT,
            RICH_TEXT_INPUT,
            FILE_INPUT,
            CHECKBOXES,
            RADIO_BUTTONS,
            DATEPICKER,
            TIMEPICKER,
            DATETIMEPICKER,
            STATIC_SELECT,
            EXTERNAL_SELECT,
            USERS_SELECT,
            CHANNELS_SELECT,
            CONVERSATIONS_SELECT,
            MULTI_STATIC_SELECT,
            MULTI_EXTERNAL_SELECT,
            MULTI_USERS_SELECT,
            MULTI_CHANNELS_SELECT,
            MULTI_CONVERSATIONS_SELECT);
    static final Rule OF_CONTEXT = Rule.anyOf(IMAGE, plainText(3000), Compositions.mrkdwn(3000));
    static final Rule OF_CONTEXT_ACTIONS = Rule.anyOf(FEEDBACK_BUTTONS, ICON_BUTTON);

    private Elements() {}

    /** The elements of one block, in reading order. */
    static Stream<JsonObject> of(JsonObject block) {
        Stream<JsonElement> found =
                Stream.of("accessory", "element").filter(block::has).map(block::get);
        String type = Json.string(block, "type");
        if (type.equals("actions") || type.equals("context_actions")) {
            found = Stream.concat(found, Json.array(block, "elements").asList().stream());
        }
        return found.filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    private static Shape element(String type) {
        return Shape.of(type).may("action_id", string(1, 255));
    }

    private static Shape choice(String type) {
        return element(type).may("confirm", CONFIRM).may("focus_on_load", flag());
    }

    private static Shape menu(String type) {
        return choice(type).may("placeholder", plainText(150));
    }

    private static Shape multi(String type) {
        return menu(type).may("max_selected_items", integer(1, 100));
    }

    private static Shape offered(Shape menu) {
        return menu.may("options", list(OPTION, 1, 100))
                .may("option_groups", list(OPTION_GROUP, 1, 100))
                .either("options", "option_groups")
                .also(Elements::initialIsOffered);
    }

    private static Shape typed(String type) {
        return element(type)
                .may("dispatch_action_config", DISPATCH_ACTION_CONFIG)
                .may("focus_on_load", flag())
                .may("placeholder", plainText(150));
    }

    private static void initialIsOffered(JsonElement element, String pointer, List<String> problems) {
        JsonObject menu = element.getAsJsonObject();
        List<String> values =
                Options.of(menu).map(option -> Json.string(option, "value")).toList();
        Options.initial(menu)
                .filter(option -> !values.contains(Json.string(option, "value")))
                .forEach(option -> Rule.say(
                        problems, "initial option must be one of the options: " + option.get("value"), pointer));
    }

    private static boolean inOrder(JsonObject input, String low, String high) {
        return !input.has(low)
                || !input.has(high)
                || new BigDecimal(input.get(low).getAsString())
                                .compareTo(new BigDecimal(input.get(high).getAsString()))
                        <= 0;
    }
}
