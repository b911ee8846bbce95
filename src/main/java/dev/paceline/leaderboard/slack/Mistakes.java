package dev.paceline.leaderboard.slack;

import dev.paceline.activity.Types;
import dev.paceline.leaderboard.Asked.Mistake;
import dev.paceline.leaderboard.QuestionParser;
import dev.paceline.text.Texts;
import java.util.List;

/** Why there is no board, and an example of what there is. Pure. */
record Mistakes(Texts texts, Types types) {
    List<Texts.Run> sentence(Mistake mistake) {
        String example = QuestionParser.example(types.vocabulary(), "call", texts.locale());
        if (mistake instanceof Mistake.Unknown unknown) {
            return unknown.nearest()
                    .map(nearest -> texts.runs(
                            "leaderboard.mistake.nearest",
                            "typed",
                            unknown.typed(),
                            "nearest",
                            nearest,
                            "example",
                            "/leaderboard " + nearest))
                    .orElseGet(() ->
                            texts.runs("leaderboard.mistake.unknown", "typed", unknown.typed(), "example", example));
        } else if (mistake instanceof Mistake.Ambiguous ambiguous) {
            List<String> meant = ambiguous.types();
            return texts.runs(
                    "leaderboard.mistake.ambiguous",
                    "typed",
                    ambiguous.typed(),
                    "types",
                    texts.list(
                            meant.stream().map(type -> types.name(type, texts)).toList()),
                    "example",
                    QuestionParser.example(types.vocabulary(), meant.get(0), texts.locale()));
        } else if (mistake instanceof Mistake.OneTooMany many) {
            return texts.runs("leaderboard.mistake.one_too_many", "typed", many.typed(), "example", example);
        } else if (mistake instanceof Mistake.Untargeted untargeted) {
            return texts.runs(
                    "leaderboard.mistake.untargeted",
                    "what",
                    untargeted
                            .type()
                            .map(type -> BoardWording.name(texts, types, type))
                            .orElseGet(() -> texts.say("leaderboard.points")),
                    "example",
                    QuestionParser.exampleOfShares(texts.locale()));
        }
        return texts.runs("leaderboard.mistake.no_team", "example", example);
    }
}
