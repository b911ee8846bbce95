package dev.paceline.digest;

import dev.paceline.delivery.Letter;
import dev.paceline.kpi.Scope;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Stay;
import dev.paceline.member.Teams;
import dev.paceline.rhythm.Audience;
import dev.paceline.rhythm.Audience.Reader;
import dev.paceline.rhythm.Due;
import dev.paceline.rhythm.Occasion;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.rhythm.When;
import dev.paceline.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rep's own week, for those who asked for it. */
public final class OwnDigest implements Occasion {
    public static final String NAME = "own_digest";

    private final Digests digests;

    public OwnDigest(Digests digests) {
        this.digests = digests;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.WEEKLY;
    }

    @Override
    public When usual() {
        return WeeklyDigest.USUAL;
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public List<Audience> audiences(Tx tx) {
        return of(tx, Preference.wantingOwn(tx));
    }

    @Override
    public Optional<Audience> audience(Tx tx, Owner owner) {
        boolean wants = owner.kind() == Owner.Kind.MEMBER && Preference.wantsOwn(tx, owner.id());
        return of(tx, wants ? List.of(owner.id()) : List.of()).stream().findFirst();
    }

    private static List<Audience> of(Tx tx, List<Long> wanting) {
        Map<Long, Long> teams =
                Teams.staysNow(tx, wanting).stream().collect(Collectors.toMap(Stay::memberId, Stay::teamId));
        return Members.get(tx, wanting).stream()
                .filter(Member::mayAct)
                .map(member -> new Audience(
                        Owner.member(member.id()),
                        Optional.ofNullable(teams.get(member.id())),
                        List.of(new Reader(member.id(), member.zone()))))
                .toList();
    }

    @Override
    public Optional<Letter> letter(Tx tx, Due due, boolean missed) {
        Member reader = Members.get(tx, due.reader().memberId());
        LocalDate today = reader.dayAt(due.at());
        Digest digest = digests.of(tx, Scope.member(reader.id()), due.slot().covers(), today, missed);
        return Optional.of(Digests.letter(tx, digest, reader.userId()));
    }
}
