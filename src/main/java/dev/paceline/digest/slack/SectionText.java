package dev.paceline.digest.slack;

import dev.paceline.digest.Density;
import dev.paceline.digest.Topic;
import dev.paceline.kpi.Wording;
import dev.paceline.slack.Blocks;

/**
 * How a section reads. Pure.
 *
 * @param <F> its figures
 */
public interface SectionText<F extends Record> {
    Topic topic();

    Class<F> figures();

    /** Adds it to the message. */
    void show(F figures, Reading reading, Blocks blocks);

    /** Who reads, and how much they want to know. */
    record Reading(Wording wording, Names names, Density density) {}
}
