package dev.paceline.contest.slack;

import dev.paceline.activity.Types;
import dev.paceline.contest.Contest;
import dev.paceline.contest.Contests;
import dev.paceline.contest.Refusal;
import dev.paceline.contest.Scores;
import dev.paceline.member.Actor;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Reply;
import dev.paceline.slack.RowId;
import dev.paceline.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Who asks, and how they are answered. */
final class Desk {
    final Tx tx;
    final Caller caller;
    final Instant now;
    final Actor actor;
    final Types types;
    final ContestWording wording;
    final ContestMessages messages;

    Desk(Tx tx, Caller caller, Types types, Instant now) {
        this.tx = tx;
        this.caller = caller;
        this.now = now;
        this.actor = new Actor(caller.memberId(), caller.admin());
        this.types = types;
        this.wording = new ContestWording(caller.texts(), types, caller.zone());
        this.messages = new ContestMessages(wording);
    }

    /** The contest that a button or a form names, if the caller may see it. */
    Optional<Contest> seen(String id) {
        return find(id).filter(contest -> Contests.concerns(tx, actor, contest.terms()));
    }

    /** The same, if the caller leads all that take part. */
    Optional<Contest> managed(String id) {
        return find(id).filter(
                        contest -> Contests.mayManage(tx, actor, contest.terms().who()));
    }

    Shown shown(Scores scores, Contest contest) {
        return Shows.of(tx, scores, contest, caller.memberId(), actor, now);
    }

    Reply refused(Refusal refusal) {
        return new Reply.Say(messages.refused(refusal));
    }

    private Optional<Contest> find(String id) {
        return Contests.find(tx, RowId.read(id));
    }
}
