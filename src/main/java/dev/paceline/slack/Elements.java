package dev.paceline.slack;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements that our messages and modals are made of. An input's action id is its name. */
public final class Elements {
    private Elements() {}

    /** A choice in a menu. */
    public record Choice(String value, String label) {}

    /** A button; the arguments are those of its label. */
    public static ButtonElement button(
            Texts texts, String labelKey, String actionId, String value, Object... arguments) {
        return ButtonElement.builder()
                .text(Blocks.plain(texts.say(labelKey, arguments), Limits.BUTTON))
                .actionId(actionId)
                .value(value)
                .build();
    }

    /** A button that stands in several rows, as a reader hears it: with what its own row is about. */
    public static ButtonElement about(ButtonElement button, String what) {
        String label = SlackText.typed(button.getText().getText()) + ": " + what;
        button.setAccessibilityLabel(Limits.cut(label, Limits.BUTTON));
        return button;
    }

    /** The one button of a message that stands out. */
    public static ButtonElement primary(ButtonElement button) {
        button.setStyle("primary");
        return button;
    }

    /** A button that takes something away, and asks first. */
    public static ButtonElement danger(Texts texts, ButtonElement button, String questionKey, Object... arguments) {
        button.setStyle("danger");
        return asking(texts, button, questionKey, arguments);
    }

    /** A button that asks first. */
    public static ButtonElement asking(Texts texts, ButtonElement button, String questionKey, Object... arguments) {
        button.setConfirm(question(texts, button.getText().getText(), questionKey, arguments));
        return button;
    }

    /** A menu among buttons that asks first. */
    public static StaticSelectElement asking(Texts texts, StaticSelectElement menu, String questionKey) {
        menu.setConfirm(question(texts, menu.getPlaceholder().getText(), questionKey));
        return menu;
    }

    private static ConfirmationDialogObject question(Texts texts, String yes, String questionKey, Object... arguments) {
        return ConfirmationDialogObject.builder()
                .title(Blocks.plain(texts.say("confirm.title"), 100))
                .text(Blocks.plain(texts.say(questionKey, arguments), 300))
                .confirm(Blocks.plain(SlackText.typed(yes), 30))
                .deny(Blocks.plain(texts.say("button.cancel"), 30))
                .build();
    }

    public static PlainTextInputElement line(String name, @Nullable String initial, int limit) {
        return PlainTextInputElement.builder()
                .actionId(name)
                .initialValue(initial)
                .maxLength(limit)
                .build();
    }

    public static PlainTextInputElement paragraph(String name, @Nullable String initial, int limit) {
        PlainTextInputElement element = line(name, initial, limit);
        element.setMultiline(true);
        return element;
    }

    public static StaticSelectElement menu(String name, List<Choice> choices, @Nullable String initial) {
        List<OptionObject> options = options(choices);
        Optional<OptionObject> chosen = options.stream()
                .filter(option -> option.getValue().equals(initial))
                .findFirst();
        return StaticSelectElement.builder()
                .actionId(name)
                .options(options)
                .initialOption(chosen.orElse(null))
                .build();
    }

    /** A menu among buttons, which acts as soon as something is chosen; what it is for stands in it. */
    public static StaticSelectElement menu(Texts texts, String promptKey, String actionId, List<Choice> choices) {
        StaticSelectElement menu = menu(actionId, choices, null);
        menu.setPlaceholder(Blocks.plain(texts.say(promptKey), Limits.PLACEHOLDER));
        return menu;
    }

    /** Choices under a common label. */
    public record Group(String label, List<Choice> choices) {}

    /** A menu of more than a hundred choices, each group of at most so many. */
    public static StaticSelectElement groups(String name, List<Group> groups, String initial) {
        List<OptionGroupObject> shown = groups.stream()
                .map(group -> OptionGroupObject.builder()
                        .label(Blocks.plain(group.label(), Limits.OPTION))
                        .options(options(group.choices()))
                        .build())
                .toList();
        Optional<OptionObject> chosen = shown.stream()
                .flatMap(group -> group.getOptions().stream())
                .filter(option -> option.getValue().equals(initial))
                .findFirst();
        return StaticSelectElement.builder()
                .actionId(name)
                .optionGroups(shown)
                .initialOption(chosen.orElse(null))
                .build();
    }

    /** A menu of which several can be chosen. */
    public static MultiStaticSelectElement several(String name, List<Choice> choices, Collection<String> initial) {
        List<OptionObject> options = options(choices);
        List<OptionObject> chosen = options.stream()
                .filter(option -> initial.contains(option.getValue()))
                .toList();
        return MultiStaticSelectElement.builder()
                .actionId(name)
                .options(options)
                .initialOptions(chosen.isEmpty() ? null : chosen)
                .build();
    }

    public static CheckboxesElement checkboxes(String name, List<Choice> choices, Collection<String> initial) {
        List<OptionObject> options = options(choices);
        List<OptionObject> checked = options.stream()
                .filter(option -> initial.contains(option.getValue()))
                .toList();
        return CheckboxesElement.builder()
                .actionId(name)
                .options(options)
                .initialOptions(checked.isEmpty() ? null : checked)
                .build();
    }

    public static DatePickerElement date(String name, @Nullable LocalDate initial) {
        return DatePickerElement.builder()
                .actionId(name)
                .initialDate(initial == null ? null : initial.toString())
                .build();
    }

    public static UsersSelectElement user(String name, @Nullable String initial) {
        return UsersSelectElement.builder().actionId(name).initialUser(initial).build();
    }

    public static MultiUsersSelectElement users(String name, List<String> initial) {
        return MultiUsersSelectElement.builder()
                .actionId(name)
                .initialUsers(initial.isEmpty() ? null : initial)
                .build();
    }

    /** A public or private channel, never a direct message. */
    public static ConversationsSelectElement channel(String name, @Nullable String initial) {
        return ConversationsSelectElement.builder()
                .actionId(name)
                .initialConversation(initial)
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeBotUsers(true)
                        .build())
                .build();
    }

    private static List<OptionObject> options(List<Choice> choices) {
        return choices.stream().limit(Limits.OPTIONS).map(Elements::option).toList();
    }

    private static OptionObject option(Choice choice) {
        return OptionObject.builder()
                .text(Blocks.plain(choice.label(), Limits.OPTION))
                .value(choice.value())
                .build();
    }
}
