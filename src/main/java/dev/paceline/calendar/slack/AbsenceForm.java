package dev.paceline.calendar.slack;

import com.slack.api.model.view.View;
import dev.paceline.calendar.Absences.Refusal;
import dev.paceline.slack.Blocks;
import dev.paceline.slack.Elements;
import dev.paceline.slack.Fields;
import dev.paceline.text.Texts;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Optional;

/** The form of an absence. */
final class AbsenceForm {
    static final String SUBMITTED = "absence.submitted";
    static final String WHO = "who";
    static final String FROM = "from";
    static final String LAST = "last";

    private AbsenceForm() {}

    /** @param who whom to suggest, where the reader may choose whose absence it is */
    static View view(Texts texts, LocalDate today, Optional<String> who) {
        Blocks blocks = Blocks.in(texts);
        who.ifPresent(user -> blocks.input(WHO, "absence.form.who", Elements.user(WHO, user), false));
        return blocks.input(FROM, "absence.form.from", Elements.date(FROM, today), false)
                .input(LAST, "absence.form.last", Elements.date(LAST, today), false)
                .modal("absence.form.title", SUBMITTED, "button.save", "");
    }

    /** Empty while a day is missing, which Slack does not send. */
    static Optional<Period> days(Fields fields) {
        return fields.date(FROM).flatMap(from -> fields.date(LAST).map(last -> new Period(from, last.plusDays(1))));
    }

    /** The field that a refusal is about. */
    static String field(Refusal refusal) {
        return switch (refusal) {
            case TOO_LONG_AGO -> FROM;
            case NOT_YOURS -> WHO;
            default -> LAST;
        };
    }
}
