package dev.paceline.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.member.Owner;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.rhythm.Served.Outcome;
import dev.paceline.rhythm.Served.Past;
import dev.paceline.rhythm.Timings.Held;
import dev.paceline.workspace.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the turn of week 47, which is due at an instant from which all hours here count. */
class LatenessTest {
    private static final Instant DUE = Instant.parse("2026-11-23T07:00:00Z");
    private static final Reader ANNA = new Reader(1, ZoneId.of("Europe/Amsterdam"));
    private static final Audience AUDIENCE = new Audience(Owner.member(1), Optional.empty(), List.of(ANNA));

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "chosen, told, looked, now, becomes",
                "-99, SENT,   -1,  0, SENT",
                "-99, SENT,   -1, 23, SENT",
                "-99, SENT,   -1, 24, MISSED",
                "-99, SENT,   24, 48, SENT",
                "-99, SENT,    0, 48, SENT",
                "-99, PAUSED, -1, 24, MISSED",
                "-99, MISSED, -1, 24, MISSED",
                "-99, NEVER,  -1,  0, SENT",
                "-99, NEVER,  -1, 23, SENT",
                "-99, NEVER,  -1, 24, NOTHING",
                "-99, NEVER,  24, 48, NOTHING",
                " -1, SENT,   -2,  0, SENT",
                "  0, SENT,   -1,  0, NOTHING",
                "  1, SENT,   -1,  2, NOTHING",
                "  1, SENT,   -1, 24, NOTHING",
                "  1, SENT,   24, 48, NOTHING"
            })
    void whatIsDueComesUnlessItIsTooLateOrWasOverWhenItWasChosen(
            int chosen, String told, int looked, int now, String becomes) {
        assertThat(lateness(held(chosen, Optional.empty()), told, looked).silence(hour(now)))
                .isEqualTo(outcome(becomes, "SENT"));
    }

    @ParameterizedTest
    @CsvSource({"-99, 0", "-99, 24", "1, 2"})
    void whatIsPausedStaysAwayHoweverLateItIs(int chosen, int now) {
        assertThat(lateness(held(chosen, Optional.of(Owner.COMPANY)), "SENT", -1)
                        .silence(hour(now)))
                .contains(Outcome.PAUSED);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            nullValues = "never",
            value = {
                "last slot, told, earlier, chosen, missed",
                "2026-W46, SENT,    -168,  -999, false",
                "2026-W46, PAUSED,  -168,  -999, false",
                "2026-W46, NOTHING, -168,  -999, false",
                "2026-W46, MISSED,  -168,  -999, true",
                "2026-W46, MISSED,  -168,  -100, true",
                "2026-W45, SENT,    -168,  -999, true",
                "2026-W45, PAUSED,  -168,  -999, true",
                "2026-W45, SENT,    -168,  -168, false",
                "2026-W45, SENT,    -168,  -100, false",
                "2026-W45, SENT,    never, -999, false",
                "2026-W45, MISSED,  never, -999, true",
                "never,    NOTHING, -168,  -999, false"
            })
    void itWasMissedWhereItCameTooLateOrNobodyNoticed(
            @Nullable String slot, String told, @Nullable Integer earlier, int chosen, boolean missed) {
        Lateness lateness = new Lateness(
                held(chosen, Optional.empty()),
                due("2026-W47", 0),
                Optional.ofNullable(earlier).map(hours -> due("2026-W46", hours)),
                Optional.ofNullable(slot).map(last -> new Past(last, outcome(told, "NOTHING"))),
                hour(-1));
        assertThat(lateness.missedBefore()).isEqualTo(missed);
    }

    private static Lateness lateness(Held held, String told, int looked) {
        Optional<Past> past = outcome(told, "NEVER").map(outcome -> new Past("2026-W46", Optional.of(outcome)));
        return new Lateness(held, due("2026-W47", 0), Optional.of(due("2026-W46", -168)), past, hour(looked));
    }

    private static Held held(int chosen, Optional<Owner> pausedBy) {
        return new Held(Someday.MONDAY, Optional.empty(), pausedBy, hour(chosen));
    }

    private static Due due(String slot, int hours) {
        LocalDate day = LocalDate.ofInstant(hour(hours), ANNA.zone());
        return new Due(AUDIENCE, ANNA, new Slot(day, new Period(day.minusDays(7), day), slot), hour(hours));
    }

    private static Instant hour(int hours) {
        return DUE.plus(Duration.ofHours(hours));
    }

    private static Optional<Outcome> outcome(String name, String none) {
        return name.equals(none) ? Optional.empty() : Optional.of(Outcome.valueOf(name));
    }
}
