package dev.paceline.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The machine's time and what it was moved ahead, never back: a file keeps that, for there are rows of that future. */
public final class MovableClock extends Clock {
    private final Clock machine;
    private final Path file;
    private volatile Duration ahead;

    /** As the file says, if there is one. */
    public MovableClock(Clock machine, Path file) {
        this.machine = machine;
        this.file = file;
        this.ahead = read(file);
    }

    /** For what is under way between Slack and the app, and must not grow old because this clock is moved. */
    public Clock machine() {
        return machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zones are people's, not the clock's");
    }

    /** Kept before it is shown, so that no row is ever from after the time at which a sandbox starts again. */
    synchronized void moveTo(Instant then) {
        Duration further = Duration.between(machine.instant(), then);
        if (further.compareTo(ahead) > 0) {
            write(further);
            ahead = further;
        }
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(file + " cannot be read; delete it to go back to the machine's time", e);
        }
    }

    private void write(Duration further) {
        try {
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, further.toString());
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
