package dev.paceline.leaderboard;

import dev.paceline.activity.Tallied;
import dev.paceline.workspace.Period;

/** What a member did of one type within some days, on which its points were the same. */
record Done(Period days, String type, Tallied tallied) {}
