package dev.paceline.delivery.slack;

import dev.paceline.delivery.Outbox;
import dev.paceline.delivery.OutboxStatus;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** {@code /paceline status}: admins see what waits and what was not delivered, and have that sent again. */
public final class StatusCommand {
    static final String AGAIN = "delivery.again";
    private static final int LISTED = 10;

    private final Clock clock;

    /** @param clock that of the letters */
    public StatusCommand(Clock clock) {
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.paceline(
                "status",
                Handler.forAdmins(
                        (tx, ask) -> new Reply.Say(messages(ask.caller()).status(status(tx, ask.caller())))));
        registry.action(AGAIN, Handler.forAdmins(this::again));
    }

    /** What was delivered meanwhile, or is on its way, is left alone. */
    private Reply again(Tx tx, Ask.Action ask) {
        long letter = RowId.read(ask.value());
        boolean sends = Outbox.again(tx, letter);
        OutboxStatus status = status(tx, ask.caller());
        StatusMessages messages = messages(ask.caller());
        return sends ? new Reply.Post(letter, messages.sent(status.sentOne())) : new Reply.Say(messages.status(status));
    }

    private OutboxStatus status(Tx tx, Caller caller) {
        Instant now = clock.instant();
        Instant startOfDay = LocalDate.ofInstant(now, caller.zone())
                .atStartOfDay(caller.zone())
                .toInstant();
        return OutboxStatus.of(tx, now, startOfDay, LISTED);
    }

    private static StatusMessages messages(Caller caller) {
        return new StatusMessages(caller.texts(), caller.zone());
    }
}
