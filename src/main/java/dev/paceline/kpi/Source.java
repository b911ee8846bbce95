package dev.paceline.kpi;

import dev.paceline.store.Tx;
import java.util.List;
import java.util.Set;

/** A feature that knows facts. */
public interface Source {
    /** What it knows. */
    Set<Fact> facts();

    /**
     * What it knows of the question.
     *
     * @param wanted which facts are needed, some of its own among them; it need not tell others
     */
    Facts read(Tx tx, Question question, Set<Fact> wanted);

    /** The things behind one of its facts, the latest first; as many as the limit. */
    List<Item> items(Tx tx, Question question, Fact fact, int limit);
}
