package dev.paceline.deal.slack;

import com.slack.api.model.view.View;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.Mistake.Field;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.text.Numerals;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms that end a deal or give it away: what worked, why it was lost, whose it is from now on. */
final class ClosingModal {
    static final String WON = "deal.won";
    static final String LOST = "deal.lost";
    static final String REASSIGNED = "deal.reassigned";
    static final String DAY = "day";
    static final String OWNER = "owner";

    private ClosingModal() {}

    /**
     * Asks what worked.
     *
     * @param amount as it was typed already, if it was
     */
    static View won(
            Texts texts, Sentences sentences, Shown deal, Optional<String> amount, String worked, LocalDate day) {
        String usual = Numerals.write(deal.state().amount().amount().stripTrailingZeros(), texts.locale());
        return about(texts, sentences, deal)
                .input(
                        DealModal.REASON,
                        "deal.form.WON",
                        Elements.paragraph(DealModal.REASON, orNull(worked), Field.REASON.most()),
                        true)
                .input(
                        DealModal.AMOUNT,
                        "deal.form.final",
                        Elements.line(DealModal.AMOUNT, amount.orElse(usual), DealModal.AMOUNT_LENGTH),
                        false)
                .input(DAY, "deal.form.won_day", Elements.date(DAY, day), false)
                .modal("deal.form.won", WON, "button.deal.win", id(deal));
    }

    static View lost(Texts texts, Sentences sentences, Shown deal, String reason) {
        return about(texts, sentences, deal)
                .input(
                        DealModal.REASON,
                        "deal.form.LOST",
                        Elements.paragraph(DealModal.REASON, orNull(reason), Field.REASON.most()),
                        false)
                .modal("deal.form.lost", LOST, "button.save", id(deal));
    }

    /** @param user the one who was named already, if one was */
    static View reassign(Texts texts, Sentences sentences, Shown deal, String user) {
        return about(texts, sentences, deal)
                .input(OWNER, "deal.form.owner", Elements.user(OWNER, orNull(user)), false)
                .modal("deal.form.reassign", REASSIGNED, "button.save", id(deal));
    }

    private static Blocks about(Texts texts, Sentences sentences, Shown deal) {
        return Blocks.in(texts).lines(List.of(sentences.of("deal.line", deal)));
    }

    private static String id(Shown deal) {
        return String.valueOf(deal.state().dealId());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
