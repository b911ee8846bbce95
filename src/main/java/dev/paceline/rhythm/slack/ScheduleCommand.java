package dev.paceline.rhythm.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.slack.ScheduleMessages.Section;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code /paceline schedule}: when what is delivered again and again comes, to oneself, one's team and the company; who may changes it. */
public final class ScheduleCommand implements Handler<Ask.Command> {
    static final String SHOW = "schedule.show";
    static final String OTHER = "schedule.other";

    private static final Set<String> COMPANY_WORDS = Texts.wordsOfAll("people.word.company");

    private final List<Occasion> occasions;
    private final Map<String, String> offers;
    private final Clock clock;

    /** @param offers what comes only to those who ask for it, and the button with which they do; by the occasion's name */
    public ScheduleCommand(List<Occasion> occasions, Map<String, String> offers, Clock clock) {
        this.occasions = List.copyOf(occasions);
        this.offers = Map.copyOf(offers);
        this.clock = clock;
    }

    /** Shows when what comes to the owner; of a person, to themselves alone. */
    public static ButtonElement button(Texts texts, Owner owner) {
        return Elements.button(texts, "button.schedule", SHOW, owner.code());
    }

    public void register(Registry registry) {
        registry.paceline("schedule", this);
        registry.action(SHOW, this::show);
        registry.action(OTHER, this::show);
        new ScheduleChanges(occasions, clock).register(registry);
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        Desk desk = new Desk(tx, ask.caller(), clock.instant());
        String words = SlackText.typedWithReferences(ask.text());
        if (words.isEmpty()) {
            return list(desk, Optional.empty());
        }
        if (COMPANY_WORDS.contains(Spelling.normal(words))) {
            return list(desk, Optional.of(Owner.COMPANY));
        }
        return Teams.named(tx, words)
                .map(team -> list(desk, Optional.of(Owner.team(team.id()))))
                .orElseGet(() -> new Reply.Say(
                        desk.messages.unknown(words, Teams.nearest(tx, words).map(Team::name))));
    }

    /** What comes to somebody is shown to themselves alone. */
    private Reply show(Tx tx, Ask.Action ask) {
        Desk desk = new Desk(tx, ask.caller(), clock.instant());
        return list(
                desk,
                Owner.read(ask.value())
                        .filter(owner -> owner.equals(Owner.COMPANY)
                                || desk.teams.stream().anyMatch(team -> owner.equals(Owner.team(team.id())))));
    }

    /** @param whose the caller's own, their team's and the company's where nobody is named */
    private Reply list(Desk desk, Optional<Owner> whose) {
        List<Owner> shown = whose.map(List::of).orElseGet(() -> around(desk));
        Entries entries = desk.entries(occasions);
        List<Section> sections = shown.stream()
                .map(owner -> new Section(
                        owner,
                        entries.of(owner).stream()
                                .filter(entry -> whose.isPresent() || entry.concernsReader())
                                .toList()))
                .toList();
        return new Reply.Say(desk.messages.list(sections, offers(sections.get(0)), others(desk, shown)));
    }

    /** What the caller may ask for, and the buttons with which they do. */
    private Map<String, String> offers(Section own) {
        Map<String, String> open = new TreeMap<>(offers);
        if (own.owner().kind() != Owner.Kind.MEMBER) {
            return Map.of();
        }
        own.entries().forEach(entry -> open.remove(entry.occasion().name()));
        return open;
    }

    /** The caller, the team that they lead or else are in, and the company. */
    private static List<Owner> around(Desk desk) {
        long self = desk.caller.memberId();
        Optional<Team> team = Teams.ledBy(desk.tx, self).stream().findFirst().or(() -> Teams.teamNow(desk.tx, self));
        return Stream.of(
                        Stream.of(Owner.member(self)),
                        team.map(Team::id).map(Owner::team).stream(),
                        Stream.of(Owner.COMPANY))
                .flatMap(owners -> owners)
                .toList();
    }

    /** The other teams that are the caller's to change. */
    private static List<Choice> others(Desk desk, List<Owner> shown) {
        return desk.teams.stream()
                .filter(team -> !shown.contains(Owner.team(team.id())))
                .filter(team -> desk.actor.admin() || leads(desk, team))
                .map(team -> new Choice(Owner.team(team.id()).code(), team.name()))
                .toList();
    }

    private static boolean leads(Desk desk, Team team) {
        return Teams.withTeamsAbove(desk.teams, team).stream().anyMatch(above -> above.isLedBy(desk.actor.memberId()));
    }
}
