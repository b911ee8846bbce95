package dev.paceline.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds what one member sees from the state. */
final class Screens {
    static final String HOME = "home";
    private static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final App app;
    private final Controls controls;

    Screens(App app, Controls controls) {
        this.app = app;
        this.controls = controls;
    }

    /** {@code as} and {@code at} may be anything: what is not there is replaced by what is. */
    Screen of(State state, @Nullable String as, @Nullable String at) {
        Person me = member(state, as);
        return new Screen(
                app.team().name(),
                person(me),
                Stream.concat(people(state).stream(), Stream.of(app.bot()))
                        .map(Screens::person)
                        .toList(),
                state.groups().stream()
                        .map(each -> new Screen.Group(
                                each.id(),
                                each.handle(),
                                each.name(),
                                each.members().contains(me.id())))
                        .toList(),
                state.conversations().stream()
                        .filter(each -> !each.isDirect() && each.has(me.id()))
                        .map(each -> conversation(state, each, me))
                        .toList(),
                state.conversations().stream()
                        .filter(each -> each.isDirect() && each.has(me.id()))
                        .map(each -> conversation(state, each, me))
                        .toList(),
                place(state, me, at),
                Views.top(state, me.id()).map(Screens::modal).orElse(null),
                app.commands(me).stream()
                        .map(each -> new Screen.Command(each.name(), each.description(), each.usageHint()))
                        .toList(),
                app.shortcuts(me).stream()
                        .map(each -> new Screen.Shortcut(
                                each.name(), each.description(), each.callbackId(), each.onMessage()))
                        .toList(),
                controls.shown(me.zone()));
    }

    /** The one asked for, or the first that one can be. */
    Person member(State state, @Nullable String as) {
        List<Person> people = people(state);
        return people.stream()
                .filter(each -> each.id().equals(as))
                .findFirst()
                .or(() -> people.stream().findFirst())
                .orElseThrow(() -> new Refused("user_not_found"));
    }

    /** A conversation of the member; a person's id stands for the direct one with them if it has begun. */
    Optional<Conversation> conversation(State state, Person me, @Nullable String at) {
        return Optional.ofNullable(at)
                .flatMap(id -> state.findConversation(id).or(() -> state.findDirect(me.id(), id)))
                .filter(each -> each.has(me.id()));
    }

    private Screen.Place place(State state, Person me, @Nullable String at) {
        if (HOME.equals(at)) {
            return new Screen.Place.Home(person(app.bot()), state.home(me.id()));
        }
        Optional<Conversation> in = conversation(state, me, at).or(() -> state.conversations().stream()
                .filter(each -> !each.isDirect() && each.has(me.id()))
                .findFirst());
        if (in.isEmpty()) {
            return new Screen.Place.Home(person(app.bot()), state.home(me.id()));
        }
        List<Screen.Message> messages = in.get().messages().stream()
                .filter(message -> message.seenBy(me.id()))
                .map(message -> message(state, message))
                .toList();
        Screen.Conversation shown = conversation(state, in.get(), me);
        return in.get().isDirect()
                ? new Screen.Place.Direct(shown, person(state.person(in.get().other(me.id()))), messages)
                : new Screen.Place.Channel(shown, messages);
    }

    private static List<Person> people(State state) {
        return state.people().stream()
                .filter(each -> !each.isBot() && !each.id().equals(App.SLACKBOT))
                .toList();
    }

    private static Screen.Person person(Person person) {
        boolean bot = person.isBot() || person.id().equals(App.SLACKBOT);
        return new Screen.Person(person.id(), person.realName(), person.title(), person.locale(), person.zone(), bot);
    }

    private static Screen.Conversation conversation(State state, Conversation conversation, Person me) {
        String name = conversation.isDirect()
                ? state.person(conversation.other(me.id())).realName()
                : conversation.name();
        return new Screen.Conversation(conversation.id(), name, conversation.hasUnread(me.id()));
    }

    private static Screen.Message message(State state, Message message) {
        return new Screen.Message(
                message.ts(),
                person(state.person(message.author())),
                at(message.ts()),
                message.content().text(),
                message.content().blocks(),
                message.isEphemeral(),
                message.edited());
    }

    private static Instant at(String ts) {
        int dot = ts.indexOf('.');
        return Instant.ofEpochSecond(
                Long.parseLong(ts.substring(0, dot)), Long.parseLong(ts.substring(dot + 1)) * 1000);
    }

    /** Slack shows its own failure to reach the app below the fields. */
    private static Screen.Modal modal(Modal modal) {
        JsonObject view = Filled.shown(modal.view());
        if (modal.trouble()) {
            JsonObject text = new JsonObject();
            text.addProperty("type", "mrkdwn");
            text.addProperty("text", ":warning: " + TROUBLE);
            JsonArray elements = new JsonArray();
            elements.add(text);
            JsonObject notice = new JsonObject();
            notice.addProperty("type", "context");
            notice.addProperty("block_id", "trouble");
            notice.add("elements", elements);
            view.getAsJsonArray("blocks").add(notice);
        }
        return new Screen.Modal(modal.id(), view, modal.errors());
    }
}
