package dev.paceline.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.paceline.slack.Incoming.Surface;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Joins a {@link Registry} to Bolt: each kind of payload becomes an {@link Ask} and crosses the {@link Edge}. */
final class Router {
    static final String PACELINE = "/paceline";
    private static final String HELP = "help";

    /** Nobody does anything for all of a larger user group at once, so we need not know who they are. */
    private static final int GROUP = 30;

    private final Registry registry;
    private final Edge edge;
    private final Directory directory;

    Router(Registry registry, Edge edge, Directory directory) {
        this.registry = registry;
        this.edge = edge;
        this.directory = directory;
    }

    void route(App app) {
        for (Registry.Command command : registry.commands()) {
            if (command.reach() == Registry.Reach.SLASH) {
                app.command("/" + command.name(), (request, context) -> {
                    String text = text(request.getPayload());
                    return run(
                            command,
                            command.takesPeople() ? text : SlackText.typed(text),
                            request.getPayload(),
                            context);
                });
            }
        }
        app.command(PACELINE, (request, context) -> paceline(request.getPayload(), context));
        registry.actions()
                .forEach((id, handler) ->
                        app.blockAction(id, (request, context) -> act(id, request.getPayload(), context)));
        registry.submissions()
                .forEach((id, handler) -> app.viewSubmission(id, (request, context) -> {
                    var payload = request.getPayload();
                    var view = payload.getView();
                    Incoming in = Incoming.of(
                                    id,
                                    Surface.SUBMISSION,
                                    context,
                                    payload.getUser().getName())
                            .triggered(payload.getTriggerId())
                            .keyed(view.getId() + ":" + view.getHash())
                            .inView(view.getId());
                    String metadata =
                            Optional.ofNullable(view.getPrivateMetadata()).orElse("");
                    Fields fields = Fields.of(view.getState());
                    return edge.serve(
                            in.naming(fields.people()),
                            (tx, caller) ->
                                    handler.answer(tx, new Ask.Submission(caller, metadata, fields, in.request())));
                }));
        registry.shortcuts()
                .forEach((id, handler) -> app.globalShortcut(id, (request, context) -> {
                    var payload = request.getPayload();
                    Incoming in = Incoming.of(
                                    id,
                                    Surface.SHORTCUT,
                                    context,
                                    payload.getUser().getUsername())
                            .triggered(payload.getTriggerId());
                    return edge.serve(in, (tx, caller) -> handler.answer(tx, new Ask.Shortcut(caller)));
                }));
        registry.messageShortcuts()
                .forEach((id, handler) -> app.messageShortcut(
                        id, (request, context) -> ofMessage(id, handler, request.getPayload(), context)));
        events(app);
    }

    private Response ofMessage(
            String id, Handler<Ask.MessageShortcut> handler, MessageShortcutPayload payload, Context context) {
        String channel = payload.getChannel().getId();
        String ts = payload.getMessageTs();
        String author = payload.getMessage().getUser();
        String text = Optional.ofNullable(payload.getMessage().getText()).orElse("");
        String link = SlackText.link(payload.getTeam().getDomain(), channel, ts);
        Incoming in = Incoming.of(
                        id, Surface.SHORTCUT, context, payload.getUser().getName())
                .triggered(payload.getTriggerId())
                .naming(author == null ? List.of() : List.of(author));
        return edge.serve(
                in,
                (tx, caller) -> handler.answer(tx, new Ask.MessageShortcut(caller, channel, ts, text, author, link)));
    }

    private void events(App app) {
        registry.home()
                .ifPresent(any -> app.event(AppHomeOpenedEvent.class, (payload, context) -> {
                    AppHomeOpenedEvent event = payload.getEvent();
                    if (!"home".equals(event.getTab())) {
                        return context.ack();
                    }
                    Incoming in = Incoming.of(AppHomeOpenedEvent.TYPE_NAME, Surface.EVENT, context, null);
                    return edge.serve(
                            in, (tx, caller) -> new Reply.Nothing()); // the edge draws the tab, then and later
                }));
        app.event(UserChangeEvent.class, (payload, context) -> {
            edge.heard(
                    payload.getTeamId(),
                    payload.getEventId(),
                    Profile.of(payload.getEvent().getUser()));
            return context.ack();
        });
        app.event(TeamJoinEvent.class, (payload, context) -> {
            edge.heard(
                    payload.getTeamId(),
                    payload.getEventId(),
                    Profile.of(payload.getEvent().getUser()));
            return context.ack();
        });
    }

