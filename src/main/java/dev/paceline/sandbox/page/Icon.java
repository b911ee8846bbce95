package dev.paceline.sandbox.page;

import static j2html.TagCreator.rawHtml;

import j2html.tags.DomContent;

/** The page's own line icons, on a grid of 20. */
enum Icon {
    HASH("M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h13M3 12.5h13"),
    BOLT("M11 2.5 4 11.5h5l-.5 6 7-9.5h-5z"),
    SEND("M3 3.5 17.5 10 3 16.5l2-6.5zM5 10h6"),
    MORE("M10 4.5v.01M10 10v.01M10 15.5v.01"),
    CLOSE("M5 5l10 10M15 5 5 15"),
    EYE("M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z"),
    AT("M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm0 0v1.2a2 2 0 0 0 4 0V10a7 7 0 1 0-3 5.7"),
    SLASH("M12.5 4l-5 12M4 3h12a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z"),
    GROUP(
            "M7.5 9.5a2.8 2.8 0 1 0 0-5.5 2.8 2.8 0 0 0 0 5.5zM2.5 16c.3-2.8 2.3-4.2 5-4.2s4.7 1.4 5 4.2M12.6 4.3a2.6 2.6 0 0 1 0 5M14.6 12.2c1.7.5 2.7 1.8 2.9 3.8"),
    CLOCK("M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.8V10l2.8 1.8"),
    SWITCH("M4 7h11l-3-3M16 13H5l3 3"),
    WARNING("M10 3 2 17h16zM10 8v4M10 14.5v.01");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    DomContent html() {
        return rawHtml(
                "<svg class=\"icon\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>");
    }
}
