package dev.paceline.kpi;

import dev.paceline.store.Tx;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that the features know, put together. */
public final class Figures {
    private final List<Source> sources;

    public Figures(List<Source> sources) {
        this.sources = sources;
    }

    /** With what is made of these. */
    public Figures with(Source source) {
        return new Figures(Stream.concat(sources.stream(), Stream.of(source)).toList());
    }

    /** What these KPIs are made of. */
    public Facts read(Tx tx, Question question, Collection<Kpi> kpis) {
        Set<Fact> wanted = EnumSet.noneOf(Fact.class);
        kpis.forEach(kpi -> wanted.addAll(kpi.facts()));
        Facts known = Facts.NONE;
        for (Source source : sources) {
            if (!Collections.disjoint(source.facts(), wanted)) {
                known = known.plus(source.read(tx, question, wanted));
            }
        }
        return known;
    }

    /** The things behind a fact, the latest first; as many as the limit. */
    public List<Item> items(Tx tx, Question question, Fact fact, int limit) {
        return sources.stream()
                .filter(source -> source.facts().contains(fact))
                .flatMap(source -> source.items(tx, question, fact, limit).stream())
                .toList();
    }
}
