package dev.paceline.leaderboard.slack;

import com.slack.api.model.view.View;
import dev.paceline.activity.Types;
import dev.paceline.leaderboard.BoardSetting.Choice;
import dev.paceline.leaderboard.Question;
import dev.paceline.leaderboard.Ranking;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of how a board looks in its channel. Pure. */
record BoardSettingsModal(Texts texts, Types types) {
    static final String SAVE = "channel_board.save";
    private static final String RANKING = "ranking";
    private static final String MODE = "mode";
    private static final String ALL = "ALL";
    private static final String WELL = "WELL";

    View view(Question question, Choice choice) {
        return Blocks.in(texts)
                .input(
                        RANKING,
                        "channel_board.ranking",
                        Elements.menu(
                                RANKING,
                                rankings().map(this::choice).toList(),
                                choice.ranking().code()),
                        false)
                .input(
                        MODE,
                        "channel_board.mode",
                        Elements.menu(MODE, List.of(mode(ALL), mode(WELL)), choice.congratulatory() ? WELL : ALL),
                        false)
                .modal("channel_board.settings", SAVE, "button.save", question.code());
    }

    /** What was chosen; empty where that is no choice of ours. */
    Optional<Choice> choice(Fields fields) {
        Optional<String> mode = fields.option(MODE).filter(List.of(ALL, WELL)::contains);
        return fields.option(RANKING)
                .map(Ranking::decode)
                .filter(ranking -> rankings().anyMatch(ranking::equals))
                .flatMap(ranking -> mode.map(chosen -> new Choice(ranking, chosen.equals(WELL))));
    }

    String ranking(Choice choice) {
        return name(choice.ranking());
    }

    String mode(Choice choice) {
        return mode(choice.congratulatory() ? WELL : ALL).label();
    }

    /** Of the types those that can be logged. */
    private Stream<Ranking> rankings() {
        return Stream.concat(
                Stream.of(Ranking.SHARES, Ranking.POINTS, Ranking.SHOUTOUTS),
                types.all().stream()
                        .filter(type -> !type.isRetired())
                        .map(type -> new Ranking(false, Optional.of(type.type()))));
    }

    private Elements.Choice choice(Ranking ranking) {
        return new Elements.Choice(ranking.code(), name(ranking));
    }

    private String name(Ranking ranking) {
        return ranking.ofTarget()
                ? texts.say("channel_board.ranking.share")
                : ranking.type()
                        .map(type -> BoardWording.name(texts, types, type))
                        .orElseGet(() -> texts.say("leaderboard.points"));
    }

    private Elements.Choice mode(String mode) {
        return new Elements.Choice(mode, texts.say("channel_board.mode." + mode));
    }
}
