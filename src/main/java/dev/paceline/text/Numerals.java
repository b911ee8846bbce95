package dev.paceline.text;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as the reader's locale writes them: 12.500 is twelve thousand five hundred in Dutch, twelve and a half in English. */
public final class Numerals {
    /** For patterns of which a number is a part. */
    public static final String NUMBER = "[-+\u2212]?[\\d.,]*\\d";

    /** ICU takes longer to look this up than it takes to read the number. */
    private static final Map<Locale, Character> DECIMALS = new ConcurrentHashMap<>();

    private static final Pattern PLAIN = Pattern.compile("\\d+|\\d*[.,]\\d+");
    private static final Pattern POINTS_IN_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern COMMAS_IN_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");

    private Numerals() {}

    /**
     * The number, or null where it is none. A separator that can't stand for thousands is a decimal one, so that "1.5h"
     * means the same to all.
     */
    public static @Nullable BigDecimal read(String typed, Locale locale) {
        boolean negative = typed.startsWith("-") || typed.startsWith("\u2212");
        String digits = negative || typed.startsWith("+") ? typed.substring(1) : typed;
        boolean comma = decimal(locale) == ',';
        if ((comma ? POINTS_IN_THOUSANDS : COMMAS_IN_THOUSANDS).matcher(digits).matches()) {
            digits = digits.replace(comma ? "." : ",", "");
        } else if (!PLAIN.matcher(digits).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits.replace(',', '.'));
        return negative ? number.negate() : number;
    }

    /** The same where it is a whole number from {@code least} to {@code most}. */
    public static Optional<Integer> whole(String typed, Locale locale, int least, int most) {
        return Optional.ofNullable(read(typed, locale))
                .filter(number -> number.scale() <= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    /** With the reader's decimal sign and no signs between thousands, as one types it. */
    public static String write(BigDecimal number, Locale locale) {
        return number.toPlainString().replace('.', decimal(locale));
    }

    private static char decimal(Locale locale) {
        return DECIMALS.computeIfAbsent(
                locale, of -> DecimalFormatSymbols.getInstance(of).getDecimalSeparator() == ',' ? ',' : '.');
    }
}
