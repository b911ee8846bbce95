package dev.paceline.workspace.slack;

import com.slack.api.model.view.View;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** {@code /paceline setup}: an admin chooses what holds for the whole workspace. */
public final class Setup implements Handler<Ask.Command> {
    private static final String SAVE = "setup.save";

    private final Clock clock;
    private final String newTeam;

    /** @param newTeam the button with which to go on: it opens the modal of a new team */
    public Setup(Clock clock, String newTeam) {
        this.clock = clock;
        this.newTeam = newTeam;
    }

    public void register(Registry registry) {
        registry.paceline("setup", this);
        registry.submission(SAVE, this::save);
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        return ask.caller().admin() ? new Reply.Open(form(tx, ask.caller())) : refusal(ask.caller());
    }

    private View form(Tx tx, Caller caller) {
        Texts texts = caller.texts();
        Choices choices = new Choices(texts);
        Workspace now = Workspaces.current(tx);
        Workspace.Settings present = now.settings();
        ZoneId zone = now.isSetUp() ? present.zone() : caller.zone();
        return Blocks.in(texts)
                .input(
                        "zone",
                        "setup.zone",
                        Elements.menu("zone", choices.zones(zone, clock.instant()), zone.getId()),
                        false)
                .input(
                        "week",
                        "setup.week",
                        Elements.menu(
                                "week",
                                choices.weekStarts(),
                                present.weekStart().name()),
                        false)
                .input(
                        "fiscal",
                        "setup.fiscal",
                        Elements.menu(
                                "fiscal",
                                choices.months(),
                                present.fiscalStart().name()),
                        false)
                .input(
                        "currency",
                        "setup.currency",
                        Elements.menu(
                                "currency",
                                choices.currencies(present.currency()),
                                present.currency().getCurrencyCode()),
                        false)
                .input(
                        "channel",
                        "setup.channel",
                        Elements.channel("channel", present.channel().orElse(null)),
                        true)
                .input(
                        "language",
                        "setup.language",
                        Elements.menu(
                                "language",
                                choices.languages(),
                                present.language().map(Locale::getLanguage).orElse(Choices.USUAL)),
                        false)
                .modal("setup.title", SAVE, "setup.save", "");
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        if (!ask.caller().admin()) {
            return refusal(ask.caller());
        }
        Workspace.Settings before = Workspaces.current(tx).settings();
        Workspace.Settings chosen = chosen(ask.fields(), before);
        LocalDate today = LocalDate.ofInstant(clock.instant(), before.zone());
        return new Reply.Say(
                saved(ask.caller(), Workspaces.change(tx, chosen, today).settings()));
    }

    /** What was chosen, each where it is one of the choices: Slack sends nothing else. */
    private static Workspace.Settings chosen(Fields fields, Workspace.Settings before) {
        return new Workspace.Settings(
                fields.option("zone")
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of)
                        .orElse(before.zone()),
                fields.option("week")
                        .flatMap(name -> named(DayOfWeek.values(), name))
                        .orElse(before.weekStart()),
                fields.option("fiscal")
                        .flatMap(name -> named(Month.values(), name))
                        .orElse(before.fiscalStart()),
                fields.option("currency").flatMap(Setup::currency).orElse(before.currency()),
                fields.channel("channel"),
                language(fields, before.language()));
    }

    private Message saved(Caller caller, Workspace.Settings settings) {
        Texts texts = caller.texts();
        Locale language = texts.language();
        return Blocks.in(texts)
                .heading("setup.saved")
                .text(
                        "setup.summary",
                        "zone",
                        settings.zone().getId(),
                        "week",
                        settings.weekStart().getDisplayName(TextStyle.FULL_STANDALONE, language),
                        "month",
                        settings.fiscalStart().getDisplayName(TextStyle.FULL_STANDALONE, language),
                        "currency",
                        settings.currency().getCurrencyCode(),
                        "hasLanguage",
                        settings.language().isPresent() ? "yes" : "no",
                        "language",
                        settings.language().map(new Choices(texts)::language).orElse(""))
                .text("setup.next")
                .actions(Elements.primary(Elements.button(texts, "button.team.new", newTeam, "")))
                .message();
    }

    private static Reply refusal(Caller caller) {
        return new Reply.Say(Blocks.in(caller.texts()).text("setup.admins_only").message());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** Empty where it is left to what most people have. */
    private static Optional<Locale> language(Fields fields, Optional<Locale> before) {
        String code = fields.option("language").orElse("");
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst()
                .or(() -> code.equals(Choices.USUAL) ? Optional.empty() : before);
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }
}
