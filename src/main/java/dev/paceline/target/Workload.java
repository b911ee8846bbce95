package dev.paceline.target;

import dev.paceline.workspace.Period;

/** The working days of those whom a target is for; of a team, all of its members' days, each while they are in it. */
public interface Workload {
    /** By their working weeks and holidays, whether or not they are there. */
    int working(Period days);

    /** On which they are there: never more than {@link #working}. */
    int available(Period days);
}