    /** {@code /paceline COMMAND …}; what is no command gets the help. */
    private Response paceline(SlashCommandPayload payload, Context context) {
        String[] words = text(payload).strip().split("\\s+", 2);
        Optional<Registry.Command> named = registry.called(words[0]);
        Registry.Command command = named.or(() -> registry.called(HELP)).orElseThrow();
        String rest = named.isEmpty() ? text(payload) : words.length > 1 ? words[1] : "";
        return run(command, command.takesPeople() ? rest : SlackText.typedWithReferences(rest), payload, context);
    }

    private Response run(Registry.Command command, String text, SlashCommandPayload payload, Context context) {
        // Slack is asked before the transaction, which waits for nobody.
        Map<String, List<String>> groups = command.takesPeople() ? directory.groups(SlackText.groups(text)) : Map.of();
        Incoming in = Incoming.of(command.name(), Surface.COMMAND, context, payload.getUserName())
                .triggered(payload.getTriggerId())
                .respondingTo(payload.getResponseUrl())
                .naming(command.takesPeople() ? people(text, groups) : List.of());
        Optional<Registry.Command> help =
                registry.called(text).filter(called -> called.name().equals(HELP));
        Registry.Command asked = help.orElse(command);
        String words = help.isPresent() ? "" : text.strip();
        return edge.serve(in, (tx, caller) -> asked.handler()
                .answer(tx, new Ask.Command(caller, words, payload.getChannelId(), in.request(), groups)));
    }

    /** Whom the text names, and who is in the groups that it names. */
    private static List<String> people(String text, Map<String, List<String>> groups) {
        Stream<String> inGroups =
                groups.values().stream().filter(users -> users.size() <= GROUP).flatMap(List::stream);
        return Stream.concat(SlackText.users(text).stream(), inGroups)
                .distinct()
                .toList();
    }

    private Response act(String id, BlockActionPayload payload, Context context) {
        Handler<Ask.Action> handler = Objects.requireNonNull(registry.actions().get(id));
        BlockActionPayload.Action action = payload.getActions().get(0);
        var view = payload.getView();
        Incoming in = Incoming.of(
                        id, surface(payload), context, payload.getUser().getUsername())
                .triggered(payload.getTriggerId())
                .respondingTo(payload.getResponseUrl())
                .inView(view == null ? null : view.getId());
        String channel =
                payload.getChannel() == null ? null : payload.getChannel().getId();
        Fields fields = Fields.of(view == null ? payload.getState() : view.getState());
        return edge.serve(
                in, (tx, caller) -> handler.answer(tx, new Ask.Action(caller, value(action), channel, fields)));
    }

    private static Surface surface(BlockActionPayload payload) {
        if (payload.getView() != null) {
            return "home".equals(payload.getView().getType()) ? Surface.HOME : Surface.MODAL;
        }
        // What stands in a direct message is the caller's alone too, so that its answer may take its place.
        boolean direct =
                payload.getChannel() != null && payload.getChannel().getId().startsWith("D");
        return direct
                        || (payload.getContainer() != null
                                && payload.getContainer().isEphemeral())
                ? Surface.PRIVATE_MESSAGE
                : Surface.SHARED_MESSAGE;
    }

    private static String value(BlockActionPayload.Action action) {
        String chosen = action.getSelectedOption() == null
                ? null
                : action.getSelectedOption().getValue();
        return Stream.of(action.getValue(), chosen, action.getSelectedUser(), action.getSelectedDate())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }

    private static String text(SlashCommandPayload payload) {
        return Optional.ofNullable(payload.getText()).orElse("");
    }
}
