package dev.paceline.slack;

import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the inputs of a modal; an input's block id and action id are the same name. */
public record Fields(Map<String, ViewState.Value> byName) {
    public static final Fields NONE = new Fields(Map.of());

    static Fields of(@Nullable ViewState state) {
        if (state == null || state.getValues() == null) {
            return NONE;
        }
        Map<String, ViewState.Value> byName = new HashMap<>();
        state.getValues()
                .forEach((block, actions) ->
                        actions.values().stream().findFirst().ifPresent(value -> byName.put(block, value)));
        return new Fields(byName);
    }

    /** What was typed, without the spaces around it; empty when nothing was. */
    public Optional<String> text(String name) {
        return value(name).map(ViewState.Value::getValue).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The value of the option that was chosen. */
    public Optional<String> option(String name) {
        return value(name).map(ViewState.Value::getSelectedOption).map(ViewState.SelectedOption::getValue);
    }

    /** The values of the options that were checked. */
    public List<String> options(String name) {
        return value(name).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
                .map(ViewState.SelectedOption::getValue)
                .toList();
    }

    public Optional<LocalDate> date(String name) {
        try {
            return value(name).map(ViewState.Value::getSelectedDate).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // Slack's date picker sends none such
        }
    }

    public Optional<String> user(String name) {
        return value(name).map(ViewState.Value::getSelectedUser);
    }

    public List<String> users(String name) {
        return value(name).map(ViewState.Value::getSelectedUsers).orElse(List.of());
    }

    /** Everybody who was chosen in any input, each once. */
    List<String> people() {
        return byName.keySet().stream()
                .flatMap(name -> Stream.concat(user(name).stream(), users(name).stream()))
                .distinct()
                .toList();
    }

    /** A channel, whether the input lists channels or conversations. */
    public Optional<String> channel(String name) {
        return value(name).flatMap(value -> Stream.of(value.getSelectedChannel(), value.getSelectedConversation())
                .flatMap(Stream::ofNullable)
                .findFirst());
    }

    /** Whether the form had it: one that was opened a while ago may lack what there is now. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The same with this in an input of text, or with nothing in it. */
    public Fields withText(String name, Optional<String> text) {
        return with(name, value -> value.setValue(text.orElse(null)));
    }

    public Fields withOption(String name, String option) {
        return with(name, value -> value.setSelectedOption(chosen(option)));
    }

    public Fields withOptions(String name, List<String> options) {
        return with(
                name,
                value -> value.setSelectedOptions(
                        options.stream().map(Fields::chosen).toList()));
    }

    public Fields withDate(String name, LocalDate date) {
        return with(name, value -> value.setSelectedDate(date.toString()));
    }

    private static ViewState.SelectedOption chosen(String value) {
        ViewState.SelectedOption option = new ViewState.SelectedOption();
        option.setValue(value);
        return option;
    }

    private Fields with(String name, Consumer<ViewState.Value> entered) {
        ViewState.Value value = new ViewState.Value();
        entered.accept(value);
        Map<String, ViewState.Value> all = new HashMap<>(byName);
        all.put(name, value);
        return new Fields(all);
    }

    private Optional<ViewState.Value> value(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
