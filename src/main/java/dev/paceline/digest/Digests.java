package dev.paceline.digest;

import com.google.gson.JsonElement;
import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.kpi.Scope;
import dev.paceline.member.Member;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes digests of the figures of now, and finds those that were sent. */
public final class Digests {
    /** The kind of their letters. */
    public static final String KIND = "digest";

    private final List<Section<?>> sections;

    public Digests(List<Section<?>> sections) {
        this.sections = List.copyOf(sections);
    }

    /**
     * A week as it is known now.
     *
     * @param today the day on which it is read
     * @param missed whether the digest before could not be sent
     */
    public Digest of(Tx tx, Scope scope, Period week, LocalDate today, boolean missed) {
        Currency currency = Workspaces.current(tx).settings().currency();
        Period weekBefore = new Period(week.from().minusWeeks(1), week.from());
        About about = new About(scope, week, today, currency, sent(tx, scope.owner(), weekBefore));
        Map<Topic, JsonElement> figures = new EnumMap<>(Topic.class);
        for (Section<?> section : sections) {
            section.read(tx, about).ifPresent(read -> figures.put(section.topic(), Frozen.part(read)));
        }
        return new Digest(scope.owner(), name(tx, scope.owner()), week, today, currency, missed, figures);
    }

    /** The digest of a week as it was sent. */
    public static Optional<Digest> sent(Tx tx, Owner owner, Period week) {
        return Outbox.find(tx, key(tx, owner, week))
                .filter(delivery -> delivery.state() == State.SENT || delivery.state() == State.UNCERTAIN)
                .map(delivery -> Frozen.read(delivery.letter(), Digest.class));
    }

    /** Whether it is still this one's: a team's as long as they lead it. */
    public static boolean isFor(Tx tx, Digest digest, Member reader) {
        Owner owner = digest.owner();
        boolean leads = owner.kind() == Owner.Kind.TEAM
                && Teams.find(tx, owner.id())
                        .filter(team -> team.isLedBy(reader.id()))
                        .isPresent();
        return reader.mayAct() && (leads || owner.equals(Owner.member(reader.id())));
    }

    /** One that is sent once, whoever of its readers is there. */
    static Letter letter(Tx tx, Digest digest, String conversation) {
        return new Letter(KIND, key(tx, digest.owner(), digest.week()), conversation, Frozen.content(digest));
    }

    private static String key(Tx tx, Owner owner, Period week) {
        DayOfWeek weekStart = Workspaces.current(tx).settings().weekStart();
        return KIND + " " + owner.code() + " " + Recurrence.key(week, weekStart);
    }

    private static String name(Tx tx, Owner owner) {
        return owner.kind() == Owner.Kind.TEAM
                ? Teams.find(tx, owner.id()).map(Team::name).orElse("")
                : "";
    }
}
