package dev.paceline.member.slack;

import com.slack.api.model.block.element.MultiUsersSelectElement;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Refusal;
import dev.paceline.member.Team;
import dev.paceline.member.TeamChanges;
import dev.paceline.member.TeamDraft;
import dev.paceline.member.TeamOutcome;
import dev.paceline.member.Teams;
import dev.paceline.slack.Ask;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import dev.paceline.slack.Registry;
import dev.paceline.slack.Reply;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The modal of a new team and of one that is there; who leads a team sees the fields that are theirs. */
public final class TeamModal {
    /** The button that opens the modal of a new team. */
    public static final String NEW = "team.new";

    static final String MANAGE = "team.manage";
    static final String SAVE = "team.save";
    private static final int NAME_LENGTH = 80;

    /** The choice of no parent: no team has this id. */
    private static final String NO_PARENT = "0";

    private final TeamChanges changes;

    TeamModal(TeamChanges changes) {
        this.changes = changes;
    }

    void register(Registry registry) {
        registry.action(NEW, (tx, ask) -> open(tx, ask.caller(), Optional.empty()));
        registry.action(MANAGE, (tx, ask) -> open(tx, ask.caller(), ask.value()));
        registry.submission(SAVE, this::save);
    }

    /** The modal, or the refusal that its submission would meet. */
    Reply open(Tx tx, Caller caller, Optional<Team> team) {
        Texts texts = caller.texts();
        if (team.isEmpty() && !caller.admin()) {
            return say(texts, "team.refused.admins_create");
        }
        if (team.isPresent() && !TeamCommand.actor(caller).manages(team.get())) {
            Member manager = Members.get(tx, team.get().managerId());
            return say(texts, "team.refused.not_yours", "team", team.get().name(), "manager", manager.name());
        }
        Blocks blocks = Blocks.in(texts);
        if (caller.admin()) {
            blocks.input(
                    "name",
                    "team.field.name",
                    Elements.line("name", team.map(Team::name).orElse(null), NAME_LENGTH),
                    false);
            blocks.input(
                    "manager",
                    "team.field.manager",
                    Elements.user(
                            "manager",
                            team.map(known -> user(tx, known.managerId())).orElse(null)),
                    false);
        } else {
            team.ifPresent(known -> blocks.text("team.field.admins", "team", known.name()));
        }
        blocks.input("deputy", "team.field.deputy", deputy(tx, team), true);
        if (caller.admin()) {
            parents(tx, texts, blocks, team);
        }
        blocks.input(
                "channel",
                "team.field.channel",
                Elements.channel("channel", team.flatMap(Team::channel).orElse(null)),
                true);
        List<String> members = team.stream()
                .flatMap(known -> Teams.membersOf(tx, known).stream())
                .map(Member::userId)
                .toList();
        blocks.input("members", "team.field.members", Elements.users("members", members), true);
        return new Reply.Open(blocks.modal(
                team.isEmpty() ? "team.modal.new" : "team.modal.edit",
                SAVE,
                "team.modal.save",
                team.map(known -> String.valueOf(known.id())).orElse("")));
    }

    private Reply open(Tx tx, Caller caller, String teamId) {
        Optional<Team> team = id(teamId).flatMap(id -> Teams.find(tx, id));
        return team.isPresent() ? open(tx, caller, team) : say(caller.texts(), "team.refused.no_such_team");
    }

    /** A list of at most one, as only a list can be emptied again in Slack. */
    private static MultiUsersSelectElement deputy(Tx tx, Optional<Team> team) {
        List<String> present =
                team.flatMap(Team::deputyId).map(id -> user(tx, id)).stream().toList();
        MultiUsersSelectElement element = Elements.users("deputy", present);
        element.setMaxSelectedItems(1);
        return element;
    }

    private static void parents(Tx tx, Texts texts, Blocks blocks, Optional<Team> team) {
        List<Team> beneath = team.map(known -> Teams.withSubTeams(tx, known)).orElse(List.of());
        List<Elements.Choice> choices = new ArrayList<>();
        choices.add(new Elements.Choice(NO_PARENT, texts.say("team.parent.none")));
        Teams.all(tx).stream()
                .filter(other -> !beneath.contains(other))
                .forEach(other -> choices.add(new Elements.Choice(String.valueOf(other.id()), other.name())));
        String present = team.flatMap(Team::parentId).map(String::valueOf).orElse(NO_PARENT);
        blocks.input("parent", "team.field.parent", Elements.menu("parent", choices, present), true);
    }

    private Reply save(Tx tx, Ask.Submission ask) {
        Caller caller = ask.caller();
        TeamOutcome outcome;
        if (ask.metadata().isEmpty()) {
            outcome = changes.create(tx, TeamCommand.actor(caller), draft(tx, ask.fields(), Optional.empty()));
        } else {
            long id = id(ask.metadata()).orElse(0L);
            TeamDraft draft = draft(tx, ask.fields(), Teams.find(tx, id));
            outcome = changes.change(tx, TeamCommand.actor(caller), id, draft);
        }
        TeamMessages messages = new TeamMessages(caller.texts());
        return outcome instanceof TeamOutcome.Refused refused && concernsFields(refused)
                ? errors(refused, messages)
                : messages.outcome(outcome);
    }

    /** What stands in the fields; a field that a manager does not see leaves its part as it is. */
    private static TeamDraft draft(Tx tx, Fields fields, Optional<Team> team) {
        return new TeamDraft(
                fields.text("name").or(() -> team.map(Team::name)).orElse(""),
                fields.user("manager")
                        .or(() -> team.map(known -> user(tx, known.managerId())))
                        .orElse(""),
                fields.users("deputy").stream().findFirst(),
                fields.option("parent")
                        .map(TeamModal::id)
                        .orElseGet(() -> team.flatMap(Team::parentId))
                        .filter(id -> id != 0),
                fields.channel("channel"),
                fields.users("members"));
    }

    private static boolean concernsFields(TeamOutcome.Refused refused) {
        return refused.refusals().stream().noneMatch(refusal -> refusal.part() == Refusal.Part.TEAM);
    }

    private static Reply errors(TeamOutcome.Refused refused, TeamMessages messages) {
        Map<String, String> byBlock = refused.refusals().stream()
                .collect(Collectors.toMap(
                        refusal -> refusal.part().name().toLowerCase(Locale.ROOT),
                        refusal -> messages.sentence(refusal).stream()
                                .map(Texts.Run::text)
                                .collect(Collectors.joining()),
                        (one, other) -> one.equals(other) ? one : one + " " + other));
        return new Reply.FieldErrors(byBlock);
    }

    private static Optional<Long> id(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty(); // our own buttons and modals send none such
        }
    }

    private static String user(Tx tx, long memberId) {
        return Members.get(tx, memberId).userId();
    }

    private static Reply say(Texts texts, String key, Object... arguments) {
        return new Reply.Say(Blocks.in(texts).text(key, arguments).message());
    }
}
