package dev.paceline.member;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whose setting or target it is.
 *
 * @param id the member's or the team's; 0 for the company
 */
public record Owner(Kind kind, long id) {
    /** A person, a team or all. */
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

    /** As a button or a menu carries it. */
    public String code() {
        return kind + ":" + id;
    }

    /** What a button carries, which may be anything. */
    public static Optional<Owner> read(String code) {
        String[] parts = code.split(":", 2);
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(each -> parts.length == 2 && each.name().equals(parts[0]))
                .findFirst();
        try {
            return kind.map(each -> new Owner(each, Long.parseLong(parts[1])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
