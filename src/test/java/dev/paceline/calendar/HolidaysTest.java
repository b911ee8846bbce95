package dev.paceline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private static final Period CHRISTMAS = new Period(LocalDate.of(2027, 12, 20), LocalDate.of(2028, 1, 3));

    @Test
    void aCountryHasItsOwnAndARegionMore() {
        Period january = new Period(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 2, 1));
        assertThat(Holidays.of(Place.of("de"), january)).isEmpty();
        assertThat(days(new Place("de", Optional.of("by")), january)).containsExactly(LocalDate.of(2027, 1, 6));
    }

    @Test
    void aHolidayOnAWeekendIsOnTheDayOnWhichItIsKept() {
        assertThat(days(Place.of("us"), CHRISTMAS))
                .containsExactly(LocalDate.of(2027, 12, 24), LocalDate.of(2027, 12, 31));
        assertThat(days(Place.of("nl"), CHRISTMAS))
                .containsExactly(LocalDate.of(2027, 12, 25), LocalDate.of(2027, 12, 26), LocalDate.of(2028, 1, 1));
    }

    @Test
    void theyHaveNamesInAllFourLanguagesWhateverTheMachinesIs() {
        Holiday christmas = Holidays.of(Place.of("es"), CHRISTMAS).get(0);
        assertThat(List.of("en", "nl", "de", "es"))
                .extracting(language -> Holidays.name(christmas, Locale.forLanguageTag(language)))
                .containsExactly("Christmas", "Kerstmis", "Weihnachten", "Navidad");
    }

    @Test
    void aPlaceIsReadOnlyWhereItsHolidaysAreKnown() {
        assertThat(Place.read("nl")).contains(Place.of("nl"));
        assertThat(Place.read("de/by").map(Place::code)).contains("de/by");
        assertThat(List.of("", "-", "xx", "NL", "de/xx", "nl/by", "../nl", "nyse", "de/by/ag"))
                .allSatisfy(code -> assertThat(Place.read(code)).as(code).isEmpty());
    }

    private static List<LocalDate> days(Place place, Period period) {
        return Holidays.of(place, period).stream().map(Holiday::day).toList();
    }
}
