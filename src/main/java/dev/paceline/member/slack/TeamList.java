package dev.paceline.member.slack;

import com.slack.api.model.block.element.ButtonElement;
import dev.paceline.member.Actor;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Team;
import dev.paceline.member.Teams;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Caller;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The teams as one caller sees them: all in a list, or one with its people. */
final class TeamList {
    /** So many teams have a button of their own in the list; a message has room for 50 blocks. */
    private static final int WITH_BUTTON = 20;

    private final Tx tx;
    private final Caller caller;
    private final Actor actor;
    private final Texts texts;
    private final List<Team> teams;

    TeamList(Tx tx, Caller caller) {
        this.tx = tx;
        this.caller = caller;
        this.actor = TeamCommand.actor(caller);
        this.texts = caller.texts();
        this.teams = Teams.all(tx);
    }

    Message message() {
        Blocks blocks = Blocks.in(texts).heading("team.heading");
        if (teams.isEmpty()) {
            blocks.text(caller.admin() ? "team.none.admin" : "team.none");
        }
        Map<Long, String> leaders = leaders();
        Map<Long, Long> sizes = Teams.sizes(tx);
        List<Team> managed =
                teams.stream().filter(actor::manages).limit(WITH_BUTTON).toList();
        for (Team team : managed) {
            blocks.lines(List.of(line(team, leaders, sizes))).actions(manage(team));
        }
        List<List<Texts.Run>> others = teams.stream()
                .filter(team -> !managed.contains(team))
                .map(team -> line(team, leaders, sizes))
                .toList();
        if (!others.isEmpty()) {
            blocks.lines(others);
        }
        if (caller.admin()) {
            blocks.divider().actions(Elements.button(texts, "button.team.new", TeamModal.NEW, ""));
        }
        return blocks.message();
    }

    Message message(Team team) {
        Map<Long, String> leaders = leaders();
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(line(team, leaders, Teams.sizes(tx)));
        List<String> members =
                Teams.membersOf(tx, team).stream().map(Member::name).toList();
        if (!members.isEmpty()) {
            lines.add(texts.runs("team.show.members", "members", texts.list(members)));
        }
        List<String> beneath =
                Teams.withSubTeams(tx, team).stream().skip(1).map(Team::name).toList();
        if (!beneath.isEmpty()) {
            lines.add(texts.runs("team.show.beneath", "teams", texts.list(beneath)));
        }
        Blocks blocks = Blocks.in(texts).lines(lines);
        return (actor.manages(team) ? blocks.actions(manage(team)) : blocks).message();
    }

    private ButtonElement manage(Team team) {
        return Elements.button(texts, "button.team.manage", TeamModal.MANAGE, String.valueOf(team.id()));
    }

    private List<Texts.Run> line(Team team, Map<Long, String> leaders, Map<Long, Long> sizes) {
        Optional<String> deputy = team.deputyId().map(leaders::get);
        Optional<String> parent =
                team.parentId().flatMap(id -> Teams.find(tx, id)).map(Team::name);
        return texts.runs(
                "team.line",
                "team",
                team.name(),
                "manager",
                leaders.getOrDefault(team.managerId(), ""),
                "hasDeputy",
                deputy.isPresent(),
                "deputy",
                deputy.orElse(""),
                "hasParent",
                parent.isPresent(),
                "parent",
                parent.orElse(""),
                "count",
                sizes.getOrDefault(team.id(), 0L));
    }

    private Map<Long, String> leaders() {
        List<Long> ids = teams.stream().flatMap(Team::leaderIds).distinct().toList();
        return Members.get(tx, ids).stream().collect(Collectors.toMap(Member::id, Member::name));
    }
}
