package dev.paceline.shoutout.slack;

import dev.paceline.kpi.Scope;
import dev.paceline.member.Actor;
import dev.paceline.member.Leadership;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.shoutout.Shoutouts.Received;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Message;
import dev.paceline.slack.Reply;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /shoutout list [@member] [period]}: what somebody received; one's own, those of whom one leads, all for admins. */
record ReceivedList(Tx tx, Caller caller, Clock clock) {
    private static final int SHOWN = 10;

    Reply answer(String typed) {
        Texts texts = caller.texts();
        List<String> users = SlackText.users(typed);
        Optional<Member> member = users.isEmpty()
                ? Members.find(tx, caller.memberId())
                : Members.find(tx, users.get(0)).filter(Member::isMet);
        if (member.isEmpty() || users.size() > 1) {
            return say("shoutout.list.unknown");
        }
        Actor actor = new Actor(caller.memberId(), caller.admin());
        if (!Leadership.mayActFor(tx, actor, member.get().id())) {
            return say("shoutout.list.refused");
        }
        String words = SlackText.typedWithReferences(SlackText.withoutReferences(typed));
        Optional<Lately> lately = Lately.named(words);
        if (lately.isEmpty()) {
            return new Reply.Say(Blocks.in(texts)
                    .text("shoutout.list.period", "typed", Typed.shown(words))
                    .message());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        Period period = lately.get().days(today, Workspaces.current(tx).settings());
        return new Reply.Say(list(member.get(), period, today));
    }

    private Message list(Member member, Period period, LocalDate today) {
        Texts texts = caller.texts();
        List<Received> last = Shoutouts.received(tx, member.id(), period, SHOWN);
        long all = Shoutouts.counts(tx, Scope.member(member.id()), period).getOrDefault(member.id(), 0L);
        Blocks blocks = Blocks.in(texts)
                .heading(
                        "shoutout.list.heading",
                        "own",
                        member.id() == caller.memberId() ? "yes" : "no",
                        "who",
                        member.name(),
                        "n",
                        all,
                        "days",
                        texts.days(period.from(), today));
        ShoutoutMessages messages = new ShoutoutMessages(texts);
        last.forEach(received -> {
            blocks.lines(List.of(line(received, today), List.of(new Texts.Run(received.words(), false))));
            if (caller.admin()) {
                blocks.actions(messages.takeBack(received.shoutout()));
            }
        });
        if (all > last.size()) {
            blocks.note("blocks.more", "n", all - last.size());
        }
        return blocks.message();
    }

    private List<Texts.Run> line(Received received, LocalDate today) {
        return caller.texts()
                .runs(
                        "shoutout.list.line",
                        "giver",
                        received.giver(),
                        "day",
                        caller.texts().day(received.day(), today),
                        "hasValue",
                        received.value().isPresent() ? "yes" : "no",
                        "value",
                        received.value().orElse(""),
                        "n",
                        received.seconds());
    }

    private Reply say(String key) {
        return new Reply.Say(Blocks.in(caller.texts()).text(key).message());
    }
}
