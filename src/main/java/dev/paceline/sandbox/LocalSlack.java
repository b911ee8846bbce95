package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import dev.paceline.sandbox.page.Screen;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A Slack workspace on this machine, at a loopback address: start it, install the app, open the page. */
public final class LocalSlack implements AutoCloseable {
    /**
     * {@code port} 0 takes any free one. What is done is kept under {@code dir}. {@code earlier}, the oldest first, is read
     * by everyone.
     */
    public record Options(
            int port,
            Path dir,
            Team team,
            List<Person> people,
            List<Channel> channels,
            List<UserGroup> groups,
            List<Said> earlier,
            Manifest manifest,
            MovableClock clock) {}

    private final Server server = new Server();
    private final String baseUrl;
    private final App app;
    private final AppCalls calls;
    private final Events events;
    private final Live live = new Live();
    private final Workspace workspace;
    private final Client client;
    private final Quarters quarters;

    private LocalSlack(Options options) throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(options.port());
        server.addConnector(connector);
        open(connector);
        baseUrl = "http://127.0.0.1:" + connector.getLocalPort();

        // What is under way when the clock is moved must not grow old by it.
        Clock machine = options.clock().machine();
        app = App.install(options.manifest(), options.team());
        calls = new AppCalls(app.signingSecret(), machine);
        events = new Events(app, calls, options.clock());
        workspace = new Workspace(options.dir(), options.clock(), state -> begin(state, options), this::changed);
        Triggers triggers = new Triggers(machine);
        Views views = new Views(app.team());
        Faults faults = new Faults();
        ResponseUrls responseUrls = new ResponseUrls(workspace, baseUrl, machine, faults);
        Payloads payloads = new Payloads(app);
        Commands commands = new Commands(workspace, app, calls, triggers, responseUrls);
        quarters = new Quarters(options.clock(), live::controlsChanged);
        Controls controls = new Controls(workspace, quarters, faults, live::controlsChanged);
        client = new Client(workspace, new Screens(app, controls), commands);

        WebApi api = new WebApi(workspace, app, faults);
        TeamMethods.addTo(api, app, baseUrl);
        GroupMethods.addTo(api, app);
        ConversationMethods.addTo(api, app);
        ChatMethods.addTo(api, app);
        ViewMethods.addTo(api, views, triggers);
        PageRoutes page = new PageRoutes(
                client,
                new Interactions(workspace, app, payloads, calls, triggers, responseUrls),
                new Submissions(workspace, payloads, calls, triggers, responseUrls, views),
                controls);

        ServletContextHandler routes = new ServletContextHandler("/");
        routes.addFilter(new FilterHolder(new LocalOnly()), "/*", null);
        routes.addServlet(answeringLater(api), WebApi.PATH + "*");
        routes.addServlet(answeringLater(responseUrls), ResponseUrls.PATH + "*");
        routes.addServlet(answeringLater(live), "/events");
        routes.addServlet(new ServletHolder(new Assets()), "/assets/*");
        ServletHolder pageHolder = new ServletHolder(page);
        for (String path : PageRoutes.PATHS) {
            routes.addServlet(pageHolder, path);
        }
        server.setHandler(routes);
        server.start();
    }

    public static LocalSlack start(Options options) {
        try {
            return new LocalSlack(options);
        } catch (BindException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The local Slack workspace cannot start: " + e.getMessage(), e);
        }
    }

    /** Where the page is. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The prefix of the Web API's methods. */
    public String apiUrl() {
        return baseUrl + WebApi.PATH;
    }

    public String botToken() {
        return app.botToken();
    }

    public String signingSecret() {
        return app.signingSecret();
    }

    /** Points the workspace to the app, which must be up: Slack asks it at once whether it is the one. */
    public void install(URI requestUrl) {
        calls.to(requestUrl);
        if (!events.verify()) {
            throw new IllegalStateException("The app at " + requestUrl + " did not answer the url_verification");
        }
    }

    /** What the app has to do at each quarter of an hour to which the clock is moved. */
    public void eachQuarter(Runnable work) {
        quarters.does(work);
    }

    /** For good; a quarter's work that is being done is waited for. */
    public void haltClock() {
        quarters.halt();
    }

    /** A new person joins the workspace. */
    public void join(Person person) {
        announce(person, "team_join");
    }

    /** Someone's profile, role, zone or locale has changed. */
    public void change(Person person) {
        announce(person, "user_change");
    }

    /** What a member sees at a conversation's id, or at {@code home}. */
    public Screen screen(String as, String at) {
        return client.look(as, at);
    }

    /** A member writes a message or a command, and the app's ack has come when this returns. */
    public void send(String as, String at, String text) {
        client.send(as, at, text);
    }

    /** Forgets what was done. */
    public void reset() {
        workspace.reset();
    }

    @Override
    public void close() {
        quarters.halt();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            events.close();
            workspace.close();
        }
    }

    /** Jetty hides why it could not bind in a cause. */
    private static void open(ServerConnector connector) throws IOException {
        try {
            connector.open();
        } catch (IOException e) {
            throw e.getCause() instanceof BindException taken ? taken : e;
        }
    }

    private static ServletHolder answeringLater(HttpServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        return holder;
    }

    private void changed(Set<String> members, List<JsonObject> announced) {
        live.changed(members);
        announced.forEach(events::deliver);
    }

    private void announce(Person person, String event) {
        workspace.does(state -> {
            put(state, person);
            JsonObject shape = new JsonObject();
            shape.addProperty("type", event);
            shape.add("user", Shapes.user(person, state.now(), true));
            shape.addProperty("event_ts", state.now().getEpochSecond() + ".000000");
            state.announce(shape);
        });
    }

    /** In a saved state only what is missing is brought in. */
    private void begin(State state, Options options) {
        boolean isNew = state.conversations().isEmpty();
        state.put(app.slackbot());
        state.put(app.bot());
        options.people().stream()
                .filter(person -> state.findPerson(person.id()).isEmpty())
                .forEach(person -> put(state, person));
        options.channels().stream()
                .filter(channel -> state.findConversation(channel.id()).isEmpty())
                .forEach(channel -> state.put(Conversation.channel(channel)));
        options.groups().stream()
                .filter(group -> state.findGroup(group.id()).isEmpty())
                .forEach(state::put);
        if (isNew) {
            options.earlier().forEach(state::recall);
        }
    }

    /** The app is among the direct messages of everyone in the workspace. */
    private void put(State state, Person person) {
        state.put(person);
        if (!person.isBot() && person.teamId().equals(app.team().id())) {
            state.direct(App.BOT_USER_ID, person.id());
        }
    }
}
