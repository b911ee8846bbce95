package dev.paceline.deal;

import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import java.time.Instant;
import java.time.LocalDate;

/** Who changes a deal, and when: {@code today} is their own day. */
public record Editor(long memberId, boolean admin, LocalDate today, Instant at) {
    public static Editor of(Member member, boolean admin, Instant at) {
        return new Editor(member.id(), admin, member.dayAt(at), at);
    }

    Actor actor() {
        return new Actor(memberId, admin);
    }
}
