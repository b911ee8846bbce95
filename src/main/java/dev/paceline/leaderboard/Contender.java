package dev.paceline.leaderboard;

import java.util.Optional;

/** A member who did something in the period or in the one before it. */
record Contender(long memberId, String name, boolean onBoards, Optional<Score> now, Optional<Score> before) {}
