package dev.paceline.target.slack;

import dev.paceline.kpi.Scope;
import dev.paceline.kpi.Scopes;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Owner;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Message;
import dev.paceline.slack.SlackText;
import dev.paceline.store.Tx;
import dev.paceline.target.Rights;
import dev.paceline.text.Spelling;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import dev.paceline.workspace.Workspaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whose targets and figures somebody asks for: {@code @member}, {@code team}, a team's name, {@code company}; their own where they name nobody. */
public final class Whose {
    private Whose() {}

    /** Whom the words name, as far as the caller may see them. */
    public sealed interface Read {
        record Found(Owner owner) implements Read {}

        /** Nobody, or nobody whom the caller may see; with a sentence that says so. */
        record Refused(Message message) implements Read {}
    }

    public static Read read(Tx tx, Caller caller, String text) {
        Texts texts = caller.texts();
        Optional<Owner> named = named(tx, caller, text);
        if (named.isEmpty()) {
            return new Read.Refused(unknown(tx, texts, text));
        }
        return visible(tx, caller, named.get());
    }

    /** The same owner where the caller may see them: what a button or a modal names has to be asked again. */
    public static Read visible(Tx tx, Caller caller, Owner owner) {
        if (exists(tx, owner) && Rights.maySee(tx, actor(caller), owner)) {
            return new Read.Found(owner);
        }
        return new Read.Refused(
                Blocks.in(caller.texts()).text("whose.refused." + owner.kind()).message());
    }

    public static Actor actor(Caller caller) {
        return new Actor(caller.memberId(), caller.admin());
    }

    public static String name(Tx tx, Texts texts, Owner owner) {
        return switch (owner.kind()) {
            case MEMBER -> Members.get(tx, owner.id()).name();
            case TEAM -> Teams.find(tx, owner.id()).map(Team::name).orElse("");
            case COMPANY -> texts.say("whose.company");
        };
    }

    /** The day that it is for them: a member's own, the workspace's for others. */
    public static LocalDate today(Tx tx, Owner owner, Instant now) {
        return owner.kind() == Owner.Kind.MEMBER ? Members.get(tx, owner.id()).dayAt(now) : Workspaces.today(tx, now);
    }

    public static Scope scope(Tx tx, Owner owner) {
        return switch (owner.kind()) {
            case MEMBER -> Scope.member(owner.id());
            case TEAM -> Scopes.team(tx, Teams.find(tx, owner.id()).orElseThrow());
            case COMPANY -> Scopes.company(tx);
        };
    }

    private static Optional<Owner> named(Tx tx, Caller caller, String text) {
        List<String> people = SlackText.users(text);
        if (!people.isEmpty()) {
            return people.size() == 1 && SlackText.withoutReferences(text).isEmpty()
                    ? Members.find(tx, people.get(0)).filter(Member::isMet).map(member -> Owner.member(member.id()))
                    : Optional.empty();
        }
        String typed = Spelling.normal(text);
        if (typed.isEmpty() || Texts.wordsOfAll("whose.word.own").contains(typed)) {
            return Optional.of(Owner.member(caller.memberId()));
        }
        if (Texts.wordsOfAll("whose.word.company").contains(typed)) {
            return Optional.of(Owner.COMPANY);
        }
        if (Texts.wordsOfAll("whose.word.team").contains(typed)) {
            return ownTeam(tx, caller).map(team -> Owner.team(team.id()));
        }
        return Teams.named(tx, text).map(team -> Owner.team(team.id()));
    }

    /** The team that the caller leads, or else is in. */
    private static Optional<Team> ownTeam(Tx tx, Caller caller) {
        return Teams.ledBy(tx, caller.memberId()).stream().findFirst().or(() -> Teams.teamNow(tx, caller.memberId()));
    }

    private static boolean exists(Tx tx, Owner owner) {
        return switch (owner.kind()) {
            case MEMBER -> Members.find(tx, owner.id()).isPresent();
            case TEAM -> Teams.find(tx, owner.id()).isPresent();
            case COMPANY -> owner.equals(Owner.COMPANY);
        };
    }

    private static Message unknown(Tx tx, Texts texts, String text) {
        if (Texts.wordsOfAll("whose.word.team").contains(Spelling.normal(text))) {
            return Blocks.in(texts).text("whose.no_team").message();
        }
        String shown = Typed.shown(SlackText.typedWithReferences(text));
        return Teams.nearest(tx, text)
                .map(team -> Blocks.in(texts).text("whose.nearest", "typed", shown, "nearest", team.name()))
                .orElseGet(() -> Blocks.in(texts).text("whose.unknown", "typed", shown))
                .message();
    }
}
