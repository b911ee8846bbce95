package dev.paceline.activity;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as the reader's locale writes them: 12.500 is twelve thousand five hundred in Dutch, twelve and a half in English. */
final class Numerals {
    /** For patterns of which a number is a part. */
    static final String NUMBER = "[-+\u2212]?[\\d.,]*\\d";

    private Numerals() {}

    /**
     * The number, or null where it is none. A separator that can't stand for thousands is a decimal one, so that "1.5h"
     * means the same to all.
     */
    static @Nullable BigDecimal read(String typed, Locale locale) {
        boolean negative = typed.startsWith("-") || typed.startsWith("\u2212");
        String digits = negative || typed.startsWith("+") ? typed.substring(1) : typed;
        char decimal = decimal(locale);
        char thousands = decimal == ',' ? '.' : ',';
        if (digits.matches("[1-9]\\d{0,2}(?:[" + thousands + "]\\d{3})+(?:[" + decimal + "]\\d+)?")) {
            digits = digits.replace(String.valueOf(thousands), "");
        } else if (!digits.matches("\\d+|\\d*[.,]\\d+")) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits.replace(',', '.'));
        return negative ? number.negate() : number;
    }

    static String write(BigDecimal number, Locale locale) {
        return number.toPlainString().replace('.', decimal(locale));
    }

    private static char decimal(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
    }
}
