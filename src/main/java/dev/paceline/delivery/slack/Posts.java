package dev.paceline.delivery.slack;

import dev.paceline.delivery.Courier;
import dev.paceline.delivery.Delivery;
import dev.paceline.delivery.Delivery.State;
import dev.paceline.delivery.Outbox;
import dev.paceline.slack.Posting;
import dev.paceline.store.Store;

/** Has a letter carried while somebody waits for it. Who presses again sends once more what was refused before. */
public final class Posts implements Posting {
    private final Store store;
    private final Courier courier;

    public Posts(Store store, Courier courier) {
        this.store = store;
        this.courier = courier;
    }

    @Override
    public Posted now(String workspace, long id) {
        store.in(workspace, tx -> Outbox.get(tx, id).state() == State.DEAD && Outbox.again(tx, id));
        courier.now(workspace, id);
        Delivery delivery = store.in(workspace, tx -> Outbox.get(tx, id));
        return switch (delivery.state()) {
            case SENT -> Posted.STANDS;
            case WAITING -> Posted.WAITS;
            case UNCERTAIN -> Posted.UNCERTAIN;
            case DEAD ->
                delivery.reason()
                                .map(Reason::of)
                                .filter(Reason.NOT_INVITED::equals)
                                .isPresent()
                        ? Posted.NOT_INVITED
                        : Posted.REFUSED;
        };
    }
}
