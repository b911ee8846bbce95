package dev.paceline.member.slack;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Caller;
import dev.paceline.slack.People;
import dev.paceline.slack.Profile;
import dev.paceline.store.Tx;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The members as the people who call. */
public final class MemberPeople implements People {
    private static final int NAME = 80;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Set<String> admins;

    /** @param admins ids of people who are admins besides the workspace's owners and admins */
    public MemberPeople(Set<String> admins) {
        this.admins = admins;
    }

    @Override
    public Optional<Caller> find(Tx tx, String userId) {
        return Members.acting(tx, userId).filter(Member::isMet).map(member -> caller(tx, member));
    }

    @Override
    public List<String> unknown(Tx tx, List<String> userIds) {
        List<String> known = Members.find(tx, userIds).stream()
                .filter(Member::isMet)
                .map(Member::userId)
                .toList();
        return userIds.stream().filter(user -> !known.contains(user)).toList();
    }

    @Override
    public Caller meet(Tx tx, Profile profile) {
        Optional<Member> known = Members.find(tx, profile.userId());
        Member.Identity identity = new Member.Identity(
                cut(profile.name()),
                Optional.ofNullable(profile.locale())
                        .or(() -> known.map(Member::locale))
                        .orElse(Locale.US),
                Optional.ofNullable(profile.zone())
                        .or(() -> known.map(Member::zone))
                        .orElse(UTC),
                kind(tx, profile),
                profile.admin());
        return caller(tx, Members.meet(tx, profile.userId(), identity, profile.complete()));
    }

    private Caller caller(Tx tx, Member member) {
        return new Caller(
                tx.workspace(),
                member.id(),
                member.userId(),
                member.name(),
                member.locale(),
                member.zone(),
                member.admin() || admins.contains(member.userId()),
                !member.mayAct());
    }

    private static Member.Kind kind(Tx tx, Profile profile) {
        if (profile.gone()) {
            return Member.Kind.GONE;
        }
        if (profile.bot()) {
            return Member.Kind.BOT;
        }
        if (!Objects.requireNonNullElse(profile.team(), tx.workspace()).equals(tx.workspace())) {
            return Member.Kind.STRANGER;
        }
        return profile.guest() ? Member.Kind.GUEST : Member.Kind.PERSON;
    }

    private static String cut(String name) {
        if (name.length() <= NAME) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(NAME - 1)) ? NAME - 1 : NAME);
    }
}
