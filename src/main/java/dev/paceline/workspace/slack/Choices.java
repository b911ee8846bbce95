package dev.paceline.workspace.slack;

import com.ibm.icu.text.TimeZoneNames;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.text.Texts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What an admin may choose from, in their language. A menu of Slack's holds a hundred choices, so these are the usual ones. */
final class Choices {
    private static final List<String> ZONES = List.of("""
            UTC Atlantic/Reykjavik Atlantic/Azores Atlantic/Canary Europe/Lisbon Europe/London Europe/Dublin
            Europe/Amsterdam Europe/Brussels Europe/Luxembourg Europe/Paris Europe/Berlin Europe/Zurich Europe/Vienna
            Europe/Vaduz Europe/Madrid Africa/Ceuta Europe/Rome Europe/Copenhagen Europe/Oslo Europe/Stockholm
            Europe/Warsaw Europe/Prague Europe/Budapest Europe/Belgrade Europe/Helsinki Europe/Tallinn Europe/Riga
            Europe/Vilnius Europe/Athens Europe/Bucharest Europe/Sofia Europe/Kyiv Europe/Istanbul Asia/Jerusalem
            Africa/Casablanca Africa/Lagos Africa/Malabo Africa/Cairo Africa/Johannesburg Africa/Nairobi Asia/Riyadh
            Asia/Dubai Asia/Karachi Asia/Kolkata Asia/Dhaka Asia/Jakarta Asia/Bangkok Asia/Ho_Chi_Minh Asia/Manila
            Asia/Shanghai Asia/Hong_Kong Asia/Taipei Asia/Singapore Asia/Kuala_Lumpur Asia/Tokyo Asia/Seoul
            Australia/Perth Australia/Adelaide Australia/Brisbane Australia/Sydney Pacific/Auckland Pacific/Honolulu
            America/Anchorage America/Los_Angeles America/Vancouver America/Tijuana America/Phoenix America/Denver
            America/Mexico_City America/Cancun America/Chicago America/Guatemala America/El_Salvador
            America/Tegucigalpa America/Managua America/Costa_Rica America/Panama America/Bogota America/Lima
            America/Guayaquil America/New_York America/Toronto America/Havana America/Caracas America/La_Paz
            America/Santo_Domingo America/Puerto_Rico America/Curacao America/Halifax America/Asuncion
            America/Santiago America/Paramaribo America/Argentina/Buenos_Aires America/Montevideo America/Sao_Paulo
            """.strip().split("\\s+"));

    private static final List<String> CURRENCIES = List.of("""
            EUR USD GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD UAH TRY ILS AED SAR EGP MAD XAF NGN KES ZAR INR PKR BDT
            CNY HKD TWD JPY KRW SGD MYR IDR THB VND PHP AUD NZD CAD MXN GTQ HNL NIO CRC PAB DOP CUP COP VES PEN BOB CLP
            ARS UYU PYG BRL SRD XCG
            """.strip().split("\\s+"));

    /** Stands for the language that most people have. */
    static final String USUAL = "usual";

    private final Texts texts;
    private final Locale language;

    Choices(Texts texts) {
        this.texts = texts;
        this.language = texts.language();
    }

    /** From west to east by the clock of now, with the present zone whichever it is. */
    List<Choice> zones(ZoneId present, Instant now) {
        TimeZoneNames names = TimeZoneNames.getInstance(language);
        return with(ZONES, present.getId()).stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .sorted(Comparator.comparing((ZoneId zone) -> offset(zone, now).getTotalSeconds())
                        .thenComparing(ZoneId::getId))
                .map(zone -> new Choice(zone.getId(), label(names, zone, now)))
                .toList();
    }

    List<Choice> weekStarts() {
        return Stream.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .map(day -> new Choice(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .toList();
    }

    List<Choice> months() {
        return Arrays.stream(Month.values())
                .map(month -> new Choice(month.name(), month.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .toList();
    }

    /** With the present currency whichever it is; what this Java does not know yet is left out. */
    List<Choice> currencies(Currency present) {
        return with(CURRENCIES, present.getCurrencyCode()).stream()
                .flatMap(code -> Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getCurrencyCode().equals(code)))
                .map(currency -> new Choice(
                        currency.getCurrencyCode(),
                        currency.getCurrencyCode() + " · " + currency.getDisplayName(language)))
                .toList();
    }

    /** Each in the reader's language and, for who can't read that, in its own. */
    List<Choice> languages() {
        return Stream.concat(
                        Stream.of(new Choice(USUAL, texts.say("setup.language.usual"))),
                        Texts.LANGUAGES.stream().map(each -> new Choice(each.getLanguage(), label(each))))
                .toList();
    }

    String language(Locale chosen) {
        return chosen.getDisplayLanguage(language);
    }

    private String label(Locale chosen) {
        String own = chosen.getDisplayLanguage(chosen);
        return chosen.equals(language) ? own : language(chosen) + " · " + own;
    }

    private static String label(TimeZoneNames names, ZoneId zone, Instant now) {
        String offset = offset(zone, now).equals(ZoneOffset.UTC)
                ? ""
                : offset(zone, now).getId();
        String place = Objects.requireNonNullElse(names.getExemplarLocationName(zone.getId()), zone.getId());
        return "UTC" + offset + " · " + place;
    }

    private static ZoneOffset offset(ZoneId zone, Instant now) {
        return zone.getRules().getOffset(now);
    }

    private static List<String> with(List<String> usual, String present) {
        return Stream.concat(Stream.of(present), usual.stream()).distinct().toList();
    }
}
