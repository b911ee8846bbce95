package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.Screen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member does in Slack's client besides using the app: look, move about, write. */
final class Client {
    private final Workspace workspace;
    private final Screens screens;
    private final Commands commands;

    Client(Workspace workspace, Screens screens, Commands commands) {
        this.workspace = workspace;
        this.screens = screens;
        this.commands = commands;
    }

    /** Looking at a conversation is reading it. */
    Screen look(@Nullable String as, @Nullable String at) {
        boolean unread = workspace.read(state -> {
            Person me = screens.member(state, as);
            return screens.conversation(state, me, at)
                    .filter(in -> in.hasUnread(me.id()))
                    .isPresent();
        });
        return unread
                ? workspace.change(state -> readAt(state, as, at))
                : workspace.read(state -> screens.of(state, as, at));
    }

    /** Goes there: begins the direct conversation if {@code at} is a person, and tells the app that its Home is open. */
    Screen open(@Nullable String as, @Nullable String at) {
        workspace.does(state -> {
            Person me = screens.member(state, as);
            if (at != null && !at.equals(me.id()) && state.findPerson(at).isPresent()) {
                state.direct(me.id(), at);
            }
            if (Screens.HOME.equals(at)) {
                announceHome(state, me, "home");
            } else {
                screens.conversation(state, me, at)
                        .filter(in -> in.isDirect() && in.has(App.BOT_USER_ID))
                        .ifPresent(in -> announceHome(state, me, "messages"));
            }
        });
        return look(as, at);
    }

    /** A message, or a command when it begins with a slash. */
    void send(String as, String at, String text) {
        if (text.isBlank()) {
            return;
        }
        String conversationId =
                workspace.read(state -> conversationOf(state, as, at).id());
        if (text.startsWith("/")) {
            commands.run(as, conversationId, text);
        } else {
            workspace.does(state -> state.post(
                    state.conversation(conversationId),
                    as,
                    Content.of(Encoding.ofMessages(state).encode(text.strip()), null)));
        }
    }

    private Screen readAt(State state, @Nullable String as, @Nullable String at) {
        Person me = screens.member(state, as);
        screens.conversation(state, me, at).ifPresent(in -> in.read(me.id()));
        state.touch(me.id());
        return screens.of(state, as, at);
    }

    private Conversation conversationOf(State state, String as, String at) {
        Optional<Conversation> in = screens.conversation(state, state.person(as), at);
        return in.orElseThrow(() -> new Refused("channel_not_found"));
    }

    private void announceHome(State state, Person me, String tab) {
        JsonObject event = new JsonObject();
        event.addProperty("type", "app_home_opened");
        event.addProperty("user", me.id());
        event.addProperty("channel", state.direct(App.BOT_USER_ID, me.id()).id());
        event.addProperty("tab", tab);
        event.addProperty("event_ts", state.now().getEpochSecond() + ".000000");
        JsonObject view = state.home(me.id());
        if (view != null && tab.equals("home")) {
            event.add("view", view);
        }
        state.announce(event);
    }
}
