package dev.paceline.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** One turn of a duty: the same thing, due on another day, is another. In the value of a button it says which one is meant, no more. */
public record Turn(String kind, long id, LocalDate due) {
    private static final int PARTS = 3;

    /** How a button carries it. */
    public String value() {
        return kind + " " + id + " " + due;
    }

    /** What a button carried; empty where it was none of ours. */
    public static Optional<Turn> read(String value) {
        String[] parts = value.split(" ", PARTS + 1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Turn(parts[0], Long.parseLong(parts[1]), LocalDate.parse(parts[2])));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
