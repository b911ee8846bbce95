package dev.paceline.calendar;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whose working time it is.
 *
 * @param id the member's or the team's; 0 for the company
 */
public record Owner(Kind kind, long id) {
    /** What has a working time of its own. */
    public enum Kind {
        MEMBER,
        TEAM,
        COMPANY
    }

    public static final Owner COMPANY = new Owner(Kind.COMPANY, 0);

    public static Owner member(long id) {
        return new Owner(Kind.MEMBER, id);
    }

    public static Owner team(long id) {
        return new Owner(Kind.TEAM, id);
    }

    /** The owner of a {@link #code}. */
    public static Optional<Owner> read(String code) {
        String[] parts = code.split(" ", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> parts.length == 2 && kind.name().equals(parts[0]) && parts[1].matches("\\d{1,18}"))
                .map(kind -> new Owner(kind, Long.parseLong(parts[1])))
                .findFirst();
    }

    /** As a button or a menu carries it. */
    public String code() {
        return kind + " " + id;
    }
}
