package dev.paceline.sandbox.page;

/** A local stand-in for the page, until the real one is merged. */
public final class Page {
    private Page() {}

    public static String whole(Screen screen) {
        return screen.toString();
    }

    public static String panel(Screen screen) {
        return screen.place().toString();
    }

    public static String modal(Screen screen) {
        return screen.modal() == null ? "" : screen.modal().toString();
    }

    public static String sidebar(Screen screen) {
        return screen.channels().toString();
    }
}
