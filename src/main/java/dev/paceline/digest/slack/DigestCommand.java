package dev.paceline.digest.slack;

import dev.paceline.digest.Digest;
import dev.paceline.digest.Digests;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Teams;
import dev.paceline.rhythm.Recurrence;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Handler;
import dev.paceline.slack.Message;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.target.slack.Whose;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code /digest}: a preview of one's next digest, or the digest of a past week. */
public final class DigestCommand implements Handler<Ask.Command> {
    /** The button that opens a form of how one's digests are. */
    public static final String SETTINGS = DigestSettings.OPEN;

    /** As people write weeks in all of our languages, right or wrong. */
    private static final Pattern LIKE_A_WEEK =
            Pattern.compile("(?=.*\\d)[\\d./-]*(w|wk|week|kw|woche|s|sem|semana)?[\\d./-]*", Pattern.CASE_INSENSITIVE);

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
        new DigestSettings(clock).register(registry);
    }

    @Override
    public Reply answer(Tx tx, Ask.Command ask) {
        String text = ask.text().strip();
        Caller caller = ask.caller();
        Member reader = Members.get(tx, caller.memberId());
        LocalDate today = reader.dayAt(clock.instant());
        DayOfWeek weekStart = Workspaces.current(tx).settings().weekStart();
        // The week may stand before or after whose digest it is.
        Optional<String> named = words(text)
                .filter(word -> Recurrence.named(word, weekStart, today).isPresent())
                .findFirst();
        Optional<Period> week = named.flatMap(word -> Recurrence.named(word, weekStart, today));
        String whose = named.map(word -> text.replace(word, "").strip()).orElse(text);
        Whose.Read read = whose.isBlank() ? new Whose.Read.Found(usual(tx, caller)) : Whose.read(tx, caller, whose);
        Texts said = caller.texts();
        Period last = Recurrence.weekToTell(today, weekStart);
        String example = Recurrence.key(last, weekStart);
        if (read instanceof Whose.Read.Refused refused) {
            return new Reply.Say(noWeek(tx, said, whose, example).orElse(refused.message()));
        }
        Owner owner = ((Whose.Read.Found) read).owner();
        if (owner.equals(Owner.COMPANY)) {
            return new Reply.Say(Blocks.in(said).text("digest.no_company").message());
        }
        if (week.filter(days -> days.from().isAfter(today)).isPresent()) {
            return new Reply.Say(
                    Blocks.in(said).text("digest.to_come", "example", example).message());
        }
        return new Reply.Say(week.map(days -> old(tx, reader, owner, days, today))
                .orElseGet(() -> preview(tx, reader, owner, last, today)));
    }

    /** What is said of words that name nobody, if one of them was meant for a week. */
    private static Optional<Message> noWeek(Tx tx, Texts texts, String words, String example) {
        return words(words)
                .filter(word -> LIKE_A_WEEK.matcher(word).matches())
                .filter(word -> Teams.nearest(tx, words).isEmpty())
                .findFirst()
                .map(word -> Blocks.in(texts)
                        .text("digest.no_week", "typed", Typed.shown(word), "example", example)
                        .message());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" "));
    }

    /** Of the first team that the caller leads, or else their own. */
    private static Owner usual(Tx tx, Caller caller) {
        return Teams.topLedBy(tx, caller.memberId())
                .map(team -> Owner.team(team.id()))
                .orElseGet(() -> Owner.member(caller.memberId()));
    }

    private Message preview(Tx tx, Member reader, Owner owner, Period week, LocalDate today) {
        return texts.of(tx, reader).preview(digests.of(tx, Whose.scope(tx, owner), week, today, false));
    }

    private Message old(Tx tx, Member reader, Owner owner, Period week, LocalDate today) {
        Optional<Digest> sent = Digests.sent(tx, owner, week);
        // The same days as then, if that was before the week's end.
        LocalDate day = sent.map(Digest::today).filter(week::contains).orElse(today);
        return texts.of(tx, reader).old(sent, digests.of(tx, Whose.scope(tx, owner), week, day, false));
    }
}
