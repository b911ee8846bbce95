package dev.paceline.activity;

import dev.paceline.activity.Parsed.Understood;
import dev.paceline.text.Numerals;
import dev.paceline.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What to type for an entry, in the reader's language: {@link ActivityParser} reads the same entry from it, on any day. */
public final class Echo {
    private static final String EXAMPLE_ACCOUNT = "Acme";

    private Echo() {}

    public static String command(Entry entry, Vocabulary vocabulary, Locale reader) {
        String account = entry.account();
        String plain = command(entry, account, vocabulary, reader);
        if (account == null
                || ActivityParser.parse(plain, vocabulary, reader, entry.day()).equals(new Understood(entry))) {
            return plain;
        }
        return command(entry, '"' + account.replace("\"", "\"\"") + '"', vocabulary, reader);
    }

    /** Such as {@code on 2026-11-20}. */
    public static String on(LocalDate day, Locale reader) {
        return Texts.of(reader).words("day.word.on").get(0) + " " + day;
    }

    /** A right example for the type, such as {@code 3 calls Acme}. */
    public static String example(Term term, Vocabulary vocabulary, Locale reader) {
        String three = vocabulary.word(term.type(), 3, reader);
        String one = vocabulary.word(term.type(), 1, reader);
        return switch (term.tally()) {
            case COUNT -> "3 " + three + " " + EXAMPLE_ACCOUNT;
            case HOURS -> one + " " + Durations.write(Durations.hours(90), reader);
            case SCORE -> one + " " + EXAMPLE_ACCOUNT + " 8";
        };
    }

    private static String command(Entry entry, @Nullable String account, Vocabulary vocabulary, Locale reader) {
        StringJoiner command = new StringJoiner(" ");
        if (entry.quantity() != 1) {
            command.add(String.valueOf(entry.quantity()));
        }
        command.add(vocabulary.word(entry.type(), entry.quantity(), reader));
        if (account != null) {
            command.add(account);
        }
        if (entry.measure() != null) {
            command.add(measure(entry.type(), entry.measure(), vocabulary, reader));
        }
        command.add(on(entry.day(), reader));
        if (entry.note() != null) {
            command.add("-- " + entry.note());
        }
        return command.toString();
    }

    private static String measure(String type, BigDecimal measure, Vocabulary vocabulary, Locale reader) {
        Term term = vocabulary.term(type);
        return term != null && term.tally() == Tally.SCORE
                ? Numerals.write(measure, reader)
                : Durations.write(measure, reader);
    }
}
