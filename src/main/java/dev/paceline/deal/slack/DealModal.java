package dev.paceline.deal.slack;

import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.paceline.deal.DealBook.Shown;
import dev.paceline.deal.DealState;
import dev.paceline.deal.Form;
import dev.paceline.deal.Kind;
import dev.paceline.deal.Mistake;
import dev.paceline.deal.Mistake.Field;
import dev.paceline.deal.Stages;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import dev.paceline.text.Numerals;
import dev.paceline.text.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a deal: a new one, or one to be corrected. A closed deal has no stage, close day or next step to fill in. */
final class DealModal {
    static final String OPENED = "deal.opened";
    static final String EDITED = "deal.edited";

    private static final String ACCOUNT = "account";
    static final String AMOUNT = "amount";
    private static final String PRODUCT = "product";
    private static final String KIND = "kind";
    private static final String STAGE = "stage";
    private static final String CLOSE = "close";
    private static final String CHANNEL = "channel";
    private static final String NEXT = "next";
    static final String REASON = "reason";
    static final int AMOUNT_LENGTH = 25;

    private DealModal() {}

    static View blank(Stages stages, Texts texts) {
        Blocks blocks = Blocks.in(texts)
                .input(ACCOUNT, "deal.form.account", line(ACCOUNT, null, Field.ACCOUNT), false)
                .input(AMOUNT, "deal.form.amount", Elements.line(AMOUNT, null, AMOUNT_LENGTH), false)
                .input(PRODUCT, "deal.form.product", line(PRODUCT, null, Field.PRODUCT), true)
                .input(KIND, "deal.form.kind", Elements.menu(KIND, kinds(texts), Kind.NEW.name()), false);
        pipeline(blocks, stages(stages, texts, null), stages.first().stage(), null, null);
        return blocks.input(CHANNEL, "deal.form.channel", line(CHANNEL, null, Field.CHANNEL), true)
                .modal("deal.form.new", OPENED, "button.save", "");
    }

    static View of(Shown deal, Stages stages, Texts texts) {
        DealState state = deal.state();
        String amount = Numerals.write(state.amount().amount().stripTrailingZeros(), texts.locale());
        Blocks blocks = Blocks.in(texts)
                .input(ACCOUNT, "deal.form.account", line(ACCOUNT, deal.account(), Field.ACCOUNT), false)
                .input(AMOUNT, "deal.form.amount", Elements.line(AMOUNT, amount, AMOUNT_LENGTH), false)
                .input(
                        PRODUCT,
                        "deal.form.product",
                        line(PRODUCT, state.product().orElse(null), Field.PRODUCT),
                        true)
                .input(
                        KIND,
                        "deal.form.kind",
                        Elements.menu(KIND, kinds(texts), state.kind().name()),
                        false);
        if (state.isOpen()) {
            pipeline(
                    blocks,
                    stages(stages, texts, state.stage()),
                    state.stage(),
                    state.closeDay().orElse(null),
                    state.nextStep().orElse(null));
        } else {
            String reason = state.reason().orElse(null);
            blocks.input(
                    REASON,
                    "deal.form." + state.status(),
                    Elements.paragraph(REASON, reason, Field.REASON.most()),
                    true);
        }
        return blocks.input(
                        CHANNEL,
                        "deal.form.channel",
                        line(CHANNEL, state.channel().orElse(null), Field.CHANNEL),
                        true)
                .modal("deal.form.edit", EDITED, "button.save", state.dealId() + " " + state.id());
    }

    /** What was entered; a stage or kind that the form does not offer counts as the usual one. */
    static Form read(Fields fields, Stages stages, LocalDate today) {
        String stage = fields.option(STAGE)
                .filter(key -> stages.find(key).isPresent())
                .orElse(stages.first().stage());
        return form(
                fields,
                stage,
                fields.date(CLOSE).orElse(null),
                fields.text(NEXT).orElse(null),
                today);
    }

    /** What was entered over a deal; what the form has no field for stays. A close day that was there may be gone by now. */
    static Form read(Fields fields, DealState state, LocalDate today) {
        if (!state.isOpen()) {
            LocalDate close = state.closeDay().orElse(null);
            return form(fields, state.stage(), close, state.nextStep().orElse(null), earliest(state, today));
        }
        return form(
                fields,
                fields.option(STAGE).orElse(state.stage()),
                fields.date(CLOSE).orElse(null),
                fields.text(NEXT).orElse(null),
                fields.date(CLOSE).equals(state.closeDay()) ? earliest(state, today) : today);
    }

    /** The field to which a mistake belongs. */
    static String field(Mistake mistake) {
        if (mistake instanceof Mistake.TooLong tooLong) {
            return switch (tooLong.field()) {
                case ACCOUNT -> ACCOUNT;
                case PRODUCT -> PRODUCT;
                case CHANNEL -> CHANNEL;
                case NEXT_STEP -> NEXT;
                case REASON -> REASON;
            };
        } else if (mistake instanceof Mistake.CloseOutOfBounds) {
            return CLOSE;
        }
        return mistake instanceof Mistake.NoAccount ? ACCOUNT : AMOUNT;
    }

    private static LocalDate earliest(DealState state, LocalDate today) {
        return state.closeDay().filter(today::isAfter).orElse(today);
    }

    private static Form form(
            Fields fields, String stage, @Nullable LocalDate close, @Nullable String next, LocalDate earliest) {
        Optional<Kind> kind = fields.option(KIND).flatMap(DealModal::kind);
        return new Form(
                fields.text(ACCOUNT).orElse(""),
                fields.text(AMOUNT).orElse(""),
                kind.orElse(Kind.NEW),
                fields.text(PRODUCT).orElse(null),
                fields.text(CHANNEL).orElse(null),
                stage,
                close,
                next,
                earliest);
    }

    private static void pipeline(
            Blocks blocks,
            List<Elements.Choice> choices,
            String stage,
            @Nullable LocalDate close,
            @Nullable String next) {
        blocks.input(STAGE, "deal.form.stage", Elements.menu(STAGE, choices, stage), false)
                .input(CLOSE, "deal.form.close", Elements.date(CLOSE, close), true)
                .input(NEXT, "deal.form.next", line(NEXT, next, Field.NEXT_STEP), true);
    }

    private static PlainTextInputElement line(String name, @Nullable String initial, Field field) {
        return Elements.line(name, initial, field.most());
    }

    private static List<Elements.Choice> kinds(Texts texts) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Elements.Choice(kind.name(), texts.say("deal.kind." + kind)))
                .toList();
    }

    /** @param own the stage of a deal that stays in it, though it may be retired */
    private static List<Elements.Choice> stages(Stages stages, Texts texts, @Nullable String own) {
        return stages.all().stream()
                .filter(stage -> !stage.isRetired() || stage.stage().equals(own))
                .map(stage -> new Elements.Choice(stage.stage(), stages.name(stage.stage(), texts)))
                .toList();
    }

    private static Optional<Kind> kind(String name) {
        return Stream.of(Kind.values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
