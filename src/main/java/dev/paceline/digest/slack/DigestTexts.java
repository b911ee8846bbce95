package dev.paceline.digest.slack;

import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.slack.Renderer;
import dev.paceline.digest.Digest;
import dev.paceline.digest.Digests;
import dev.paceline.digest.Preference;
import dev.paceline.digest.Topic;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.member.Teams;
import dev.paceline.slack.Message;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of all sections, for any reader; makes the message of a digest that is sent. */
public final class DigestTexts implements Renderer {
    private final Map<Topic, SectionText<?>> sections;

    public DigestTexts(List<SectionText<?>> sections) {
        this.sections = sections.stream().collect(Collectors.toMap(SectionText::topic, Function.identity()));
    }

    /** Those of this package. */
    public static List<SectionText<?>> own() {
        return List.of(
                new ResultsText(),
                new TrendText(),
                new TeamsText(),
                new PeopleText(),
                new ImprovedText(),
                new ApplauseText(),
                new DealsText(),
                new CoachingText(),
                new ReviewsText(),
                new AwayText());
    }

    @Override
    public Message render(Tx tx, Letter letter) {
        Member reader = Members.find(tx, letter.conversation()).orElseThrow();
        Digest digest = Frozen.read(letter, Digest.class);
        DigestMessages messages = of(tx, reader);
        return Teams.find(tx, digest.owner().id())
                .filter(team -> team.managerId() != reader.id())
                .map(team -> messages.digest(
                        digest, Members.get(tx, team.managerId()).name()))
                .orElseGet(() -> messages.digest(digest));
    }

    @Override
    public boolean mayBeSeen(Tx tx, Letter letter) {
        Digest digest = Frozen.read(letter, Digest.class);
        return Members.find(tx, letter.conversation())
                .filter(reader -> Digests.isFor(tx, digest, reader))
                .isPresent();
    }

    DigestMessages of(Tx tx, Member reader) {
        return new DigestMessages(
                sections, reader.id(), Texts.of(reader.locale()), Names.of(tx), Preference.style(tx, reader.id()));
    }
}
