package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** {@code conversations.*}, as the app's bot sees them. */
final class ConversationMethods {
    private static final List<String> READ = List.of("channels:read", "groups:read", "im:read", "mpim:read");

    private final App app;

    private ConversationMethods(App app) {
        this.app = app;
    }

    static void addTo(WebApi api, App app) {
        ConversationMethods methods = new ConversationMethods(app);
        api.reads("conversations.list", READ, ConversationMethods::list);
        api.reads("conversations.info", READ, ConversationMethods::info);
        api.reads("conversations.members", READ, ConversationMethods::members);
        api.reads("conversations.history", List.of("channels:history", "im:history"), methods::history);
        api.reads("conversations.replies", List.of("channels:history", "im:history"), methods::replies);
        api.changes("conversations.join", List.of("channels:join"), ConversationMethods::join);
        api.changes("conversations.open", List.of("im:write", "mpim:write"), ConversationMethods::open);
    }

    private static JsonObject list(State state, Args args) {
        List<String> types = args.list("types");
        boolean channels = types.isEmpty() || types.contains("public_channel");
        List<Conversation> asked = state.conversations().stream()
                .filter(each -> each.isDirect() ? types.contains("im") && each.has(App.BOT_USER_ID) : channels)
                .toList();
        return Paging.page(args, "channels", 100, 1000, asked, ConversationMethods::shape);
    }

    private static JsonObject info(State state, Args args) {
        Conversation conversation = visible(state, args);
        JsonObject shape = shape(conversation);
        if (args.flag("include_num_members")) {
            shape.addProperty("num_members", conversation.members().size());
        }
        return TeamMethods.named("channel", shape);
    }

    private static JsonObject members(State state, Args args) {
        List<String> members = List.copyOf(visible(state, args).members());
        return Paging.page(args, "members", 100, 1000, members, JsonPrimitive::new);
    }

    private JsonObject history(State state, Args args) {
        List<Message> messages = messages(state, args, message -> message.thread() == null);
        Collections.reverse(messages);
        return page(args, messages);
    }

    private JsonObject replies(State state, Args args) {
        String thread = args.required("ts");
        List<Message> messages =
                messages(state, args, message -> message.ts().equals(thread) || thread.equals(message.thread()));
        if (messages.isEmpty()) {
            throw new Refused("thread_not_found");
        }
        return page(args, messages);
    }

    private static JsonObject join(State state, Args args) {
        Conversation conversation = visible(state, args);
        if (conversation.isDirect()) {
            throw new Refused("method_not_supported_for_channel_type");
        }
        if (conversation.members().add(App.BOT_USER_ID)) {
            state.touch(conversation);
        }
        return TeamMethods.named("channel", shape(conversation));
    }

    /** With one person; the sandbox has no conversations of a group. */
    private static JsonObject open(State state, Args args) {
        List<String> users = args.list("users");
        if (args.text("channel") != null) {
            return TeamMethods.named("channel", shape(visible(state, args)));
        }
        if (users.isEmpty()) {
            throw new Refused("users_list_not_supplied");
        }
        if (users.size() > 1) {
            throw new Refused("method_not_supported_for_channel_type");
        }
        Person with = state.person(users.get(0));
        if (with.isBot() || with.id().equals(App.SLACKBOT)) {
            throw new Refused("cannot_dm_bot");
        }
        boolean before = state.findDirect(App.BOT_USER_ID, with.id()).isPresent();
        JsonObject answer = TeamMethods.named("channel", shape(state.direct(App.BOT_USER_ID, with.id())));
        answer.addProperty("already_open", before);
        return answer;
    }

    /** A direct conversation of others does not exist for the app. */
    private static Conversation visible(State state, Args args) {
        Conversation conversation = state.conversation(args.text("channel"));
        if (conversation.isDirect() && !conversation.has(App.BOT_USER_ID)) {
            throw new Refused("channel_not_found");
        }
        return conversation;
    }

    private static List<Message> messages(State state, Args args, Predicate<Message> which) {
        Conversation conversation = visible(state, args);
        if (!conversation.has(App.BOT_USER_ID)) {
            throw new Refused("not_in_channel");
        }
        String oldest = bound(args, "oldest", "0");
        String latest = bound(args, "latest", "9999999999.999999");
        boolean inclusive = args.flag("inclusive");
        return new ArrayList<>(conversation.messages().stream()
                .filter(message -> !message.isEphemeral())
                .filter(which)
                .filter(message -> inclusive
                        ? message.ts().compareTo(oldest) >= 0 && message.ts().compareTo(latest) <= 0
                        : message.ts().compareTo(oldest) > 0 && message.ts().compareTo(latest) < 0)
                .toList());
    }

    private static String bound(Args args, String name, String otherwise) {
        String bound = args.text(name);
        return bound == null || bound.isEmpty() ? otherwise : bound;
    }

    private JsonObject page(Args args, List<Message> messages) {
        boolean metadata = args.flag("include_all_metadata");
        String teamId = app.team().id();
        return Paging.page(
                args,
                "messages",
                100,
                999,
                messages,
                message -> metadata ? Shapes.messageWithMetadata(message, teamId) : Shapes.message(message, teamId));
    }

    private static JsonObject shape(Conversation conversation) {
        return Shapes.conversation(conversation, App.BOT_USER_ID);
    }
}
