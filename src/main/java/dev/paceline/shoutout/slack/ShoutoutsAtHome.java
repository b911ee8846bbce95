package dev.paceline.shoutout.slack;

import dev.paceline.kpi.Scope;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.shoutout.Giving;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What App Home shows of shout-outs: how many the caller received this month, and has left to give. */
public final class ShoutoutsAtHome {
    private final Clock clock;

    public ShoutoutsAtHome(Clock clock) {
        this.clock = clock;
    }

    /** Adds them; where nobody ever gave one, just the button to do so. */
    public void add(Tx tx, Caller caller, Blocks blocks) {
        if (!Shoutouts.areThere(tx)) {
            blocks.actions(ShoutoutCommand.giveButton(caller.texts()));
            return;
        }
        Member member = Members.get(tx, caller.memberId());
        Instant now = clock.instant();
        LocalDate month = member.dayAt(now).withDayOfMonth(1);
        long received = Shoutouts.counts(tx, Scope.member(member.id()), new Period(month, month.plusMonths(1)))
                .getOrDefault(member.id(), 0L);
        blocks.text("home.shoutouts", "received", received, "left", Giving.left(tx, member, now))
                .actions(
                        ShoutoutCommand.giveButton(caller.texts()),
                        Elements.button(caller.texts(), "button.shoutout.list", ShoutoutCommand.LIST, "month"));
    }
}
