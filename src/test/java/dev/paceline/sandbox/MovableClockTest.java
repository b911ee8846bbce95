package dev.paceline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {
    private final TestClock machine = new TestClock();
    private final Instant tomorrow = machine.instant().plus(Duration.ofDays(1));

    @TempDir
    private Path dir;

    private Path file;

    @BeforeEach
    void name() {
        file = dir.resolve("sandbox.clock");
    }

    @Test
    void it_keeps_the_machines_time_until_it_is_moved() {
        assertThat(clock().instant()).isEqualTo(machine.instant());
    }

    @Test
    void moved_it_goes_on_with_the_machine() {
        MovableClock clock = clock();
        clock.moveTo(tomorrow);
        machine.advance(Duration.ofMinutes(7));

        assertThat(clock.instant()).isEqualTo(tomorrow.plus(Duration.ofMinutes(7)));
        assertThat(clock.machine()).isSameAs(machine);
    }

    @Test
    void it_is_never_moved_back() {
        MovableClock clock = clock();
        clock.moveTo(tomorrow);
        clock.moveTo(machine.instant());

        assertThat(clock.instant()).isEqualTo(tomorrow);
    }

    @Test
    void what_it_was_moved_survives_a_restart() {
        clock().moveTo(tomorrow);

        assertThat(clock().instant()).isEqualTo(tomorrow);
    }

    @Test
    void a_file_that_is_none_of_its_own_is_refused() throws Exception {
        Files.writeString(file, "tomorrow");

        assertThatThrownBy(this::clock)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sandbox.clock cannot be read");
    }

    private MovableClock clock() {
        return new MovableClock(machine, file);
    }
}
