package dev.paceline.member;

import java.util.List;

/**
 * Why a change of a team is refused.
 *
 * @param names what the sentence names, name and value in turn
 */
public record Refusal(Part part, Reason reason, List<String> names) {
    /** What is wrong about the change. */
    public enum Part {
        TEAM,
        NAME,
        MANAGER,
        DEPUTY,
        PARENT,
        MEMBERS
    }

    /** The rule that stands against it. */
    public enum Reason {
        ADMINS_CREATE,
        ADMINS_CHANGE,
        NOT_YOURS,
        NO_SUCH_TEAM,
        NAME_LENGTH,
        NAME_TAKEN,
        UNKNOWN_PERSON,
        CANNOT_ACT,
        SAME_AS_MANAGER,
        BENEATH_ITSELF,
        LED_BY_ANOTHER,
        NOT_IN_TEAM
    }

    static Refusal of(Part part, Reason reason, String... names) {
        return new Refusal(part, reason, List.of(names));
    }
}
