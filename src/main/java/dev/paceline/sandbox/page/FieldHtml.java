package dev.paceline.sandbox.page;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.input;
import static j2html.TagCreator.join;
import static j2html.TagCreator.label;
import static j2html.TagCreator.optgroup;
import static j2html.TagCreator.option;
import static j2html.TagCreator.select;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.textarea;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import j2html.tags.DomContent;
import j2html.tags.Tag;
import j2html.tags.specialized.InputTag;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements that a person fills in or chooses from, as the browser's own controls. */
final class FieldHtml {
    private static final JsonPrimitive PUBLIC = new JsonPrimitive("public");
    private static final JsonPrimitive PRIVATE = new JsonPrimitive("private");
    private static final JsonPrimitive DIRECT = new JsonPrimitive("im");

    private record Choice(String value, String name) {}

    private FieldHtml() {}

    static DomContent of(Field field) {
        return switch (field.type()) {
            case "plain_text_input", "rich_text_input" -> words(field);
            case "number_input" -> number(field);
            case "email_text_input" -> typed(field, "email");
            case "url_text_input" -> typed(field, "url");
            case "datepicker" -> picked(field, "date", Json.string(field.element(), "initial_date"));
            case "timepicker" -> picked(field, "time", Json.string(field.element(), "initial_time"));
            case "datetimepicker" -> dateAndTime(field);
            case "checkboxes" -> group(field, "checkbox");
            case "radio_buttons" -> group(field, "radio");
            case "static_select" -> optionMenu(field);
            case "multi_static_select" ->
                many(
                        field,
                        Options.of(field.element())
                                .map(one -> new Choice(Json.string(one, "value"), Texts.plain(one, "text"))),
                        values(field));
            case "users_select" -> one(field, people(field), "Select a user", field.initial("initial_user", ""));
            case "channels_select" ->
                one(field, channels(field), "Select a channel", field.initial("initial_channel", ""));
            case "conversations_select" ->
                one(field, conversations(field), "Select a conversation", conversation(field));
            case "multi_users_select" -> many(field, people(field), field.initial("", "initial_users"));
            case "multi_channels_select" -> many(field, channels(field), field.initial("", "initial_channels"));
            case "multi_conversations_select" ->
                many(
                        field,
                        conversations(field),
                        here(field).orElseGet(() -> field.initial("", "initial_conversations")));
            default -> span("This page can't show a " + field.type() + ".").withClass("unknown");
        };
    }

    private static DomContent words(Field field) {
        JsonObject element = field.element();
        if (!Json.flag(element, "multiline") && field.type().equals("plain_text_input")) {
            return limited(field, typed(field, "text"));
        }
        return limited(
                field,
                named(field, textarea(Json.string(element, "initial_value")))
                        .withRows("4")
                        .attr("placeholder", field.placeholder("Write something")));
    }

    private static <T extends Tag<T>> T limited(Field field, T control) {
        JsonObject element = field.element();
        return control.attr("maxlength", element.has("max_length") ? Json.string(element, "max_length") : "3000")
                .condAttr(element.has("min_length"), "minlength", Json.string(element, "min_length"));
    }

    private static InputTag typed(Field field, String type) {
        return named(field, input())
                .withType(type)
                .withValue(Json.string(field.element(), "initial_value"))
                .attr("autocomplete", "off")
                .attr("placeholder", field.placeholder(type.equals("text") ? "Write something" : ""));
    }

    private static DomContent number(Field field) {
        JsonObject element = field.element();
        return typed(field, "number")
                .attr("step", Json.flag(element, "is_decimal_allowed") ? "any" : "1")
                .condAttr(element.has("min_value"), "min", Json.string(element, "min_value"))
                .condAttr(element.has("max_value"), "max", Json.string(element, "max_value"));
    }

    private static InputTag picked(Field field, String type, String initial) {
        return named(field, input()).withType(type).withValue(initial);
    }

