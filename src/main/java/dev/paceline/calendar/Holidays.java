package dev.paceline.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.core.util.ResourceUtil;
import dev.paceline.workspace.Period;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The public holidays of countries and their regions, as Jollyday has them. Its names have no Spanish; ours stand beside them
 * in {@code descriptions/holiday_descriptions_es.properties}, where Jollyday looks.
 */
public final class Holidays {
    /** Jollyday also knows exchanges and banks, by longer names. */
    private static final Set<String> COUNTRIES = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .filter(code -> code.length() == 2)
            .filter(Arrays.stream(Locale.getISOCountries())
                    .map(code -> code.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet())::contains)
            .collect(Collectors.toUnmodifiableSet());

    private record Calendar(Place place, int year) {}

    private static final Map<Calendar, List<Holiday>> READ = new ConcurrentHashMap<>();

    private Holidays() {}

    /** Those of the period, in order; several may be on one day. */
    public static List<Holiday> of(Place place, Period period) {
        return IntStream.rangeClosed(period.from().getYear(), period.last().getYear())
                .mapToObj(year -> READ.computeIfAbsent(new Calendar(place, year), Holidays::read))
                .flatMap(List::stream)
                .filter(holiday -> period.contains(holiday.day()))
                .toList();
    }

    public static String name(Holiday holiday, Locale reader) {
        return ResourceUtil.getHolidayDescription(reader, holiday.key());
    }

    /** ISO codes, in small letters. */
    public static Set<String> countries() {
        return COUNTRIES;
    }

    /** The regions of a country that have holidays of their own, by their code. */
    public static Map<String, String> regions(String country, Locale reader) {
        return hierarchy(country).getChildren().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, region -> region.getValue().getDescription(reader)));
    }

    static boolean knows(Place place) {
        return COUNTRIES.contains(place.country())
                && place.region()
                        .map(hierarchy(place.country()).getChildren()::containsKey)
                        .orElse(true);
    }

    private static synchronized List<Holiday> read(Calendar calendar) {
        return manager(calendar.place().country())
                .getHolidays(
                        Year.of(calendar.year()),
                        HolidayType.PUBLIC_HOLIDAY,
                        calendar.place().region().stream().toArray(String[]::new))
                .stream()
                .map(holiday -> new Holiday(holiday.getDate(), holiday.getPropertiesKey()))
                .sorted(Comparator.comparing(Holiday::day).thenComparing(Holiday::key))
                .toList();
    }

    private static CalendarHierarchy hierarchy(String country) {
        return manager(country).getCalendarHierarchy();
    }

    /** Jollyday loads its reader lazily, and fails where two threads are the first. */
    private static synchronized HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
