package dev.paceline.digest.slack;

import dev.paceline.digest.Digest;
import dev.paceline.digest.Digests;
import dev.paceline.kpi.Scope;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.target.slack.Whose;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code /digest}: a preview of one's next digest, or the digest of a past week. */
public final class DigestCommand implements Handler<Ask.Command> {
    private final Digests digests;
    private final DigestTexts texts;
    private final Clock clock;

    public DigestCommand(Digests digests, DigestTexts texts, Clock clock) {
        this.digests = digests;
        this.texts = texts;
        this.clock = clock;
    }

    public void register(Registry registry) {
        registry.commandWithPeople("digest", this);
        DigestSettings.register(registry);
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        String text = ask.text().strip();
        DayOfWeek weekStart = Workspaces.current(tx).settings().weekStart();
        // The week may stand before or after whose digest it is.
        Optional<String> named = Arrays.stream(text.split(" "))
                .filter(word -> Recurrence.named(word, weekStart).isPresent())
                .findFirst();
        Optional<Period> week = named.flatMap(word -> Recurrence.named(word, weekStart));
        String whose = named.map(word -> text.replace(word, "").strip()).orElse(text);
        Caller caller = ask.caller();
        Whose.Read read =
                whose.isBlank() ? new Whose.Read.Found(usual(tx, caller)) : Whose.read(tx, caller, whose.strip());
        if (read instanceof Whose.Read.Refused refused) {
            return new Reply.Say(refused.message());
        }
        Owner owner = ((Whose.Read.Found) read).owner();
        if (owner.equals(Owner.COMPANY)) {
            return new Reply.Say(
                    Blocks.in(caller.texts()).text("digest.no_company").message());
        }
        return week.map(days -> old(tx, caller, owner, days)).orElseGet(() -> preview(tx, caller, owner, weekStart));
    }

    /** Of the first team that the caller leads, or else their own. */
    private static Owner usual(Tx tx, Caller caller) {
        List<Team> led = Teams.ledBy(tx, caller.memberId());
        return led.stream()
                .filter(team -> team.parentId().isEmpty()
                        || led.stream()
                                .noneMatch(
                                        above -> above.id() == team.parentId().get()))
                .findFirst()
                .map(team -> Owner.team(team.id()))
                .orElseGet(() -> Owner.member(caller.memberId()));
    }

    private Reply preview(Tx tx, Caller caller, Owner owner, DayOfWeek weekStart) {
        Member reader = Members.get(tx, caller.memberId());
        LocalDate today = reader.dayAt(clock.instant());
        Period week = Recurrence.weekToTell(today, weekStart);
        Digest digest = digests.of(tx, Whose.scope(tx, owner), week, today, false);
        return new Reply.Say(texts.of(tx, reader).preview(digest));
    }

    private Reply old(Tx tx, Caller caller, Owner owner, Period week) {
        Member reader = Members.get(tx, caller.memberId());
        LocalDate today = reader.dayAt(clock.instant());
        if (!week.from().isBefore(today)) {
            return new Reply.Say(
                    Blocks.in(caller.texts()).text("digest.to_come").message());
        }
        Scope scope = Whose.scope(tx, owner);
        Optional<Digest> sent = Digests.sent(tx, owner, week);
        // The same days as then, if that was before the week's end.
        LocalDate day = sent.map(Digest::today).filter(week::contains).orElse(today);
        return new Reply.Say(texts.of(tx, reader).old(sent, digests.of(tx, scope, week, day, false)));
    }
}
