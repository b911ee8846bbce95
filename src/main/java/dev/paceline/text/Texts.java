package dev.paceline.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The text of the bundles for one reader: their language for words, their locale for numbers and days. */
public final class Texts {
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"), Locale.GERMAN, Locale.forLanguageTag("es"));

    /** Stands for a star of an argument while the stars of the pattern are read as bold. */
    private static final char ARGUMENT_STAR = '\uE000';

    private static final Map<Locale, Map<String, String>> BUNDLES =
            LANGUAGES.stream().collect(Collectors.toMap(language -> language, Texts::read));
    private static final Map<Locale, Texts> BY_LOCALE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Locale language;
    private final Map<String, String> bundle;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        this.language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        this.bundle = Objects.requireNonNull(BUNDLES.get(language));
    }

    /** Words in the locale's language, or in English where it is none of the four. */
    public static Texts of(Locale locale) {
        return BY_LOCALE.computeIfAbsent(locale, Texts::new);
    }

    public Locale locale() {
        return locale;
    }

    /** One of {@link #LANGUAGES}. */
    public Locale language() {
        return language;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** All keys that begin with {@code prefix}. */
    public Collection<String> keys(String prefix) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    /**
     * The text under {@code key}.
     *
     * @param arguments name and value in turn: {@code say("log.done", "count", 3)}
     * @throws IllegalArgumentException for a key that is in no bundle, which is a bug
     */
    public String say(String key, Object... arguments) {
        return runs(key, arguments).stream().map(Run::text).collect(Collectors.joining());
    }

    /** What a reader of this language may type for something, the usual word first: in the bundle with bars between. */
    public List<String> words(String key) {
        return Arrays.stream(say(key).split("\\|")).map(String::strip).toList();
    }

    /** What may be typed for it in any of our languages, since a team that works in one often has Slack in another; in normal spelling. */
    public static Set<String> wordsOfAll(String key) {
        return LANGUAGES.stream()
                .flatMap(language -> of(language).words(key).stream())
                .map(Spelling::normal)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A stretch of text, bold or not. */
    public record Run(String text, boolean bold) {}

    /** Like {@link #say}, with what stands between stars in the bundle as bold; stars in arguments stay stars. */
    public List<Run> runs(String key, Object... arguments) {
        Map<String, Object> named = named(arguments);
        named.replaceAll((name, value) -> value instanceof String text ? text.replace('*', ARGUMENT_STAR) : value);
        List<Run> runs = new ArrayList<>();
        boolean bold = false;
        for (String part : format(key, named).split("\\*", -1)) {
            if (!part.isEmpty()) {
                runs.add(new Run(part.replace(ARGUMENT_STAR, '*'), bold));
            }
            bold = !bold;
        }
        return runs;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** At most two decimals, none where there are none. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** Such as "€12,500" or "€0.50"; whole amounts without decimals. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(
                com.ibm.icu.util.Currency.getInstance(money.currency().getCurrencyCode()));
        if (money.amount().stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(money.amount());
    }

    /** Such as "35%". */
    public String percent(BigDecimal share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** Such as "Sat, Nov 21". */
    public String day(LocalDate day) {
        return day("EEEMMMd", day);
    }

    /** Such as "Sat, Nov 21", with the year where it is not that of {@code today}. */
    public String day(LocalDate day, LocalDate today) {
        return day(day.getYear() == today.getYear() ? "EEEMMMd" : "yEEEMMMd", day);
    }

    /** Such as "Nov 21, 2026". */
    public String dayOfYear(LocalDate day) {
        return day("yMMMd", day);
    }

    /** Such as "Nov 21". */
    public String dayOfMonth(LocalDate day) {
        return day("MMMd", day);
    }

    /** Such as "Sat, Nov 21, 10:32 AM". */
    public String moment(Instant at, ZoneId zone) {
        DateFormat format = DateFormat.getInstanceForSkeleton("EEEMMMdjm", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(LocalDateTime.ofInstant(at, zone).toInstant(ZoneOffset.UTC)));
    }

    /** Such as "November 2026". */
    public String month(YearMonth month) {
        return day("yMMMM", month.atDay(1));
    }

    /** Such as "Monday". */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
    }

    /** Such as "8:00 AM". */
    public String time(LocalTime time) {
        DateFormat format = DateFormat.getTimeInstance(DateFormat.SHORT, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC)));
    }

    /** Such as "Nov 16 – 21, 2026"; one day alone where both are the same. */
    public String days(LocalDate from, LocalDate last) {
        DateIntervalFormat format = DateIntervalFormat.getInstance("yMMMd", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(
                new DateInterval(start(from).toEpochMilli(), start(last).toEpochMilli()));
    }

    /** Such as "Anna, Bram and Zoë". */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(language).format(items);
    }

    private String day(String skeleton, LocalDate day) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        String shown = format.format(Date.from(start(day)));
        // Where a month is cut short with a full stop, that of the sentence comes right after it.
        return shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private String format(String key, Map<String, Object> arguments) {
        MessageFormat format = formats.computeIfAbsent(key, this::parse);
        synchronized (format) { // ICU's formats keep state while they format
            return format.format(arguments);
        }
    }

    private MessageFormat parse(String key) {
        String pattern = bundle.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text under " + key);
        }
        return new MessageFormat(pattern, locale.getLanguage().equals(language.getLanguage()) ? locale : language);
    }

    private static Map<String, Object> named(Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return named;
    }

    private static Map<String, String> read(Locale language) {
        String resource = "/text/messages_" + language.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
