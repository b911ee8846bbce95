package dev.paceline.sandbox.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A data_visualization block as a drawing: a pie, or bars, areas or lines over categories. */
final class ChartHtml {
    private static final double LEFT = 56;
    private static final double RIGHT = 630;
    private static final double TOP = 28;
    private static final double BOTTOM = 236;
    private static final int TICKS = 4;

    private record Series(String name, List<Double> values) {}

    private final JsonObject chart;
    private final Locale locale;
    private final List<DomContent> drawing = new ArrayList<>();
    private final List<String> legend = new ArrayList<>();

    private ChartHtml(JsonObject chart, Locale locale) {
        this.chart = chart;
        this.locale = locale;
    }

    static DomContent of(JsonObject block, Screen screen) {
        JsonObject chart = Json.object(block, "chart");
        ChartHtml drawn = new ChartHtml(chart, screen.me().locale());
        boolean pie = Json.string(chart, "type").equals("pie");
        if (pie) {
            drawn.pie();
        } else {
            drawn.overCategories();
        }
        String title = Json.string(block, "title");
        ContainerTag<?> svg = tag("svg")
                .attr("viewBox", pie ? "0 0 220 220" : "0 0 640 280")
                .attr("role", "img")
                .attr("aria-label", title)
                .with(drawn.drawing);
        return figure(
                        figcaption(title),
                        div(
                                        svg,
                                        ul(each(
                                                drawn.legend,
                                                (i, name) -> li(span().withClasses("key", colour(i)), text(name)))))
                                .withClass(pie ? "pie" : "plot"))
                .withClass("chart");
    }

    private void pie() {
        List<JsonObject> segments = Json.objects(chart, "segments").toList();
        double total = segments.stream().mapToDouble(ChartHtml::value).sum();
        double from = 0;
        for (int i = 0; i < segments.size(); i++) {
            double share = value(segments.get(i)) / total;
            String name = Json.string(segments.get(i), "label");
            String said = name + ": " + number(value(segments.get(i))) + " (" + Math.round(share * 100) + " %)";
            drawing.add(mark(share > 0.999 ? circle() : slice(from, from + share), i, said));
            legend.add(said);
            from += share;
        }
    }

    private void overCategories() {
        JsonObject axis = Json.object(chart, "axis_config");
        List<String> categories = Json.array(axis, "categories").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        List<Series> series = Json.objects(chart, "series")
                .map(one -> new Series(Json.string(one, "name"), inOrder(one, categories)))
                .toList();
        double step = step(series);
        double low = step * Math.floor(extreme(series, false) / step);
        double high = Math.max(low + step, step * Math.ceil(extreme(series, true) / step));
        for (double tick = low; tick <= high + step / 2; tick += step) {
            double y = y(tick, low, high);
            drawing.add(tag("line")
                    .attr("class", Math.abs(tick) < step / 2 ? "axis" : "grid")
                    .attr("x1", LEFT)
                    .attr("x2", RIGHT)
                    .attr("y1", at(y))
                    .attr("y2", at(y)));
            drawing.add(label(number(tick), LEFT - 8, y + 4, "end"));
        }
        double band = (RIGHT - LEFT) / categories.size();
        int every = (int) Math.ceil(longest(categories) * 7.2 / band);
        for (int c = 0; c < categories.size(); c += every) {
            drawing.add(label(categories.get(c), LEFT + band * (c + 0.5), BOTTOM + 18, "middle"));
        }
        drawing.add(label(Json.string(axis, "x_label"), (LEFT + RIGHT) / 2, BOTTOM + 38, "middle"));
        drawing.add(label(Json.string(axis, "y_label"), 0, 12, "start"));
        for (int s = 0; s < series.size(); s++) {
            draw(series, s, categories, low, high);
            legend.add(series.get(s).name());
        }
    }

