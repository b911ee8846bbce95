package dev.paceline.digest;

import dev.paceline.store.Tx;
import java.util.Optional;

/**
 * A part of a digest. Each feature that has something to say of a week brings one, with the text for it.
 *
 * @param <F> its figures, as {@link dev.paceline.delivery.Frozen} keeps them: people, deals and accounts by their ids
 */
public interface Section<F extends Record> {
    Topic topic();

    /** Empty where there is nothing to say. */
    Optional<F> read(Tx tx, About about);
}
