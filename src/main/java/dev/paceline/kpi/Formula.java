package dev.paceline.kpi;

import dev.paceline.kpi.Figure.Measured;
import dev.paceline.kpi.Figure.Unmeasured;
import dev.paceline.kpi.Gap.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a KPI comes out of facts. */
public sealed interface Formula {
    /** What it is made of. */
    List<Fact> facts();

    Figure of(Facts facts);

    /** As much as there is. */
    record Total(Fact fact) implements Formula {
        @Override
        public List<Fact> facts() {
            return List.of(fact);
        }

        @Override
        public Figure of(Facts facts) {
            return gap(facts, this).orElseGet(() -> new Measured(facts.sum(fact).total()));
        }
    }

    /** The average of each of them. */
    record Average(Fact fact, Reason ifNone) implements Formula {
        @Override
        public List<Fact> facts() {
            return List.of(fact);
        }

        @Override
        public Figure of(Facts facts) {
            Sum sum = facts.sum(fact);
            return gap(facts, this).orElseGet(() -> divided(sum.total(), BigDecimal.valueOf(sum.of()), ifNone));
        }
    }

    /** One as a share of another. */
    record Ratio(Fact part, Fact whole, Reason ifNone) implements Formula {
        @Override
        public List<Fact> facts() {
            return List.of(part, whole);
        }

        @Override
        public Figure of(Facts facts) {
            return gap(facts, this)
                    .orElseGet(() ->
                            divided(facts.sum(part).total(), facts.sum(whole).total(), ifNone));
        }
    }

    private static Optional<Figure> gap(Facts facts, Formula formula) {
        return formula.facts().stream()
                .flatMap(fact -> facts.gap(fact).stream())
                .<Figure>map(Unmeasured::new)
                .findFirst();
    }

    private static Figure divided(BigDecimal total, BigDecimal by, Reason ifNone) {
        return Stream.of(by)
                .filter(any -> any.signum() > 0)
                .<Figure>map(some -> new Measured(total.divide(some, MathContext.DECIMAL64)))
                .findFirst()
                .orElseGet(() -> new Unmeasured(Gap.of(ifNone)));
    }
}
