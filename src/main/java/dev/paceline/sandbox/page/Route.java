package dev.paceline.sandbox.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the page's links lead: who one is, and what one looks at. */
final class Route {
    static final String HOME = "home";

    private Route() {}

    static String to(Screen screen, String at) {
        return "/" + query(screen.me().id(), at);
    }

    /** As another member one stays where one was, if that place is not one's own. */
    static String as(Screen.Person person, Screen screen) {
        return screen.place() instanceof Screen.Place.Direct
                ? "/?as=" + encoded(person.id())
                : "/" + query(person.id(), at(screen));
    }

    private static String query(String as, String at) {
        return "?as=" + encoded(as) + "&at=" + encoded(at);
    }

    static String at(Screen screen) {
        if (screen.place() instanceof Screen.Place.Channel channel) {
            return channel.conversation().id();
        }
        if (screen.place() instanceof Screen.Place.Direct direct) {
            return direct.conversation().id();
        }
        return HOME;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
