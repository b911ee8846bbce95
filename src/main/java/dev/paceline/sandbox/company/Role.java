package dev.paceline.sandbox.company;

import static java.util.Map.entry;

import java.util.Map;

/** A sales role: how many of each activity somebody in it does on an ordinary day. */
enum Role {
    SDR(entry("call", 13.0), entry("email", 9.0), entry("lead_qualified", 1.2), entry("lead_returned", 0.4)),
    BDR(entry("call", 9.0), entry("email", 7.0), entry("first_meeting", 0.9), entry("qualified_proposal", 0.15)),
    INSIDE_SALES(
            entry("call", 9.0),
            entry("email", 7.0),
            entry("demo", 0.6),
            entry("follow_up_meeting", 0.5),
            entry("qualified_proposal", 0.3)),
    ACCOUNT_MANAGER(
            entry("call", 4.0),
            entry("email", 5.0),
            entry("visit", 0.8),
            entry("follow_up_meeting", 1.0),
            entry("satisfaction", 0.3),
            entry("qualified_proposal", 0.2)),
    FIELD_SALES(
            entry("call", 4.0),
            entry("visit", 1.4),
            entry("first_meeting", 0.6),
            entry("demo", 0.3),
            entry("qualified_proposal", 0.25)),
    PRE_SALES(entry("email", 4.0), entry("demo", 1.5), entry("follow_up_meeting", 0.6)),
    CHANNEL_SALES(entry("call", 3.0), entry("email", 5.0), entry("first_meeting", 0.5), entry("visit", 0.5)),
    LEAD(entry("call", 1.5), entry("follow_up_meeting", 0.4), entry("visit", 0.2));

    /** Everybody learns. */
    private static final double TRAINING = 0.12;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of makes it
    private final Map<String, Double> ordinaryDay;

    @SafeVarargs
    @SuppressWarnings("varargs")
    Role(Map.Entry<String, Double>... ordinaryDay) {
        this.ordinaryDay = Map.ofEntries(ordinaryDay);
    }

    double ordinaryDay(String type) {
        return type.equals("training") ? TRAINING : ordinaryDay.getOrDefault(type, 0.0);
    }
}
