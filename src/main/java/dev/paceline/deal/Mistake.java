package dev.paceline.deal;

import java.time.LocalDate;

/**
 * Why what was typed of a deal was refused, with what one sentence about it needs. Texts called {@code typed} are the
 * person's own, at most {@value dev.paceline.text.Typed#SHOWN} characters of them.
 */
public sealed interface Mistake {
    /** What a deal has, and how many characters of it. */
    enum Field {
        ACCOUNT(80),
        PRODUCT(80),
        CHANNEL(40),
        NEXT_STEP(300),
        REASON(1000);

        private final int most;

        Field(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }

    record NoAccount() implements Mistake {}

    /** {@code typed} is what stands where an amount should; empty where nothing does. */
    record NoAmount(String typed) implements Mistake {}

    record ZeroAmount() implements Mistake {}

    record ForeignCurrency(String typed, String currency) implements Mistake {}

    /** A second number, which may be part of a name or the amount itself. */
    record SecondNumber(String typed) implements Mistake {}

    record NotADate(String typed) implements Mistake {}

    /** A close day that is gone, or further off than anybody plans. */
    record CloseOutOfBounds(LocalDate day) implements Mistake {}

    /** A second stage, kind, close day or channel. */
    record Twice(String typed) implements Mistake {}

    /** Nearly one of the words that mean something, so that it is a slip rather than a product. */
    record Nearly(String typed, String nearest) implements Mistake {}

    record Unknown(String typed) implements Mistake {}

    /** {@code typed} is no stage. */
    record UnknownStage(String typed) implements Mistake {}

    /** A "via" that nothing follows. */
    record NoChannel() implements Mistake {}

    record TooLong(Field field) implements Mistake {}

    /** {@code typed} begins with the quotation mark that is never closed. */
    record UnbalancedQuote(String typed) implements Mistake {}
}
