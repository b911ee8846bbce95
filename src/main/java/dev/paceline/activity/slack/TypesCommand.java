package dev.paceline.activity.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.activity.ActivityType;
import dev.paceline.activity.ActivityTypes;
import dev.paceline.activity.ActivityTypes.Addition;
import dev.paceline.activity.Tally;
import dev.paceline.activity.Types;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Numerals;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /paceline types}: what can be logged and what it is worth; admins add types and change points. */
public final class TypesCommand {
    private static final String OPEN_NEW = "types.open_new";
    private static final String OPEN_POINTS = "types.open_points";
    private static final String RETIRE = "types.retire";
    private static final String ADD = "types.add";
    private static final String WEIGH = "types.weigh";
    private static final String NAME = "name";
    private static final String TALLY = "tally";
    private static final int POINTS_LENGTH = 10;

    private final ActivityTypes types;
    private final Clock clock;

    public TypesCommand(ActivityTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.paceline("types", (tx, ask) -> new Reply.Say(list(tx, ask.caller(), "types.heading")));
        registry.action(OPEN_NEW, this::openNew);
        registry.action(OPEN_POINTS, this::openPoints);
        registry.action(RETIRE, this::retire);
        registry.submission(ADD, this::add);
        registry.submission(WEIGH, this::weigh);
    }

    private Message list(Tx tx, Caller caller, String headingKey, Object... arguments) {
        Texts texts = caller.texts();
        Types known = types.of(tx);
        LocalDate today = today(caller);
        Blocks blocks = Blocks.in(texts)
                .heading(headingKey, arguments)
                .lines(loggable(known).stream()
                        .map(type -> texts.runs(
                                "types.line." + type.tally(),
                                "name",
                                known.name(type.type(), texts),
                                "points",
                                known.points(type.type(), today)))
                        .toList());
        if (!caller.admin()) {
            return blocks.note("types.admins").message();
        }
        // A message has a last block: what can always be done comes before what grows with the types.
        blocks.actions(
                Elements.button(texts, "button.new_type", OPEN_NEW, "new"),
                Elements.button(texts, "button.points", OPEN_POINTS, "points"));
        loggable(known).stream().filter(type -> type.name() != null).forEach(type -> {
            String name = known.name(type.type(), texts);
            ButtonElement retire = Elements.button(texts, "button.retire", RETIRE, type.type(), "name", name);
            blocks.actions(Elements.danger(texts, retire, "types.retire.question", "name", name));
        });
        return blocks.message();
    }

    private Reply openNew(Tx tx, Ask.Action ask) {
        Texts texts = ask.caller().texts();
        if (!ask.caller().admin()) {
            return refused(ask.caller());
        }
        List<Elements.Choice> tallies = Arrays.stream(Tally.values())
                .map(tally -> new Elements.Choice(tally.name(), texts.say("types.tally." + tally)))
                .toList();
        return new Reply.Open(Blocks.in(texts)
                .input(NAME, "types.form.name", Elements.line(NAME, null, ActivityTypes.NAME), false)
                .input(TALLY, "types.form.tally", Elements.menu(TALLY, tallies, Tally.COUNT.name()), false)
                .modal("types.form.new", ADD, "button.save", ""));
    }

    private Reply add(Tx tx, Ask.Submission ask) {
        Texts texts = ask.caller().texts();
        if (!ask.caller().admin()) {
            return refused(ask.caller());
        }
        Tally tally = ask.fields().option(TALLY).flatMap(TypesCommand::tally).orElse(Tally.COUNT);
        Addition addition = types.add(tx, ask.fields().text(NAME).orElse(""), tally);
        if (addition instanceof Addition.Added added) {
            return new Reply.Say(list(tx, ask.caller(), "types.added", "name", added.name()));
        }
        if (addition instanceof Addition.NameTaken taken) {
            return new Reply.FieldErrors(Map.of(NAME, texts.say("types.name_taken", "name", taken.name())));
        }
        if (addition instanceof Addition.NameReserved reserved) {
            return new Reply.FieldErrors(Map.of(NAME, texts.say("types.name_reserved", "name", reserved.name())));
        }
        return new Reply.FieldErrors(Map.of(NAME, texts.say("types.name_unfit", "most", ActivityTypes.NAME)));
    }

    private Reply openPoints(Tx tx, Ask.Action ask) {
        Texts texts = ask.caller().texts();
        if (!ask.caller().admin()) {
            return refused(ask.caller());
        }
        Types known = types.of(tx);
        LocalDate today = today(ask.caller());
        Blocks blocks = Blocks.in(texts);
        loggable(known)
                .forEach(type -> blocks.field(
                        type.type(),
                        known.name(type.type(), texts),
                        Elements.line(type.type(), texts.number(known.points(type.type(), today)), POINTS_LENGTH)));
        return new Reply.Open(
                blocks.note("types.form.points_note").modal("types.form.points", WEIGH, "button.save", ""));
    }

    private Reply weigh(Tx tx, Ask.Submission ask) {
        Texts texts = ask.caller().texts();
        if (!ask.caller().admin()) {
            return refused(ask.caller());
        }
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (ActivityType type : loggable(types.of(tx))) {
            if (ask.fields().text(type.type()).isPresent()) {
                points(ask.fields(), type.type(), texts.locale())
                        .ifPresentOrElse(
                                worth -> points.put(type.type(), worth),
                                () -> errors.put(
                                        type.type(),
                                        texts.say("types.points_unfit", "most", ActivityTypes.MOST_POINTS)));
            }
        }
        if (!errors.isEmpty()) {
            return new Reply.FieldErrors(errors);
        }
        points.forEach((type, worth) -> types.weigh(tx, type, worth, today(ask.caller())));
        return new Reply.Say(list(tx, ask.caller(), "types.weighed"));
    }

    private Reply retire(Tx tx, Ask.Action ask) {
        if (!ask.caller().admin()) {
            return refused(ask.caller());
        }
        boolean retired = types.retire(tx, ask.value());
        return new Reply.Say(list(tx, ask.caller(), retired ? "types.retired" : "types.heading"));
    }

    private static Optional<BigDecimal> points(Fields fields, String type, Locale locale) {
        return fields.text(type)
                .map(typed -> Numerals.read(typed, locale))
                .filter(points -> points.signum() >= 0 && points.scale() <= 2)
                .filter(points -> points.compareTo(ActivityTypes.MOST_POINTS) <= 0);
    }

    private static Optional<Tally> tally(String name) {
        return Arrays.stream(Tally.values())
                .filter(tally -> tally.name().equals(name))
                .findFirst();
    }

    private static List<ActivityType> loggable(Types known) {
        return known.all().stream().filter(type -> !type.isRetired()).toList();
    }

    private LocalDate today(Caller caller) {
        return LocalDate.ofInstant(clock.instant(), caller.zone());
    }

    private static Reply refused(Caller caller) {
        return new Reply.Say(Blocks.in(caller.texts()).text("slack.admins_only").message());
    }
}
