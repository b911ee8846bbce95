package dev.paceline.member.slack;

import dev.paceline.member.Move;
import dev.paceline.member.Refusal;
import dev.paceline.member.Team;
import dev.paceline.member.TeamOutcome;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Message;
import dev.paceline.slack.Reply;
import dev.paceline.text.Texts;
import dev.paceline.text.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a change of teams. */
final class TeamMessages {
    private final Texts texts;

    TeamMessages(Texts texts) {
        this.texts = texts;
    }

    Reply outcome(TeamOutcome outcome) {
        return new Reply.Say(message(outcome));
    }

    /** Something is missing from the command: a manager, people or the team. */
    Reply needs(String what) {
        return say("team.needs." + what);
    }

    Reply adminsCreate() {
        return say("team.refused.admins_create");
    }

    Reply unclear(String words) {
        return say("team.unclear", "words", Typed.shown(words), "usage", texts.say("team.forms"));
    }

    Reply unknown(String name, Optional<Team> nearest) {
        return nearest.map(team -> say("team.unknown.nearest", "team", Typed.shown(name), "nearest", team.name()))
                .orElseGet(() -> say("team.unknown", "team", Typed.shown(name)));
    }

    /** The sentence of a refusal, with what is bold in it. */
    List<Texts.Run> sentence(Refusal refusal) {
        return texts.runs(
                "team.refused." + refusal.reason().name().toLowerCase(Locale.ROOT),
                refusal.names().toArray());
    }

    private Message message(TeamOutcome outcome) {
        if (outcome instanceof TeamOutcome.Refused refused) {
            return Blocks.in(texts)
                    .lines(refused.refusals().stream()
                            .map(this::sentence)
                            .distinct()
                            .toList())
                    .message();
        }
        List<List<Texts.Run>> lines = new ArrayList<>();
        List<Move> moves = List.of();
        if (outcome instanceof TeamOutcome.Created created) {
            lines.add(texts.runs("team.created", "team", created.team().name()));
            moves = created.moves();
        } else if (outcome instanceof TeamOutcome.Changed changed) {
            lines.add(texts.runs("team.changed", "team", changed.team().name()));
            moves = changed.moves();
        } else if (outcome instanceof TeamOutcome.Moved moved) {
            moves = moved.moves();
        }
        moves.forEach(move -> lines.add(sentence(move)));
        Blocks blocks = Blocks.in(texts).lines(lines);
        boolean left = moves.stream()
                .anyMatch(move -> move.changesTeam() && move.from().isPresent());
        return (left ? blocks.note("team.move.kept") : blocks).message();
    }

    private List<Texts.Run> sentence(Move move) {
        String key = !move.changesTeam()
                ? move.to().isPresent() ? "stays" : "none"
                : move.from().isEmpty() ? "joined" : move.to().isEmpty() ? "left" : "moved";
        return texts.runs(
                "team.move." + key,
                "who",
                move.member().name(),
                "from",
                move.from().map(Team::name).orElse(""),
                "to",
                move.to().map(Team::name).orElse(""));
    }

    private Reply say(String key, Object... arguments) {
        return new Reply.Say(Blocks.in(texts).text(key, arguments).message());
    }
}
