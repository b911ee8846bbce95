package dev.paceline.coaching;

import dev.paceline.member.Member;
import dev.paceline.reminder.Duties;
import dev.paceline.reminder.Duty;
import dev.paceline.reminder.Outcome;
import dev.paceline.reminder.Part;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody is to do after a session or a review: their own alone, which nobody does in their place. */
public final class ActionDuties implements Duties {
    public static final String KIND = "action";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Duty> of(Tx tx, Member member, LocalDate today) {
        return ActionItems.ownedBy(tx, member.id()).stream()
                .map(ActionDuties::duty)
                .toList();
    }

    @Override
    public Optional<Duty> find(Tx tx, Member member, long id, LocalDate today) {
        return ActionItems.own(tx, member.id(), id).map(ActionDuties::duty);
    }

    private static Duty duty(ActionItem item) {
        return new Duty(
                KIND, item.id(), item.ownerId(), item.memberId(), item.words(), item.dueDay(), Part.OWN, item.isOpen());
    }

    @Override
    public Outcome done(Tx tx, Member by, Duty duty, Instant now) {
        return ActionItems.done(tx, by.id(), duty.id(), now).isPresent() ? Outcome.CHANGED : Outcome.SETTLED;
    }

    @Override
    public Outcome reschedule(Tx tx, Member by, Duty duty, LocalDate day, Instant now) {
        Optional<ActionItem> open = ActionItems.ownOpen(tx, by.id(), duty.id());
        open.ifPresent(item -> item.moveTo(day));
        return open.isPresent() ? Outcome.CHANGED : Outcome.SETTLED;
    }

    @Override
    public Outcome skip(Tx tx, Member by, Duty duty, String reason, Instant now) {
        Optional<ActionItem> open = ActionItems.ownOpen(tx, by.id(), duty.id());
        open.ifPresent(item -> item.drop(by.id(), reason, now));
        return open.isPresent() ? Outcome.CHANGED : Outcome.SETTLED;
    }
}