    private static DomContent dateAndTime(Field field) {
        JsonObject element = field.element();
        String initial = element.has("initial_date_time")
                ? LocalDateTime.ofInstant(
                                Instant.ofEpochSecond(
                                        element.get("initial_date_time").getAsLong()),
                                field.screen().me().zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                : "";
        return join(
                picked(field, "datetime-local", initial),
                input().withType("hidden")
                        .withName(Inputs.zoneName(field.name()))
                        .withValue(field.screen().me().zone().getId()));
    }

    private static DomContent group(Field field, String type) {
        List<String> initial = values(field);
        return fieldset(each(Options.of(field.element()).map(one -> {
                    String value = Json.string(one, "value");
                    InputTag box = field.dispatching(input().withType(type), "change")
                            .withName(field.name())
                            .withValue(value)
                            .withCondChecked(initial.contains(value));
                    return label(
                                    box,
                                    span(
                                            Texts.html(Json.object(one, "text"), field.screen()),
                                            small(Texts.html(Json.object(one, "description"), field.screen()))))
                            .withClass("choice");
                })))
                .withClass("group")
                .attr("aria-label", field.spokenName())
                .condAttr(field.required(), "data-required", "");
    }

    private static DomContent optionMenu(Field field) {
        List<String> initial = values(field);
        Stream<DomContent> groups = Json.objects(field.element(), "option_groups")
                .map(group -> optgroup(each(Json.objects(group, "options").map(one -> choice(one, initial))))
                        .attr("label", Texts.plain(group, "label")));
        Stream<DomContent> options = Json.objects(field.element(), "options").map(one -> choice(one, initial));
        return menu(field, "Select an option", initial, Stream.concat(groups, options));
    }

    private static DomContent choice(JsonObject one, List<String> initial) {
        return option(Texts.plain(one, "text"))
                .withValue(Json.string(one, "value"))
                .withCondSelected(initial.contains(Json.string(one, "value")));
    }

    private static DomContent one(Field field, Stream<Choice> choices, String placeholder, List<String> initial) {
        List<Choice> all = choices.toList();
        List<String> chosen =
                all.stream().map(Choice::value).filter(initial::contains).toList();
        return menu(field, placeholder, chosen, all.stream().map(one -> option(one.name())
                .withValue(one.value())
                .withCondSelected(chosen.contains(one.value()))));
    }

    private static DomContent menu(Field field, String placeholder, List<String> initial, Stream<DomContent> options) {
        boolean mayBeEmptied = field.isInput() && !field.required();
        DomContent none = option(field.placeholder(placeholder))
                .withValue("")
                .withCondSelected(initial.isEmpty())
                .condAttr(!mayBeEmptied, "disabled", "")
                .condAttr(!mayBeEmptied, "hidden", "");
        return named(field, select(none, each(options))).withClass("select");
    }

    private static DomContent many(Field field, Stream<Choice> choices, List<String> initial) {
        List<Choice> all = choices.toList();
        String chosen = all.stream()
                .filter(one -> initial.contains(one.value()))
                .map(Choice::name)
                .collect(Collectors.joining(", "));
        String placeholder = field.placeholder("Select options");
        return details(
                        summary(chosen.isEmpty() ? placeholder : chosen)
                                .withClass("select")
                                .withData("placeholder", placeholder)
                                .attr("aria-label", field.spokenName()),
                        div(each(all.stream().map(one -> label(
                                                field.dispatching(input().withType("checkbox"), "change")
                                                        .withName(field.name())
                                                        .withValue(one.value())
                                                        .withCondChecked(initial.contains(one.value())),
                                                span(one.name()))
                                        .withClass("choice"))))
                                .withClass("options"))
                .withClass("multi")
                .condAttr(field.required(), "data-required", "")
                .condAttr(
                        field.element().has("max_selected_items"),
                        "data-max",
                        Json.string(field.element(), "max_selected_items"));
    }

    private static List<String> values(Field field) {
        return Options.initial(field.element())
                .map(one -> Json.string(one, "value"))
                .toList();
    }

    private static Stream<Choice> people(Field field) {
        return field.screen().people().stream().map(person -> new Choice(person.id(), person.name()));
    }

    private static Stream<Choice> channels(Field field) {
        return field.screen().channels().stream().map(channel -> new Choice(channel.id(), "#" + channel.name()));
    }

    /** Those that the element's filter lets through; all where it has none. */
    private static Stream<Choice> conversations(Field field) {
        JsonObject filter = Json.object(field.element(), "filter");
        JsonArray kinds = Json.array(filter, "include");
        boolean channels = kinds.isEmpty() || kinds.contains(PUBLIC) || kinds.contains(PRIVATE);
        boolean directMessages = kinds.isEmpty() || kinds.contains(DIRECT);
        return Stream.concat(
                channels ? channels(field) : Stream.empty(),
                directMessages ? directMessages(field, Json.flag(filter, "exclude_bot_users")) : Stream.empty());
    }

    private static Stream<Choice> directMessages(Field field, boolean onlyWithPeople) {
        List<String> bots = field.screen().people().stream()
                .filter(Screen.Person::bot)
                .map(Screen.Person::name)
                .toList();
        return field.screen().directMessages().stream()
                .filter(direct -> !onlyWithPeople || !bots.contains(direct.name()))
                .map(direct -> new Choice(direct.id(), direct.name()));
    }

    /** Of the two ways to say which comes first, Slack heeds the one here and the other in a menu for several. */
    private static List<String> conversation(Field field) {
        List<String> initial = field.initial("initial_conversation", "");
        return initial.isEmpty() ? here(field).orElse(initial) : initial;
    }

    private static Optional<List<String>> here(Field field) {
        String here = Route.at(field.screen());
        return Json.flag(field.element(), "default_to_current_conversation") && !here.equals(Route.HOME)
                ? Optional.of(List.of(here))
                : Optional.empty();
    }

    private static <T extends Tag<T>> T named(Field field, T control) {
        String when = trigger(field);
        return field.dispatching(control, when)
                .attr("name", field.name())
                .attr("aria-label", field.spokenName())
                .condAttr(when.startsWith("dispatch") && field.dispatches(), "data-dispatch", "")
                .condAttr(field.required(), "required", "")
                .condAttr(Json.flag(field.element(), "focus_on_load"), "autofocus", "");
    }

    /** Slack tells the app of typed text on Enter, unless it is asked for each character. */
    private static String trigger(Field field) {
        if (!field.type().endsWith("_input")) {
            return "change";
        }
        List<String> on =
                Json.array(Json.object(field.element(), "dispatch_action_config"), "trigger_actions_on")
                        .asList()
                        .stream()
                        .map(one -> one.getAsString())
                        .toList();
        String typing = "input changed delay:400ms";
        if (!on.contains("on_character_entered")) {
            return "dispatch";
        }
        return on.contains("on_enter_pressed") ? "dispatch, " + typing : typing;
    }
}
