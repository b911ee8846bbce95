package dev.paceline.digest.slack;

import dev.paceline.digest.Density;
import dev.paceline.digest.Topic;
import dev.paceline.kpi.Wording;
import dev.paceline.member.Owner;
import dev.paceline.slack.Blocks;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * How a section reads. Pure.
 *
 * @param <F> its figures
 */
public interface SectionText<F extends Record> {
    Topic topic();

    Class<F> figures();

    /**
     * What is another now than it was when the digest was sent, a line each.
     *
     * @param then empty where there was nothing to say
     */
    default List<List<Texts.Run>> changes(Optional<F> then, Optional<F> now, Reading reading) {
        return List.of();
    }

    /** A line of them. */
    static List<Texts.Run> change(Texts texts, String what, String then, String now) {
        return texts.runs("digest.old.change", "kpi", what, "then", then, "now", now);
    }

    /** Adds it to the message. */
    void show(F figures, Reading reading, Blocks blocks);

    /** Whose digest it is, who reads it, and how much they want to know. */
    record Reading(Owner owner, Wording wording, Names names, Density density) {}
}
