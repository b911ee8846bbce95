package dev.paceline.coaching.slack;

import com.slack.api.model.view.View;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Who asks, on which day of theirs, and how they are answered. */
final class Desk {
    final Tx tx;
    final Caller caller;
    final Instant now;
    final LocalDate today;
    final Texts texts;
    final CoachMessages messages;

    Desk(Tx tx, Ask ask, Clock clock) {
        this.tx = tx;
        this.caller = ask.caller();
        this.now = clock.instant();
        this.today = LocalDate.ofInstant(now, caller.zone());
        this.texts = caller.texts();
        this.messages = new CoachMessages(texts, today);
    }

    /** Somebody whom the caller may coach. */
    Optional<Member> led(long memberId) {
        return Members.find(tx, memberId).filter(member -> Leadership.isAbove(tx, caller.memberId(), member.id()));
    }

    /** Somebody whom the caller may not coach. */
    Reply notLed(long memberId) {
        return say("coach.refused.NOT_YOURS", "names", name(memberId));
    }

    String name(long memberId) {
        return Members.find(tx, memberId).map(Member::name).orElse("?");
    }

    Reply say(String key, Object... arguments) {
        return new Reply.Say(Blocks.in(texts).text(key, arguments).message());
    }

    /** The same in a modal, which leaves the message with the button as it is. */
    View view(String key, Object... arguments) {
        return Blocks.in(texts).text(key, arguments).modal("coach.heading");
    }
}
