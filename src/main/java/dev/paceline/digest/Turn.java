package dev.paceline.digest;

import java.time.LocalDate;

/** When a member's coaching or review is, or was, due. */
public record Turn(long member, LocalDate day, boolean late) {}
