package dev.paceline.review.slack;

import dev.paceline.review.Review;
import dev.paceline.review.Sheet;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What counts most of a review's figures, for the card that reminds of it; both sides see the same, the whole stands behind Open. */
public final class InBrief {
    private static final int FOR_LEADER = 2;
    private static final int FOR_MEMBER = 6;

    private InBrief() {}

    /** For who holds it, perhaps with nine others on the same card. */
    public static List<List<Texts.Run>> forLeader(Tx tx, long id, Texts texts) {
        return Review.find(tx, id)
                .map(review -> {
                    List<List<Texts.Run>> lines = lines(review.sheet(), texts, FOR_LEADER);
                    lines.add(texts.runs(
                            "review.brief",
                            "prepared",
                            String.valueOf(review.preparation().isPresent()),
                            "standing",
                            review.sheet()
                                    .policy()
                                    .map(policy -> texts.say("policy.standing." + policy.standing()))
                                    .orElseGet(() -> texts.say("review.sheet.policy.none"))));
                    return lines;
                })
                .orElse(List.of());
    }

    /** For who prepares. */
    public static List<List<Texts.Run>> forMember(Tx tx, long id, Texts texts) {
        return Review.find(tx, id)
                .map(review -> lines(review.sheet(), texts, FOR_MEMBER))
                .orElse(List.of());
    }

    /** Those that have a target. */
    private static List<List<Texts.Run>> lines(Sheet sheet, Texts texts, int most) {
        SheetText text = new SheetText(sheet, texts);
        return new ArrayList<>(sheet.lines().stream()
                .filter(line -> line.target().isPresent())
                .limit(most)
                .map(text::line)
                .toList());
    }
}
