package dev.paceline.review.slack;

import dev.paceline.review.Review;
import dev.paceline.review.Sheet;
import dev.paceline.store.Tx;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What counts most of a review's figures, for the card that reminds of it; the whole stands behind Open. */
public final class InBrief {
    private static final int FOR_LEADER = 2;
    private static final int FOR_MEMBER = 5;
    private static final int ROLLING = 3;

    private InBrief() {}

    /** For who holds it, perhaps with nine others on the same card. */
    public static List<List<Texts.Run>> forLeader(Tx tx, long id, Texts texts) {
        return Review.find(tx, id)
                .map(review -> {
                    List<List<Texts.Run>> lines = lines(review, texts, FOR_LEADER, 1);
                    lines.add(texts.runs(
                            "review.brief.prepared",
                            "prepared",
                            String.valueOf(review.preparation().isPresent())));
                    return lines;
                })
                .orElse(List.of());
    }

    /** For who prepares. */
    public static List<List<Texts.Run>> forMember(Tx tx, long id, Texts texts) {
        return Review.find(tx, id)
                .map(review -> lines(review, texts, FOR_MEMBER, ROLLING))
                .orElse(List.of());
    }

    /** Those that have a target, of the month and of rolling days, and what else the month came to. */
    private static List<List<Texts.Run>> lines(Review review, Texts texts, int most, int mostRolling) {
        Sheet sheet = review.sheet();
        SheetText text = new SheetText(sheet, texts);
        List<List<Texts.Run>> lines = new ArrayList<>();
        lines.add(List.of(new Texts.Run(ReviewWords.days(texts, review), true)));
        sheet.lines().stream()
                .filter(line -> line.target().isPresent())
                .limit(most)
                .forEach(line -> lines.add(text.line(line)));
        sheet.blocks().stream()
                .flatMap(block -> text.rolling(block))
                .limit(mostRolling)
                .forEach(lines::add);
        lines.add(text.rest());
        return lines;
    }
}
