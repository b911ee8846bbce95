package dev.paceline.sandbox.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.progress;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.time;

import com.google.gson.JsonObject;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import java.time.Duration;

/** Below the sidebar, what is the sandbox's own: its time, where to move it, and what is wrong with its Slack. */
final class ControlsHtml {
    private ControlsHtml() {}

    static DomContent of(Screen screen) {
        Screen.Controls controls = screen.controls();
        Screen.Move move = controls.move();
        return section(
                        controls.warning().isEmpty() ? text("") : warning(controls),
                        move == null
                                ? menu(screen)
                                : each(clock(screen).attr("aria-disabled", "true"), way(move, screen)))
                .withId("controls")
                .attr("aria-label", "The sandbox’s clock and faults")
                .condAttr(move != null, "data-moving", "")
                .attr("hx-get", "/controls")
                .attr("hx-trigger", "refresh from:body, controls")
                .attr("hx-swap", "outerHTML");
    }

    private static DomContent warning(Screen.Controls controls) {
        Screen.Answers usual = controls.answers().get(0);
        return div(
                        Icon.WARNING.html(),
                        span(controls.warning()),
                        posting(button("Stop").withTitle("Answer as usual"), "/answers", "fault", usual.id()))
                .withClass("fault")
                .attr("role", "status");
    }

    /** The same button whatever stands on it, so that the focus stays when it is drawn again. */
    private static ButtonTag clock(Screen screen) {
        String city = screen.me().city();
        Screen.Controls controls = screen.controls();
        return button(
                        Icon.CLOCK.html(),
                        span(
                                        time(Times.clock(controls.now(), screen))
                                                .attr("datetime", controls.now().toString()),
                                        text(" · " + city))
                                .withClass("now"))
                .withId("clock")
                .withType("button")
                .withTitle("Move the clock, or make Slack fail");
    }

    private static DomContent menu(Screen screen) {
        Screen.Controls controls = screen.controls();
        return Menu.of(
                clock(screen),
                "times",
                each(
                        group("Move the clock", each(controls.forward().stream().map(forward -> posting(
                                        button(span(forward.title()), small(Times.clock(forward.at(), screen))),
                                        "/clock",
                                        "forward",
                                        forward.id())
                                .attr("role", "menuitem")))),
                        group(
                                "Slack’s answers",
                                each(controls.answers().stream().map(answers -> posting(
                                                button(answers.title()), "/answers", "fault", answers.id())
                                        .attr("role", "menuitemradio")
                                        .attr("aria-checked", String.valueOf(answers.chosen())))))));
    }

    private static DomContent group(String title, DomContent items) {
        return div(h3(title), items).attr("role", "group").attr("aria-label", title);
    }

    private static DomContent way(Screen.Move move, Screen screen) {
        Duration all = Duration.between(move.from(), move.to());
        Duration gone = Duration.between(move.from(), screen.controls().now());
        return progress()
                .attr("max", all.toSeconds())
                .attr("value", gone.toSeconds())
                .attr("aria-label", "On the way to " + Times.clock(move.to(), screen));
    }

    private static ButtonTag posting(ButtonTag button, String route, String name, String value) {
        JsonObject vals = new JsonObject();
        vals.addProperty(name, value);
        return button.withType("button")
                .attr("hx-post", route)
                .attr("hx-swap", "none")
                .attr("hx-vals", vals.toString());
    }
}
