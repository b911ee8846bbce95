package dev.paceline.member;

import java.util.List;

/** What came of a change of a team or its members. */
public sealed interface TeamOutcome {
    record Created(Team team, List<Move> moves) implements TeamOutcome {}

    record Changed(Team team, List<Move> moves) implements TeamOutcome {}

    record Moved(List<Move> moves) implements TeamOutcome {}

    /** Nothing was changed. */
    record Refused(List<Refusal> refusals) implements TeamOutcome {}
}
