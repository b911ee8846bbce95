package dev.paceline.review;

import java.util.Arrays;
import java.util.Optional;

/** Why targets were missed, in the order in which the domain has one look: the rep's own skill comes last. */
public enum Cause {
    PRODUCT(Step.RAISE),
    DELIVERY(Step.RAISE),
    SERVICE(Step.RAISE),
    MARKETING(Step.RAISE),
    TRAINING(Step.TRAIN),
    SKILL(Step.COACH);

    /** What to do about it. */
    public enum Step {
        /** With whoever can change it: the rep can't. */
        RAISE,
        TRAIN,
        COACH
    }

    private final Step step;

    Cause(Step step) {
        this.step = step;
    }

    public Step step() {
        return step;
    }

    public static Optional<Cause> named(String name) {
        return Arrays.stream(values())
                .filter(cause -> cause.name().equals(name))
                .findFirst();
    }
}
