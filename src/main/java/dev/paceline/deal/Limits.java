package dev.paceline.deal;

import dev.paceline.deal.Mistake.Field;
import dev.paceline.deal.Mistake.TooLong;
import dev.paceline.deal.Parsed.Misunderstood;
import dev.paceline.deal.Parsed.Understood;
import dev.paceline.text.Typed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a deal may be, whether typed as a command or filled into a form. Lengths are in characters (code points). */
public final class Limits {
    private static final int YEARS_AHEAD = 5;

    private Limits() {}

    /**
     * The draft without what can't be seen in it, or what is wrong with it.
     *
     * @param earliest the first day that is taken for the close day
     */
    static Parsed check(Draft draft, LocalDate earliest) {
        String account = Typed.clean(draft.account());
        if (account == null) {
            return new Misunderstood(new Mistake.NoAccount());
        }
        Draft clean = new Draft(
                account,
                draft.amount(),
                draft.kind(),
                Typed.clean(draft.product()),
                Typed.clean(draft.channel()),
                draft.stage(),
                draft.closeDay(),
                Typed.clean(draft.nextStep()));
        return mistake(clean, earliest).<Parsed>map(Misunderstood::new).orElseGet(() -> new Understood(clean));
    }

    /** What is wrong with why a deal was lost or what worked, if anything is. */
    public static Optional<Mistake> reason(@Nullable String reason) {
        return tooLong(Field.REASON, reason);
    }

    private static Optional<Mistake> mistake(Draft draft, LocalDate earliest) {
        if (draft.amount().amount().signum() <= 0) {
            return Optional.of(new Mistake.ZeroAmount());
        }
        LocalDate close = draft.closeDay();
        if (close != null && (close.isBefore(earliest) || close.isAfter(earliest.plusYears(YEARS_AHEAD)))) {
            return Optional.of(new Mistake.CloseOutOfBounds(close));
        }
        return Stream.of(
                        tooLong(Field.ACCOUNT, draft.account()),
                        tooLong(Field.PRODUCT, draft.product()),
                        tooLong(Field.CHANNEL, draft.channel()),
                        tooLong(Field.NEXT_STEP, draft.nextStep()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Mistake> tooLong(Field field, @Nullable String text) {
        return text != null && Typed.length(text) > field.most() ? Optional.of(new TooLong(field)) : Optional.empty();
    }
}
