package dev.paceline.shoutout;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.shoutout.Refusal.Unfit;
import dev.paceline.store.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a draft is for: those who are named, in that order, then those of its groups. Whoever is named has to be somebody who can
 * get a shout-out; of a group those are left out who can't.
 *
 * @param refusal why it is for nobody
 */
record Addressed(List<Member> receivers, Optional<Refusal> refusal) {
    /** So many can be named. */
    static final int NAMED = 10;

    /** So many may be in a group. */
    static final int GROUP = 30;

    static Addressed of(Tx tx, Member giver, Draft draft, boolean guestsTakePart) {
        if (draft.named().isEmpty() && draft.groups().isEmpty()) {
            return refused(new Refusal.NobodyNamed());
        }
        if (draft.named().size() > NAMED) {
            return refused(new Refusal.TooManyNamed(NAMED));
        }
        List<String> inGroups =
                draft.groups().stream().flatMap(List::stream).distinct().toList();
        if (inGroups.size() > GROUP) {
            return refused(new Refusal.GroupTooLarge(GROUP));
        }
        Map<String, Member> known = known(tx, draft.named(), inGroups);
        for (String user : draft.named()) {
            Member member = known.get(user);
            Optional<Unfit> unfit =
                    member == null ? Optional.of(Unfit.UNKNOWN) : unfit(member, giver.id(), guestsTakePart);
            if (unfit.isPresent()) {
                return refused(new Refusal.Unfitting(member == null ? "" : member.name(), unfit.get()));
            }
        }
        List<Member> receivers = new ArrayList<>();
        Stream.concat(draft.named().stream(), inGroups.stream())
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(member -> unfit(member, giver.id(), guestsTakePart).isEmpty())
                .forEach(receivers::add);
        return receivers.isEmpty() ? refused(new Refusal.NobodyInGroup()) : new Addressed(receivers, Optional.empty());
    }

    /** What keeps a member from getting this giver's. */
    static Optional<Unfit> unfit(Member member, long giverId, boolean guestsTakePart) {
        if (member.id() == giverId) {
            return Optional.of(Unfit.YOURSELF);
        }
        return switch (member.kind()) {
            case PERSON -> Optional.empty();
            case GUEST -> guestsTakePart ? Optional.empty() : Optional.of(Unfit.GUEST);
            case BOT -> Optional.of(Unfit.BOT);
            case STRANGER -> Optional.of(Unfit.STRANGER);
            case GONE -> Optional.of(Unfit.GONE);
        };
    }

    private static Map<String, Member> known(Tx tx, Collection<String> named, Collection<String> inGroups) {
        List<String> users =
                Stream.concat(named.stream(), inGroups.stream()).distinct().toList();
        return Members.find(tx, users).stream()
                .filter(Member::isMet)
                .collect(Collectors.toMap(Member::userId, Function.identity()));
    }

    private static Addressed refused(Refusal refusal) {
        return new Addressed(List.of(), Optional.of(refusal));
    }
}
