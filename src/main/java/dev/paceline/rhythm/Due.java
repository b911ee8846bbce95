package dev.paceline.rhythm;

import dev.paceline.rhythm.Audience.Reader;
import java.time.Instant;

/**
 * Something whose time has come.
 *
 * @param reader the one who is there
 * @param at since when it is due
 */
public record Due(Audience audience, Reader reader, Slot slot, Instant at) {}
