package dev.paceline.sandbox;

import dev.paceline.sandbox.page.Screen;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

/** What one does to the sandbox itself rather than in its Slack: moves its clock, and has Slack fail. */
final class Controls {
    private final Workspace workspace;
    private final Quarters quarters;
    private final Faults faults;
    private final Runnable watcher;

    Controls(Workspace workspace, Quarters quarters, Faults faults, Runnable watcher) {
        this.workspace = workspace;
        this.quarters = quarters;
        this.faults = faults;
        this.watcher = watcher;
    }

    /** Sets the clock going. {@code forward} is a {@link Forward}, in the member's zone. */
    void move(String as, String forward) {
        ZoneId zone = workspace.read(state -> state.person(as).zone());
        if (!quarters.moveTo(Forward.valueOf(forward).from(quarters.now(), zone))) {
            throw new Refused("The clock is moving already. Wait until it has arrived.");
        }
    }

    /** Has Slack answer so until it is told otherwise. {@code fault} is a {@link Faults.Fault}. */
    void answer(String fault) {
        faults.choose(Faults.Fault.valueOf(fault));
        watcher.run();
    }

    Screen.Controls shown(ZoneId zone) {
        Instant now = quarters.now();
        Quarters.Move move = quarters.move();
        Faults.Fault chosen = faults.chosen();
        return new Screen.Controls(
                now,
                move == null ? null : new Screen.Move(move.from(), move.to()),
                Stream.of(Forward.values())
                        .map(each -> new Screen.Forward(each.name(), each.title(), each.from(now, zone)))
                        .toList(),
                Stream.of(Faults.Fault.values())
                        .map(each -> new Screen.Answers(each.name(), each.title(), each == chosen))
                        .toList(),
                chosen.warning());
    }
}
