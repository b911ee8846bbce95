package dev.paceline.slack;

import dev.paceline.store.Tx;

/** Answers one kind of request inside a transaction. It may run twice for one request, so it does nothing outside of it. */
@FunctionalInterface
public interface Handler<A extends Ask> {
    Reply answer(Tx tx, A ask);
}
