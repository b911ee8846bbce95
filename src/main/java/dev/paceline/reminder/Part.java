package dev.paceline.reminder;

import dev.paceline.member.Line;
import java.util.ArrayList;
import java.util.List;

/** What somebody has to do with a duty; of several parts the first is the one that counts. */
public enum Part {
    /** It is theirs to do. */
    OWN,
    /** They are asked on days on which whoever holds it is away. */
    STANDS_IN,
    /** They hear of it, once, when whoever holds it is two working days late; they do nothing about it but look. */
    ABOVE;

    /** Whether they may do it, put it off or leave it out. */
    public boolean acts() {
        return this != ABOVE;
    }

    /** The parts of a reader in what the manager of a line is to do with its member. */
    public static List<Part> of(Line line, long reader) {
        List<Part> parts = new ArrayList<>();
        if (line.manager() == reader) {
            parts.add(OWN);
        }
        if (line.deputy().filter(deputy -> deputy == reader).isPresent()) {
            parts.add(STANDS_IN);
        }
        if (line.above().filter(above -> above == reader).isPresent()) {
            parts.add(ABOVE);
        }
        return parts;
    }
}
