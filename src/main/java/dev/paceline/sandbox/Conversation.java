package dev.paceline.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A channel or a direct conversation, its members and messages, oldest first. Guarded by {@link Workspace}'s lock. */
final class Conversation {
    private static final String UNREAD = "0";

    private final String id;
    private final String name;
    private final boolean direct;
    private final Set<String> members;
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, String> readUpTo = new HashMap<>();

    private Conversation(String id, String name, boolean direct, Set<String> members) {
        this.id = id;
        this.name = name;
        this.direct = direct;
        this.members = members;
    }

    static Conversation channel(Channel channel) {
        Set<String> members = new LinkedHashSet<>(channel.members());
        if (channel.withApp()) {
            members.add(App.BOT_USER_ID);
        }
        return new Conversation(channel.id(), channel.name(), false, members);
    }

    static Conversation direct(String one, String other) {
        return new Conversation(Ids.next("D"), "directmessage", true, new LinkedHashSet<>(List.of(one, other)));
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean isDirect() {
        return direct;
    }

    Set<String> members() {
        return members;
    }

    boolean has(String member) {
        return members.contains(member);
    }

    /** In a direct conversation: the one who {@code member} talks to. */
    String other(String member) {
        return members.stream().filter(id -> !id.equals(member)).findFirst().orElse(member);
    }

    List<Message> messages() {
        return messages;
    }

    Optional<Message> message(String ts) {
        return messages.stream().filter(message -> message.ts().equals(ts)).findFirst();
    }

    void add(Message message) {
        messages.add(message);
    }

    void replace(Message message) {
        messages.replaceAll(old -> old.ts().equals(message.ts()) ? message : old);
    }

    void remove(String ts) {
        messages.removeIf(message -> message.ts().equals(ts));
    }

    void read(String member) {
        readUpTo.put(member, lastFor(member));
    }

    boolean hasUnread(String member) {
        return lastFor(member).compareTo(readUpTo.getOrDefault(member, UNREAD)) > 0;
    }

    private String lastFor(String member) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).seenBy(member)) {
                return messages.get(i).ts();
            }
        }
        return UNREAD;
    }
}
