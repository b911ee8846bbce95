package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that the workspace holds; saved field by field. Guarded by {@link Workspace}'s lock. */
final class State {
    private final transient Clock clock;
    private transient Set<String> touched = new LinkedHashSet<>();
    private transient List<JsonObject> announced = new ArrayList<>();

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, JsonObject> homes = new HashMap<>();
    private final Map<String, List<Modal>> modals = new HashMap<>();
    private final Map<String, ResponseUrl> responseUrls = new HashMap<>();
    private long lastTs;

    State(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Collection<Person> people() {
        return people.values();
    }

    Person person(@Nullable String id) {
        return Optional.ofNullable(people.get(id)).orElseThrow(() -> new Refused("user_not_found"));
    }

    Optional<Person> findPerson(String id) {
        return Optional.ofNullable(people.get(id));
    }

    void put(Person person) {
        people.put(person.id(), person);
        touched.addAll(people.keySet());
    }

    Collection<UserGroup> groups() {
        return groups.values();
    }

    Optional<UserGroup> findGroup(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    void put(UserGroup group) {
        groups.put(group.id(), group);
    }

    Collection<Conversation> conversations() {
        return conversations.values();
    }

    /** By id or, as Slack allows, by a channel's name. */
    Conversation conversation(@Nullable String idOrName) {
        if (idOrName == null) {
            throw new Refused("channel_not_found");
        }
        return findConversation(idOrName)
                .or(() -> conversations.values().stream()
                        .filter(each -> !each.isDirect() && each.name().equals(withoutHash(idOrName)))
                        .findFirst())
                .orElseThrow(() -> new Refused("channel_not_found"));
    }

    Optional<Conversation> findConversation(String id) {
        return Optional.ofNullable(conversations.get(id));
    }

    void put(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
        touch(conversation);
    }

    Optional<Conversation> findDirect(String one, String other) {
        return conversations.values().stream()
                .filter(each -> each.isDirect() && each.has(one) && each.has(other))
                .findFirst();
    }

    /** The direct conversation of two people, begun if there is none. */
    Conversation direct(String one, String other) {
        return findDirect(one, other).orElseGet(() -> {
            Conversation begun = Conversation.direct(one, other);
            put(begun);
            return begun;
        });
    }

    Message post(
            Conversation in, String author, Content content, @Nullable String thread, @Nullable JsonObject metadata) {
        Message message = new Message(nextTs(), author, content, null, thread, metadata, false);
        in.add(message);
        touch(in);
        if (in.has(App.BOT_USER_ID)) {
            announced.add(Shapes.messageEvent(message, in, person(author).teamId()));
        }
        return message;
    }

    Message post(Conversation in, String author, Content content) {
        return post(in, author, content, null, null);
    }

    Message postEphemeral(Conversation in, String author, String onlyFor, Content content) {
        Message message = new Message(nextTs(), author, content, onlyFor, null, null, false);
        in.add(message);
        touched.add(onlyFor);
        return message;
    }

    /** Something said long ago, of which nobody is told and which all have read. */
    void recall(Said said) {
        Conversation in = findConversation(said.at()).orElseGet(() -> direct(said.author(), said.at()));
        in.add(new Message(ts(micros(said.when())), said.author(), Content.text(said.text()), null, null, null, false));
        in.members().forEach(in::read);
    }

    void replace(Conversation in, Message message) {
        in.replace(message);
        touch(in);
    }

    void remove(Conversation in, Message message) {
        in.remove(message.ts());
        touch(in);
    }

    @Nullable
    JsonObject home(String member) {
        return homes.get(member);
    }

    void putHome(String member, JsonObject view) {
        homes.put(member, view);
        touched.add(member);
    }

    /** The open modals of a member, the one on top last. */
    List<Modal> modals(String member) {
        return modals.getOrDefault(member, List.of());
    }

    Map<String, List<Modal>> modals() {
        return modals;
    }

    void putModals(String member, List<Modal> stack) {
        modals.put(member, new ArrayList<>(stack));
        touched.add(member);
    }

    Optional<ResponseUrl> responseUrl(String token) {
        return Optional.ofNullable(responseUrls.get(token));
    }

    /** Also forgets those that are too old to be of use to anyone. */
    void putResponseUrl(String token, ResponseUrl url, Instant now) {
        responseUrls.values().removeIf(each -> each.isExpired(now.minus(1, ChronoUnit.HOURS)));
        responseUrls.put(token, url);
    }

    void touch(Conversation conversation) {
        touched.addAll(conversation.members());
    }

    void touch(String member) {
        touched.add(member);
    }

    /** To be sent to the app as an event once the change stands. */
    void announce(JsonObject event) {
        announced.add(event);
    }

    /** Who can see something change, since the last call. */
    Set<String> takeTouched() {
        Set<String> taken = touched;
        touched = new LinkedHashSet<>();
        return taken;
    }

    List<JsonObject> takeAnnounced() {
        List<JsonObject> taken = announced;
        announced = new ArrayList<>();
        return taken;
    }

    /** Unique and rising, also when the clock is set back. */
    private String nextTs() {
        lastTs = Math.max(lastTs + 1, micros(now()));
        return ts(lastTs);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static String ts(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }

    private static String withoutHash(String name) {
        return name.startsWith("#") ? name.substring(1) : name;
    }
}
