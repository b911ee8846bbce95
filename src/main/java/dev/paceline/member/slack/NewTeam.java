package dev.paceline.member.slack;

import dev.paceline.member.slack.TeamLine.Kind;
import dev.paceline.member.slack.TeamLine.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code /team create NAME @manager [deputy @x] [under PARENT] [#channel]} says; the parts after the name in any order. */
record NewTeam(
        String name,
        List<String> managers,
        Optional<String> deputy,
        Optional<String> parent,
        Optional<String> channel) {

    static NewTeam read(TeamLine line) {
        List<Token> name = new ArrayList<>();
        List<Token> parent = new ArrayList<>();
        List<String> managers = new ArrayList<>();
        Optional<String> deputy = Optional.empty();
        List<Token> reading = name;
        for (int i = 0; i < line.tokens().size(); i++) {
            Token token = line.tokens().get(i);
            boolean named = !name.isEmpty();
            if (named && token.is(TeamWord.DEPUTY) && follows(line, i, Kind.PERSON)) {
                deputy = Optional.of(line.tokens().get(++i).text());
            } else if (named && token.is(TeamWord.UNDER) && followsText(line, i)) {
                reading = parent;
            } else if (token.kind() == Kind.PERSON) {
                managers.add(token.text());
            } else if (token.isText()) {
                reading.add(token);
            }
        }
        return new NewTeam(
                TeamLine.words(name),
                managers,
                deputy,
                Optional.of(TeamLine.words(parent)).filter(words -> !words.isEmpty()),
                line.channel());
    }

    private static boolean follows(TeamLine line, int at, Kind kind) {
        return at + 1 < line.tokens().size() && line.tokens().get(at + 1).kind() == kind;
    }

    private static boolean followsText(TeamLine line, int at) {
        return follows(line, at, Kind.WORD) || follows(line, at, Kind.QUOTED);
    }
}
