package dev.paceline.slack;

import dev.paceline.store.Tx;

/** Answers one kind of request inside a transaction. It may run twice for one request, so it does nothing outside of it. */
@FunctionalInterface
public interface Handler<A extends Ask> {
    Reply answer(Tx tx, A ask);

    /** Answers admins alone; others are told so. */
    static <A extends Ask> Handler<A> forAdmins(Handler<A> handler) {
        return (tx, ask) -> ask.caller().admin()
                ? handler.answer(tx, ask)
                : new Reply.Say(Blocks.in(ask.caller().texts())
                        .text("slack.admins_only")
                        .message());
    }
}
