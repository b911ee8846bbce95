package dev.paceline.rhythm.slack;

import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.rhythm.Audience;
import dev.paceline.rhythm.Due;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.rhythm.Timings;
import dev.paceline.rhythm.Timings.Held;
import dev.paceline.rhythm.Turns;
import dev.paceline.rhythm.slack.Entry.Next;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads what one caller may see of what holds. */
final class Entries {
    private final Tx tx;
    private final Actor actor;
    private final Instant now;
    private final List<Plan> plans;

    private record Plan(Occasion occasion, List<Audience> audiences, Timings timings) {
        /** Whose turn it is: what is personal has its first reader's, the rest the owner's. */
        Optional<Audience> of(Owner owner) {
            return audiences.stream()
                    .filter(audience -> owner.equals(
                            occasion.isPersonal()
                                    ? Owner.member(audience.readers().get(0).memberId())
                                    : audience.owner()))
                    .findFirst();
        }
    }

    Entries(Tx tx, List<Occasion> occasions, Actor actor, Instant now) {
        this.tx = tx;
        this.actor = actor;
        this.now = now;
        this.plans = occasions.stream()
                .map(occasion -> new Plan(occasion, occasion.audiences(tx), Timings.of(tx, occasion)))
                .toList();
    }

    /** What comes to the owner, and what is chosen there for those beneath, if it is the caller's to choose or the company's. */
    List<Entry> of(Owner owner) {
        return plans.stream().flatMap(plan -> entry(plan, owner).stream()).toList();
    }

    private Optional<Entry> entry(Plan plan, Owner owner) {
        Optional<Audience> audience = plan.of(owner);
        boolean mayChange = Timings.mayChoose(tx, actor, plan.occasion(), owner);
        boolean holdsBeneath = owner.equals(Owner.COMPANY) || (mayChange && owner.kind() != Owner.Kind.MEMBER);
        if (audience.isEmpty() && !holdsBeneath) {
            return Optional.empty();
        }
        Optional<Long> team = audience.flatMap(Audience::team);
        Held held = plan.timings().of(owner, team);
        Optional<Next> next = audience.filter(any -> held.pausedBy().isEmpty())
                .flatMap(one -> Turns.next(tx, plan.occasion(), one, held, now))
                .map(due -> next(plan.occasion(), due));
        return Optional.of(new Entry(
                plan.occasion(),
                owner,
                held,
                plan.timings().above(owner, team).when(),
                audience.isPresent(),
                next,
                mayChange));
    }

    private Next next(Occasion occasion, Due due) {
        LocalDateTime at = LocalDateTime.ofInstant(due.at(), due.reader().zone());
        Optional<String> instead = Optional.of(due.reader().memberId())
                .filter(reader -> occasion.isPersonal()
                        && reader != due.audience().readers().get(0).memberId())
                .map(reader -> Members.get(tx, reader))
                .map(Member::name);
        Optional<LocalDate> turn = Optional.of(due.slot().day())
                .filter(day -> occasion.recurrence() == Recurrence.WEEKLY && !day.equals(at.toLocalDate()));
        return new Next(at.toLocalDate(), at.toLocalTime(), turn, instead);
    }
}
