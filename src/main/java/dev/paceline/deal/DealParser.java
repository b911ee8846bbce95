package dev.paceline.deal;

import dev.paceline.deal.Parsed.Misunderstood;
import dev.paceline.text.Days;
import dev.paceline.text.Line;
import dev.paceline.text.Money;
import dev.paceline.text.Spelling;
import dev.paceline.text.Typed;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code ACCOUNT AMOUNT [PRODUCT] [stage] [close DATE] [via CHANNEL] [new | renewal | cross-sell | upsell] [-- next
 * step]}.
 *
 * <p>The account is what stands before the first amount, so one that has a number in its name stands in quotation marks. What
 * follows the amount and means nothing else is the product; it stands in one place, and a number in it is quoted too.
 */
public final class DealParser {
    private static final int KIND_WORDS = 2;

    /** One letter in so many may be wrong for a word to be a slip rather than a product. */
    private static final int LETTERS_A_SLIP = 5;

    private final Line line;
    private final Stages stages;
    private final Locale locale;
    private final Currency currency;
    private final Days days;
    private int at;
    private @Nullable Stage stage;
    private @Nullable Kind kind;
    private @Nullable LocalDate close;
    private @Nullable String channel;
    private @Nullable String product;

    private DealParser(Line line, Stages stages, Locale locale, Currency currency, LocalDate today) {
        this.line = line;
        this.stages = stages;
        this.locale = locale;
        this.currency = currency;
        this.days = Days.ahead(locale, today);
    }

    /**
     * What the line says.
     *
     * @param currency the workspace's
     */
    public static Parsed parse(Line line, Stages stages, Locale locale, Currency currency, LocalDate today) {
        String unclosed = line.unclosed();
        if (unclosed != null) {
            return new Misunderstood(new Mistake.UnbalancedQuote(Typed.shown(unclosed)));
        }
        return new DealParser(line, stages, locale, currency, today).parse(today);
    }

    private Parsed parse(LocalDate today) {
        // An amount in the first place would leave no account, so it may be the name of one: "1848".
        Optional<AmountTyped> typed = AmountTyped.first(line, 1, locale, currency);
        if (typed.isEmpty()) {
            return new Misunderstood(noAmount());
        }
        if (!(typed.get().read() instanceof Money.Read.Amount amount)) {
            String foreign = Objects.requireNonNull(
                    line.between(typed.get().from(), typed.get().to()));
            return new Misunderstood(new Mistake.ForeignCurrency(foreign, currency.getCurrencyCode()));
        }
        at = typed.get().to();
        while (at < line.tokens().size()) {
            Mistake mistake = field();
            if (mistake != null) {
                return new Misunderstood(mistake);
            }
        }
        String account = Objects.requireNonNull(line.between(0, typed.get().from()));
        Stage in = stage == null ? stages.first() : stage;
        return Limits.check(
                new Draft(
                        account,
                        amount.money(),
                        kind == null ? Kind.NEW : kind,
                        product,
                        channel,
                        in.stage(),
                        close,
                        line.note()),
                today);
    }

    /** What has a digit was meant as the amount; otherwise the last word may have been. */
    private Mistake noAmount() {
        List<String> words = line.tokens().stream().map(Line.Token::text).toList();
        if (AmountTyped.first(line, 0, locale, currency).isPresent()) {
            return new Mistake.NoAccount();
        }
        String last = words.size() > 1 ? words.get(words.size() - 1) : "";
        String typed = words.stream()
                .skip(1)
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .findFirst()
                .orElse(last);
        return new Mistake.NoAmount(Typed.shown(typed));
    }

    private @Nullable Mistake field() {
        if (isWord(Word.CLOSE, at)) {
            return readClose();
        }
        if (isWord(Word.VIA, at)) {
            return readChannel();
        }
        int words = stageWords(at);
        if (words > 0) {
            Stage named = stages.named(Objects.requireNonNull(line.words(at, at + words)))
                    .orElseThrow();
            return stage == null ? accept(words, () -> stage = named) : twice(words);
        }
        words = kindWords(at);
        if (words > 0) {
            Kind named = Word.kind(Objects.requireNonNull(line.words(at, at + words)))
                    .orElseThrow();
            return kind == null ? accept(words, () -> kind = named) : twice(words);
        }
        return readProduct();
    }

