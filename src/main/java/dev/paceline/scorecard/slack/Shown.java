package dev.paceline.scorecard.slack;

import dev.paceline.kpi.Kpi;
import dev.paceline.member.Owner;
import dev.paceline.scorecard.WindowWord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which scorecard, or which of its lines, a button asks for.
 *
 * @param from the first day of the scorecard's block, so that {@code Why?} explains what stands beside it; of a line alone
 */
record Shown(Owner owner, WindowWord window, Optional<LocalDate> from, Optional<Kpi> kpi) {
    static Shown card(Owner owner, WindowWord window) {
        return new Shown(owner, window, Optional.empty(), Optional.empty());
    }

    Shown line(Kpi line, LocalDate start) {
        return new Shown(owner, window, Optional.of(start), Optional.of(line));
    }

    String code() {
        return owner.code() + " " + window.code()
                + kpi.map(line -> " " + line + from.map(day -> " " + day).orElse(""))
                        .orElse("");
    }

    /** What a button carries, which may be anything. */
    static Optional<Shown> decode(String code) {
        String[] parts = code.split(" ", 4);
        if (parts.length < 2) {
            return Optional.empty();
        }
        Optional<Kpi> kpi = parts.length > 2 ? Kpi.named(parts[2]) : Optional.empty();
        Optional<LocalDate> from = parts.length > 3 ? day(parts[3]) : Optional.empty();
        return Owner.read(parts[0])
                .flatMap(owner -> WindowWord.decode(parts[1]).map(window -> new Shown(owner, window, from, kpi)));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 1999 && day.getYear() < 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
