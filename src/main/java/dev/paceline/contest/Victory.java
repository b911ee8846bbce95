package dev.paceline.contest;

import dev.paceline.delivery.Frozen;
import dev.paceline.delivery.Letter;
import dev.paceline.delivery.Outbox;
import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import java.math.BigDecimal;
import java.util.List;

/**
 * What who won is told directly, frozen: on the card in the channel the result is an update, which calls nobody.
 *
 * @param winner the reader's name, or that of their team
 * @param others with whom the place is shared
 */
public record Victory(About about, BigDecimal score, String winner, List<String> others) {
    /** The kind of letter. */
    public static final String KIND = "contest_won";

    /** Puts it into the outbox for each who won, or competed for the team that did; once. */
    static void tell(Tx tx, Contest contest, Result result) {
        About about = About.of(tx, contest);
        Terms terms = contest.terms();
        List<Stint> stints = Entrants.of(tx, terms.who(), terms.days());
        for (Standing first : result.first()) {
            List<String> others = result.winners().stream()
                    .filter(name -> !name.equals(first.name()))
                    .toList();
            String content = Frozen.content(new Victory(about, first.score(), first.name(), others));
            List<Long> people = stints.stream()
                    .filter(stint -> stint.side() == first.side())
                    .map(Stint::memberId)
                    .distinct()
                    .toList();
            Members.get(tx, people).stream()
                    .filter(Member::mayAct)
                    .map(member ->
                            new Letter(KIND, KIND + " " + contest.id() + " " + member.id(), member.userId(), content))
                    .forEach(letter -> Outbox.put(tx, letter));
        }
    }
}
