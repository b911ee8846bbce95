package dev.paceline.deal;

import dev.paceline.store.Tx;
import dev.paceline.text.DayNames;
import dev.paceline.text.Spelling;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and changes the stages of a workspace. A change of a probability holds from a day on; the days before keep theirs. */
public final class StageSettings {
    /** The longest name, in characters. */
    public static final int NAME = 40;

    /** Certain is what is won. */
    public static final int MOST_PROBABLE = 100;

    private static final List<Map.Entry<String, Integer>> STANDARD = List.of(
            Map.entry("qualification", 10),
            Map.entry("needs_analysis", 25),
            Map.entry("proposal", 50),
            Map.entry("negotiation", 75),
            Map.entry("commitment", 90));

    /** Begins with a letter and has nothing in it that a line means otherwise. */
    private static final Pattern FIT = Pattern.compile("\\p{L}(?!.*--)[\\p{L}\\p{M}\\p{N} '\u2019&/+.-]*");

    private StageSettings() {}

    /** What came of naming a stage. */
    public enum Naming {
        DONE,
        /** Another stage is called so. */
        TAKEN,
        /** Nothing that can be typed, too long, or a word that means something else in {@code /deal}. */
        UNFIT,
        NO_SUCH_STAGE
    }

    public static Stages of(Tx tx) {
        return tx.kept(Stages.class, () -> read(tx));
    }

    /**
     * A stage of the workspace's own.
     *
     * @param after the stage that it follows; the first of all where there is none such
     */
    public static Naming add(Tx tx, String name, int probability, String after) {
        Workspaces.locked(tx);
        Stages stages = read(tx);
        String clean = Typed.clean(name);
        Naming naming = naming(stages, clean, null);
        if (naming != Naming.DONE || clean == null) {
            return naming;
        }
        String key = Spelling.normal(clean).replace(' ', '_');
        if (stages.all().stream().anyMatch(stage -> stage.stage().equals(key))) {
            return Naming.TAKEN;
        }
        List<Stage> order = new ArrayList<>(stages.all());
        int at = 1 + order.stream().map(Stage::stage).toList().indexOf(after);
        order.add(at, new Stage(tx.newId(), key, clean, at, probability, Workspace.BEGINNING));
        tx.save(order.get(at));
        for (int place = 0; place < order.size(); place++) {
            order.get(place).standAt(place);
        }
        tx.keep(Stages.class, new Stages(order));
        return Naming.DONE;
    }

    /**
     * What a stage is to be.
     *
     * @param name empty where a standard stage is to have its own name back
     */
    public record Change(String stage, String name, int probability) {}

    /**
     * Names stages anew, and weighs them from {@code today} on; all of them or, where a name can't be had, none.
     *
     * @return what is wrong, by the stages' keys
     */
    public static Map<String, Naming> change(Tx tx, List<Change> changes, LocalDate today) {
        Workspaces.locked(tx);
        Stages stages = read(tx);
        Map<String, Naming> wrong = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        changes.forEach(change -> {
            Naming naming = renaming(stages, change.stage(), change.name());
            boolean twice = !change.name().isEmpty() && !names.add(Spelling.normal(change.name()));
            if (naming != Naming.DONE || twice) {
                wrong.put(change.stage(), twice ? Naming.TAKEN : naming);
            }
        });
        if (wrong.isEmpty()) {
            changes.forEach(change -> carryOut(tx, stages.get(change.stage()), change, today));
            tx.keep(Stages.class, read(tx));
        }
        return wrong;
    }

    private static Naming renaming(Stages stages, String key, String name) {
        Optional<Stage> stage = stages.find(key);
        if (stage.isEmpty()) {
            return Naming.NO_SUCH_STAGE;
        }
        return name.isEmpty() && isStandard(key) ? Naming.DONE : naming(stages, Typed.clean(name), stage.get());
    }

    private static void carryOut(Tx tx, Stage stage, Change change, LocalDate today) {
        stage.call(Typed.clean(change.name()));
        if (stage.probability() == change.probability()) {
            return;
        }
        if (stage.fromDay().isBefore(today)) {
            tx.save(stage.followedBy(tx.newId(), change.probability(), today));
        } else {
            stage.become(change.probability());
        }
    }

    private static boolean isStandard(String key) {
        return STANDARD.stream().anyMatch(entry -> entry.getKey().equals(key));
    }

    /** Whether no more deals come to the stage now; the last one stays. */
    public static boolean retire(Tx tx, String key) {
        Workspaces.locked(tx);
        Stages stages = read(tx);
        Optional<Stage> stage =
                stages.find(key).filter(found -> stages.offered().size() > 1);
        stage.ifPresent(Stage::retire);
        tx.keep(Stages.class, new Stages(stages.all()));
        return stage.isPresent();
    }

    /** Whether the stage, which was retired, is back. */
    public static boolean restore(Tx tx, String key) {
        Workspaces.locked(tx);
        Stages stages = read(tx);
        Optional<Stage> stage = stages.all().stream()
                .filter(found -> found.isRetired() && found.stage().equals(key))
                .findFirst();
        stage.ifPresent(Stage::restore);
        tx.keep(Stages.class, new Stages(stages.all()));
        return stage.isPresent();
    }

    private static Naming naming(Stages stages, @Nullable String name, @Nullable Stage own) {
        if (name == null || Typed.length(name) > NAME || !FIT.matcher(name).matches()) {
            return Naming.UNFIT;
        }
        String word = Spelling.normal(name);
        if (word.isEmpty()
                || word.length() > NAME
                || Word.all().contains(word)
                || DayNames.words().contains(word)) {
            return Naming.UNFIT;
        }
        boolean taken = stages.named(name).filter(other -> !other.equals(own)).isPresent();
        return taken ? Naming.TAKEN : Naming.DONE;
    }

    private static Stages read(Tx tx) {
        List<Stage> present = tx.entities()
                .createQuery("select s from Stage s where s.untilDay = :forever", Stage.class)
                .setParameter("forever", Workspace.FOREVER)
                .getResultList();
        return new Stages(present.isEmpty() ? standard(tx) : present);
    }

    private static List<Stage> standard(Tx tx) {
        List<Stage> stages = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : STANDARD) {
            stages.add(tx.save(
                    new Stage(tx.newId(), entry.getKey(), null, stages.size(), entry.getValue(), Workspace.BEGINNING)));
        }
        return stages;
    }
}
