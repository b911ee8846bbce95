package dev.paceline.deal;

import dev.paceline.text.Line;
import dev.paceline.text.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount in a line: its tokens, and what they say. */
record AmountTyped(int from, int to, Money.Read read) {
    /** {@code EUR 12.5 million} has three. */
    private static final int WORDS = 3;

    private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[\\d.,]*\\d[.,]*");

    /** The first one at or after a token: the longest that begins there. */
    static Optional<AmountTyped> first(Line line, int from, Locale locale, Currency currency) {
        for (int start = from; start < line.tokens().size(); start++) {
            String word = line.words(start, start + 1);
            for (int end = start + WORDS; end > start; end--) {
                String typed = line.words(start, end);
                Money.Read read = typed == null ? new Money.Read.NoAmount() : Money.read(typed, locale, currency);
                if (!(read instanceof Money.Read.NoAmount)) {
                    return Optional.of(new AmountTyped(start, end, read));
                }
            }
            if (word != null && NUMBER.matcher(word).matches()) {
                return Optional.empty(); // meant as the amount, and none: what follows is no other
            }
        }
        return Optional.empty();
    }
}
