package dev.paceline.shoutout;

import dev.paceline.delivery.Outbox;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Stay;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives shout-outs, within each giver's allowance. */
public final class Giving {
    private Giving() {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It is given.
         *
         * @param card the letter of its card; empty where there is no channel for it
         * @param left how many the giver has left this week
         */
        record Given(Shoutout shoutout, List<Member> receivers, Optional<Long> card, int left) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    public static Outcome give(Tx tx, Member giver, Draft draft, Instant now) {
        GivingRules rules = GivingRules.of(tx);
        if (giver.kind() == Member.Kind.GUEST && !rules.guestsTakePart()) {
            return new Outcome.Refused(new Refusal.GuestGives());
        }
        Addressed addressed = Addressed.of(tx, giver, draft, rules.guestsTakePart());
        if (addressed.refusal().isPresent()) {
            return new Outcome.Refused(addressed.refusal().get());
        }
        Values values = ValueSettings.of(tx);
        if (draft.value().isEmpty() && rules.valueRequired() && !values.isEmpty()) {
            return new Outcome.Refused(new Refusal.ValueMissing(values.names()));
        }
        // Whoever gives several at once gives them one after the other, and each sees those before it.
        Members.lock(tx, giver.id());
        int left = left(tx, giver, now);
        if (left <= 0) {
            DayOfWeek next = Workspaces.current(tx).settings().weekStart();
            return new Outcome.Refused(new Refusal.Spent(allowance(tx, giver), next));
        }
        List<Long> before = already(tx, giver, draft.origin());
        List<Member> fresh = addressed.receivers().stream()
                .filter(member -> !before.contains(member.id()))
                .toList();
        // Whoever has it is left out of a group; whoever is named has to get it now.
        List<Member> named = addressed.receivers().stream()
                .filter(member -> before.contains(member.id()))
                .filter(member -> fresh.isEmpty() || draft.named().contains(member.userId()))
                .toList();
        return named.isEmpty()
                ? given(tx, giver, draft, fresh, left - 1, now)
                : new Outcome.Refused(new Refusal.GivenAlready(
                        named.stream().map(Member::name).toList()));
    }

    /** How many the giver may give in a week. */
    static int allowance(Tx tx, Member giver) {
        GivingRules rules = GivingRules.of(tx);
        return Teams.ledBy(tx, giver.id()).isEmpty() ? rules.allowance() : rules.leaderAllowance();
    }

    /** How many the giver has left of their own week; what was taken back counts as not given. */
    public static int left(Tx tx, Member giver, Instant now) {
        Period week =
                Period.week(giver.dayAt(now), Workspaces.current(tx).settings().weekStart());
        int given = tx.rows(
                        "select count(*) from shoutout where workspace_id = :workspace and giver_id = ?"
                                + " and taken_back_at is null and given_day >= ? and given_day < ?",
                        row -> row.getInt(1),
                        giver.id(),
                        week.from(),
                        week.until())
                .get(0);
        return Math.max(0, allowance(tx, giver) - given);
    }

    private static Outcome given(Tx tx, Member giver, Draft draft, List<Member> receivers, int left, Instant now) {
        LocalDate day = giver.dayAt(now);
        Optional<String> channel = draft.channel()
                .or(() -> usualChannel(tx, giver.id(), receivers.get(0).id()));
        Shoutout shoutout = tx.save(new Shoutout(tx.newId(), giver.id(), draft, channel, day, now));
        Map<Long, Long> teams =
                Teams.stays(tx, receivers.stream().map(Member::id).toList(), new Period(day, day.plusDays(1))).stream()
                        .collect(Collectors.toMap(Stay::memberId, Stay::teamId));
        receivers.forEach(member ->
                tx.save(new Receiver(tx.newId(), shoutout, member.id(), teams.getOrDefault(member.id(), 0L))));
        Optional<Long> card = Letters.card(tx, shoutout).map(letter -> Outbox.put(tx, letter));
        Set<Long> quiet = Telling.quiet(tx, receivers.stream().map(Member::id).toList());
        receivers.stream()
                .filter(member -> !quiet.contains(member.id()))
                .forEach(member -> Outbox.put(tx, Letters.told(tx, shoutout, member)));
        return new Outcome.Given(shoutout, receivers, card, left);
    }

    /** The channel of the receiver's team, or of the giver's, or of the company. */
    public static Optional<String> usualChannel(Tx tx, long giverId, long receiverId) {
        return Stream.of(receiverId, giverId)
                .flatMap(member -> Teams.teamNow(tx, member).flatMap(Team::channel).stream())
                .findFirst()
                .or(() -> Workspaces.current(tx).settings().channel());
    }

    /** Those to whom the giver has given one for the same. */
    private static List<Long> already(Tx tx, Member giver, String origin) {
        return tx.rows(
                "select member_id from shoutout_receiver where workspace_id = :workspace and giver_id = ?"
                        + " and live_origin = ?",
                row -> row.getLong(1),
                giver.id(),
                origin);
    }
}