    private @Nullable Mistake accept(int words, Runnable take) {
        take.run();
        at += words;
        return null;
    }

    private Mistake twice(int words) {
        return new Mistake.Twice(Typed.shown(Objects.requireNonNull(line.between(at, at + words))));
    }

    private @Nullable Mistake readClose() {
        if (close != null) {
            return twice(1);
        }
        int from = at + 1;
        from += isOn(from) ? 1 : 0;
        for (int words = Days.WORDS; words > 0; words--) {
            String typed = line.words(from, from + words);
            LocalDate day = typed == null ? null : days.read(typed);
            if (day != null && !(words == 1 && isOfAMonth(from + 1))) {
                close = day;
                at = from + words;
                return null;
            }
        }
        String typed = line.between(from, Math.min(from + 2, line.tokens().size()));
        return new Mistake.NotADate(
                Typed.shown(typed == null ? line.tokens().get(at).text() : typed));
    }

    /** Whether a month stands here, perhaps after a little word: "29 feb" is no 29th of this month where there is none. */
    private boolean isOfAMonth(int token) {
        return IntStream.of(1, 2)
                .mapToObj(words -> line.words(token, token + words))
                .anyMatch(month -> month != null && days.read("1 " + month) != null);
    }

    private @Nullable Mistake readChannel() {
        String named = at + 1 < line.tokens().size() ? line.between(at + 1, at + 2) : null;
        if (named == null) {
            return new Mistake.NoChannel();
        }
        return channel == null ? accept(2, () -> channel = named) : twice(2);
    }

    private @Nullable Mistake readProduct() {
        int from = at;
        while (at < line.tokens().size() && !isKnown(at)) {
            Mistake slip = slip(at);
            if (slip != null) {
                return slip;
            }
            at++;
        }
        String named = Objects.requireNonNull(line.between(from, at));
        if (product != null) {
            return new Mistake.Unknown(Typed.shown(named));
        }
        product = named;
        return null;
    }

    /** What nobody means as part of a product: a second number, a word that is nearly one of ours. */
    private @Nullable Mistake slip(int token) {
        String typed = line.words(token, token + 1);
        if (typed == null) {
            return null;
        }
        if (!(Money.read(typed, locale, currency) instanceof Money.Read.NoAmount)
                || Character.isDigit(typed.charAt(0))) {
            return new Mistake.SecondNumber(Typed.shown(typed));
        }
        String word = Spelling.normal(typed);
        Stream<String> known = Stream.concat(stages.words().stream(), Word.fields().stream());
        return Spelling.nearest(word, known.sorted(), any -> any, word.length() / LETTERS_A_SLIP)
                .map(nearest -> new Mistake.Nearly(Typed.shown(typed), nearest))
                .orElse(null);
    }

    private boolean isKnown(int token) {
        return isWord(Word.CLOSE, token) || isWord(Word.VIA, token) || stageWords(token) > 0 || kindWords(token) > 0;
    }

    private boolean isWord(Word word, int token) {
        String typed = line.words(token, token + 1);
        return typed != null && word.is(typed);
    }

    private boolean isOn(int token) {
        String typed = line.words(token, token + 1);
        return typed != null && days.isOn(typed);
    }

    /** How many words of a stage begin here. */
    private int stageWords(int token) {
        for (int words = stages.longest(); words > 0; words--) {
            String typed = line.words(token, token + words);
            if (typed != null && stages.named(typed).isPresent()) {
                return words;
            }
        }
        return 0;
    }

    private int kindWords(int token) {
        for (int words = KIND_WORDS; words > 0; words--) {
            String typed = line.words(token, token + words);
            if (typed != null && Word.kind(typed).isPresent()) {
                return words;
            }
        }
        return 0;
    }
}
