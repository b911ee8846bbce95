package dev.paceline.shoutout;

import java.time.DayOfWeek;
import java.util.List;

/** Why a shout-out is not given. Nothing was changed then. */
public sealed interface Refusal {
    /** What keeps a person from getting one. */
    enum Unfit {
        YOURSELF,
        BOT,
        GUEST,
        STRANGER,
        GONE,
        /** Slack knows nobody of that name, or does not say now who they are. */
        UNKNOWN
    }

    /** The giver is a guest, where guests take no part. */
    record GuestGives() implements Refusal {}

    record NobodyNamed() implements Refusal {}

    record TooManyNamed(int most) implements Refusal {}

    record GroupTooLarge(int most) implements Refusal {}

    /** A group of nobody but the giver, bots and people from outside. */
    record NobodyInGroup() implements Refusal {}

    record Unfitting(String name, Unfit why) implements Refusal {}

    /** The workspace wants one of its values with each. */
    record ValueMissing(List<String> values) implements Refusal {}

    /** All that may be given in a week are given; {@code next} is the day on which the next week begins. */
    record Spent(int allowance, DayOfWeek next) implements Refusal {}

    /** These have the giver's shout-out for the same message already. */
    record GivenAlready(List<String> names) implements Refusal {}
}
