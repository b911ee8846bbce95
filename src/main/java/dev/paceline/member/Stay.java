package dev.paceline.member;

import dev.paceline.workspace.Period;

/** The days that a member spent in a team. */
public record Stay(long memberId, long teamId, Period days) {}
