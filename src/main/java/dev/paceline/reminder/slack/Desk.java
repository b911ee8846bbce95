package dev.paceline.reminder.slack;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.reminder.Duty;
import dev.paceline.reminder.Standing;
import dev.paceline.slack.Ask;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who asks or is written to, when, and in which words. */
record Desk(Tx tx, Member member, Instant now) {
    static Desk of(Tx tx, Ask ask, Clock clock) {
        return new Desk(tx, Members.get(tx, ask.caller().memberId()), clock.instant());
    }

    /** @param people whose names are needed */
    ReminderMessages messages(List<Long> people) {
        return new ReminderMessages(
                Texts.of(member.locale()),
                member.id(),
                member.dayAt(now),
                member.zone(),
                Members.get(tx, Set.copyOf(people)).stream().collect(Collectors.toMap(Member::id, Member::name)));
    }

    ReminderMessages messages(Duty duty) {
        return messages(people(duty));
    }

    static List<Long> people(Duty duty) {
        return List.of(duty.holder(), duty.about());
    }

    static List<Long> people(Standing standing) {
        return Stream.concat(
                        Stream.of(standing.line().about()),
                        standing.duty().stream().flatMap(duty -> people(duty).stream()))
                .toList();
    }
}
