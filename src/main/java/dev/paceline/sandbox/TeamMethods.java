package dev.paceline.sandbox;

import com.google.gson.JsonObject;
import java.util.List;

/** {@code auth.test}, {@code api.test}, {@code team.info}, {@code bots.info} and {@code users.*}. */
final class TeamMethods {
    private static final List<String> USERS = List.of("users:read");

    private final App app;
    private final String base;

    private TeamMethods(App app, String base) {
        this.app = app;
        this.base = base;
    }

    static void addTo(WebApi api, App app, String base) {
        TeamMethods methods = new TeamMethods(app, base);
        api.reads("api.test", List.of(), (state, args) -> apiTest(args));
        api.reads("auth.test", List.of(), (state, args) -> methods.authTest());
        api.reads("team.info", List.of("team:read"), (state, args) -> methods.teamInfo(args));
        api.reads("bots.info", USERS, (state, args) -> methods.botsInfo(args));
        api.reads("users.info", USERS, TeamMethods::usersInfo);
        api.reads("users.list", USERS, TeamMethods::usersList);
    }

    private static JsonObject apiTest(Args args) {
        JsonObject given = args.values().deepCopy();
        given.remove("token");
        if (args.text("error") != null) {
            throw new Refused(args.required("error"));
        }
        JsonObject answer = new JsonObject();
        answer.add("args", given);
        return answer;
    }

    private JsonObject authTest() {
        JsonObject answer = new JsonObject();
        answer.addProperty("url", base + "/");
        answer.addProperty("team", app.team().name());
        answer.addProperty("user", app.bot().name());
        answer.addProperty("team_id", app.team().id());
        answer.addProperty("user_id", App.BOT_USER_ID);
        answer.addProperty("bot_id", App.BOT_ID);
        answer.addProperty("is_enterprise_install", false);
        return answer;
    }

    private JsonObject teamInfo(Args args) {
        String asked = args.text("team");
        if (asked != null && !asked.equals(app.team().id())) {
            throw new Refused("team_not_found");
        }
        JsonObject team = new JsonObject();
        team.addProperty("id", app.team().id());
        team.addProperty("name", app.team().name());
        team.addProperty("domain", app.team().domain());
        team.addProperty("url", base + "/");
        return named("team", team);
    }

    private JsonObject botsInfo(Args args) {
        if (!App.BOT_ID.equals(args.text("bot"))) {
            throw new Refused("bot_not_found");
        }
        JsonObject bot = new JsonObject();
        bot.addProperty("id", App.BOT_ID);
        bot.addProperty("deleted", false);
        bot.addProperty("name", app.manifest().botName());
        bot.addProperty("app_id", App.ID);
        bot.addProperty("user_id", App.BOT_USER_ID);
        return named("bot", bot);
    }

    private static JsonObject usersInfo(State state, Args args) {
        Person person = state.person(args.text("user"));
        return named("user", Shapes.user(person, state.now(), args.flag("include_locale")));
    }

    private static JsonObject usersList(State state, Args args) {
        List<Person> people = List.copyOf(state.people());
        JsonObject page = Paging.page(
                args,
                "members",
                people.size(),
                1000,
                people,
                person -> Shapes.user(person, state.now(), args.flag("include_locale")));
        page.remove("has_more");
        page.addProperty("cache_ts", state.now().getEpochSecond());
        return page;
    }

    static JsonObject named(String name, JsonObject shape) {
        JsonObject answer = new JsonObject();
        answer.add(name, shape);
        return answer;
    }
}