    private void draw(List<Series> series, int s, List<String> categories, double low, double high) {
        List<Double> values = series.get(s).values();
        double band = (RIGHT - LEFT) / categories.size();
        double zero = y(Math.max(low, Math.min(high, 0)), low, high);
        boolean bars = Json.string(chart, "type").equals("bar");
        StringBuilder line = new StringBuilder();
        List<DomContent> marks = new ArrayList<>();
        for (int c = 0; c < categories.size(); c++) {
            double y = y(values.get(c), low, high);
            double middle = LEFT + band * (c + 0.5);
            String said = categories.get(c) + ", " + series.get(s).name() + ": " + number(values.get(c));
            if (bars) {
                double width = Math.min(46, band * 0.72 / series.size());
                double x = middle + (s - series.size() / 2.0) * width;
                marks.add(mark(
                        tag("rect")
                                .attr("x", at(x))
                                .attr("y", at(Math.min(y, zero)))
                                .attr("width", at(width - 1.5))
                                .attr("height", at(Math.abs(zero - y)))
                                .attr("rx", "2"),
                        s,
                        said));
            } else {
                line.append(c == 0 ? "M" : "L").append(at(middle)).append(' ').append(at(y));
                marks.add(mark(
                        tag("circle").attr("cx", at(middle)).attr("cy", at(y)).attr("r", "3.5"), s, said));
            }
        }
        if (!bars) {
            if (Json.string(chart, "type").equals("area")) {
                String close =
                        "L" + at(RIGHT - band / 2) + " " + at(zero) + "L" + at(LEFT + band / 2) + " " + at(zero) + "Z";
                drawing.add(tag("path").attr("class", "area " + colour(s)).attr("d", line + close));
            }
            drawing.add(tag("path").attr("class", "line " + colour(s)).attr("d", line.toString()));
        }
        drawing.addAll(marks);
    }

    private static ContainerTag<?> slice(double from, double to) {
        double[] start = edge(from);
        double[] end = edge(to);
        return tag("path")
                .attr(
                        "d",
                        "M110 110L" + at(start[0]) + " " + at(start[1]) + "A100 100 0 " + (to - from > 0.5 ? 1 : 0)
                                + " 1 " + at(end[0]) + " " + at(end[1]) + "Z");
    }

    private static ContainerTag<?> circle() {
        return tag("circle").attr("cx", "110").attr("cy", "110").attr("r", "100");
    }

    private static double[] edge(double turn) {
        double angle = 2 * Math.PI * turn - Math.PI / 2;
        return new double[] {110 + 100 * Math.cos(angle), 110 + 100 * Math.sin(angle)};
    }

    private static DomContent mark(ContainerTag<?> shape, int series, String said) {
        return shape.attr("class", "mark " + colour(series)).with(tag("title").withText(said));
    }

    private static DomContent label(String words, double x, double y, String anchor) {
        return tag("text")
                .attr("x", at(x))
                .attr("y", at(y))
                .attr("text-anchor", anchor)
                .withText(words);
    }

    private static List<Double> inOrder(JsonObject series, List<String> categories) {
        return categories.stream()
                .map(category -> Json.objects(series, "data")
                        .filter(point -> Json.string(point, "label").equals(category))
                        .map(ChartHtml::value)
                        .findFirst()
                        .orElse(0.0))
                .toList();
    }

    /** A round distance between two grid lines: 1, 2 or 5 times a power of ten. */
    private static double step(List<Series> series) {
        double span = Math.max(extreme(series, true) - extreme(series, false), 1e-9);
        double power = Math.pow(10, Math.floor(Math.log10(span / TICKS)));
        return Stream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(step -> step * TICKS >= span)
                .findFirst()
                .orElse(10 * power);
    }

    private static double extreme(List<Series> series, boolean high) {
        Stream<Double> values = Stream.concat(series.stream().flatMap(one -> one.values().stream()), Stream.of(0.0));
        return values.reduce(high ? Math::max : Math::min).orElse(0.0);
    }

    private static double y(double value, double low, double high) {
        return BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP);
    }

    private static int longest(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(1);
    }

    private static double value(JsonObject point) {
        return point.get("value").getAsDouble();
    }

    private String number(double value) {
        return NumberFormatter.withLocale(locale)
                .notation(Math.abs(value) >= 10_000 ? Notation.compactShort() : Notation.simple())
                .precision(Precision.maxFraction(2))
                .format(value)
                .toString();
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    private static String colour(int series) {
        return "colour-" + series;
    }
}
