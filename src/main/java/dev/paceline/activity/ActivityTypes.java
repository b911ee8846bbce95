package dev.paceline.activity;

import dev.paceline.store.Tx;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Reads and changes a workspace's types of activity and their points. Keeps what it read until the workspace's revision grows. */
public final class ActivityTypes {
    /** The longest name of a workspace's own type, in characters. */
    public static final int NAME = 40;

    /** The most that one activity can be worth. */
    public static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);

    /** What the standard types are worth until the workspace decides: the more a step wins, the more it counts. */
    private static final Map<String, String> STANDARD_POINTS = Map.ofEntries(
            Map.entry("call", "1"),
            Map.entry("email", "0.5"),
            Map.entry("first_meeting", "5"),
            Map.entry("follow_up_meeting", "4"),
            Map.entry("demo", "5"),
            Map.entry("qualified_proposal", "8"),
            Map.entry("visit", "4"),
            Map.entry("lead_qualified", "3"),
            Map.entry("lead_returned", "0"),
            Map.entry("satisfaction", "1"),
            Map.entry("training", "1"));

    /** The points of a workspace's own type until it decides. */
    private static final BigDecimal OWN_POINTS = BigDecimal.ONE;

    /** Begins with a letter and has nothing in it that a line means otherwise: no quotation mark, no dash that begins a note. */
    private static final Pattern FIT = Pattern.compile("\\p{L}(?!.*--)[\\p{L}\\p{M}\\p{N} '\u2019&/+.-]*");

    /** The texts with the words that may stand after {@code /log} and {@code /leaderboard} in the place of a type. */
    private static final List<String> COMMAND_WORDS = List.of("log.word.", "leaderboard.word.", "command.help.words");

    private record Read(long revision, Types types) {}

    private final Map<String, Read> byWorkspace = new ConcurrentHashMap<>();

    /** What came of adding a type. */
    public sealed interface Addition {
        record Added(String type, String name) implements Addition {}

        record NameTaken(String name) implements Addition {}

        /** Nothing that can be typed, or too long. */
        record NameUnfit(String name) implements Addition {}

        /** A word that means something else where a type may stand. */
        record NameReserved(String name) implements Addition {}
    }

    public Types of(Tx tx) {
        long revision = Workspaces.current(tx).revision();
        Read read = byWorkspace.get(tx.workspace());
        if (read != null && read.revision() == revision) {
            return read.types();
        }
        Types types = read(tx);
        if (!tx.wrote()) {
            byWorkspace.put(tx.workspace(), new Read(revision, types));
        }
        return types;
    }

    /** A type of the workspace's own. A retired one of that name comes back. */
    public Addition add(Tx tx, String name, Tally tally) {
        String clean = Typed.clean(name);
        String key = clean == null ? "" : Spelling.normal(clean).replace(' ', '_');
        if (clean == null
                || key.isEmpty()
                || Typed.length(clean) > NAME
                || key.length() > NAME
                || !FIT.matcher(clean).matches()) {
            return new Addition.NameUnfit(Typed.shown(name));
        }
        if (isReserved(clean)) {
            return new Addition.NameReserved(clean);
        }
        Workspace workspace = Workspaces.locked(tx);
        Types types = of(tx);
        if (!types.vocabulary().meanings(clean).isEmpty()) {
            return new Addition.NameTaken(clean);
        }
        String type = key;
        Optional<ActivityType> known = find(tx, type);
        if (known.filter(other -> other.tally() != tally).isPresent()) {
            return new Addition.NameTaken(clean); // what was logged under it adds up in another way
        }
        if (known.isPresent()) {
            known.get().restore();
        } else {
            tx.save(new ActivityType(tx.newId(), type, tally, clean));
            tx.save(new Points(tx.newId(), type, OWN_POINTS, Workspace.BEGINNING));
        }
        workspace.changed();
        return new Addition.Added(type, clean);
    }

    /** Ends the logging of a workspace's own type; what was logged stays. Whether there was such a type. */
    public boolean retire(Tx tx, String type) {
        Workspace workspace = Workspaces.locked(tx);
        Optional<ActivityType> own = find(tx, type).filter(found -> found.name() != null && !found.isRetired());
        own.ifPresent(found -> {
            found.retire();
            workspace.changed();
        });
        return own.isPresent();
    }

    /** What one of the type is worth from {@code today} on; the days before keep their points. */
    public void weigh(Tx tx, String type, BigDecimal points, LocalDate today) {
        Workspace workspace = Workspaces.locked(tx);
        Points now = tx.entities()
                .createQuery("select p from Points p where p.type = :type and p.untilDay = :forever", Points.class)
                .setParameter("type", type)
                .setParameter("forever", Workspace.FOREVER)
                .getSingleResult();
        if (now.points().compareTo(points) == 0) {
            return;
        }
        if (now.fromDay().isBefore(today)) {
            now.endOn(today);
            tx.save(new Points(tx.newId(), type, points, today));
        } else {
            now.become(points);
        }
        workspace.changed();
    }

    private static boolean isReserved(String name) {
        String word = Spelling.normal(name);
        return Words.aroundTypes().contains(word)
                || COMMAND_WORDS.stream()
                        .flatMap(prefix -> Texts.of(Locale.ENGLISH).keys(prefix).stream())
                        .anyMatch(key -> Texts.wordsOfAll(key).contains(word));
    }

    private static Types read(Tx tx) {
        List<ActivityType> types = tx.entities()
                .createQuery("select t from ActivityType t order by t.id", ActivityType.class)
                .getResultList();
        List<Points> points = tx.entities()
                .createQuery("select p from Points p", Points.class)
                .getResultList();
        return types.isEmpty() ? standard(tx) : new Types(types, points);
    }

    private static Types standard(Tx tx) {
        List<ActivityType> types = Vocabulary.standard().terms().stream()
                .map(term -> tx.save(new ActivityType(tx.newId(), term.type(), term.tally(), null)))
                .toList();
        List<Points> points = types.stream()
                .map(type -> tx.save(new Points(
                        tx.newId(),
                        type.type(),
                        new BigDecimal(Objects.requireNonNull(STANDARD_POINTS.get(type.type()))),
                        Workspace.BEGINNING)))
                .toList();
        return new Types(types, points);
    }

    private static Optional<ActivityType> find(Tx tx, String type) {
        return tx
                .entities()
                .createQuery("select t from ActivityType t where t.type = :type", ActivityType.class)
                .setParameter("type", type)
                .getResultList()
                .stream()
                .findFirst();
    }
}
