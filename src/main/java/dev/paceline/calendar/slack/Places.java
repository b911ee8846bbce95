package dev.paceline.calendar.slack;

import com.ibm.icu.text.Collator;
import dev.paceline.calendar.Holidays;
import dev.paceline.calendar.Place;
import dev.paceline.slack.Elements.Choice;
import dev.paceline.slack.Elements.Group;
import dev.paceline.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where holidays are kept, in the reader's language. A group of a menu holds a hundred choices, so these are the usual ones. */
final class Places {
    /** The choice of none: no place has this code. */
    static final String NONE = "-";

    private static final List<String> COUNTRIES = List.of("""
            nl be lu de at ch li fr mc es pt ad it mt gb ie im je gg dk no se fi is fo gl ee lv lt pl cz sk hu si hr ba rs me mk
            al ro bg gr cy tr ua md ge am az kz il ae sa qa kw bh om jo eg ma tn za ng ke gh et in pk bd lk th vn
            id my sg ph cn hk tw jp kr au nz us ca mx gt hn ni cr pa co ve ec pe bo cl
            """.strip().split("\\s+"));

    /** Whose regions have holidays of their own on many days. */
    private static final List<String> REGIONAL = List.of("de", "es", "ch", "at", "gb", "us", "ca", "au");

    private final Texts texts;
    private final Comparator<Choice> byLabel;

    Places(Texts texts) {
        this.texts = texts;
        Collator collator = Collator.getInstance(texts.language());
        this.byLabel = (one, other) -> collator.compare(one.label(), other.label());
    }

    String name(Place place) {
        String country = new Locale.Builder()
                .setRegion(place.country().toUpperCase(Locale.ROOT))
                .build()
                .getDisplayCountry(texts.language());
        return place.region()
                .map(region -> texts.say(
                        "people.place",
                        "country",
                        country,
                        "region",
                        Holidays.regions(place.country(), texts.language()).getOrDefault(region, region)))
                .orElse(country);
    }

    /**
     * The countries, with the present place whichever it is, then the regions of some.
     *
     * @param none the text of the choice of none
     */
    List<Group> choices(Optional<Place> present, String none) {
        List<Group> groups = new ArrayList<>();
        List<Choice> countries = Stream.concat(present.map(Place::code).stream(), COUNTRIES.stream())
                .distinct()
                .flatMap(code -> Place.read(code).stream())
                .map(this::choice)
                .sorted(byLabel)
                .toList();
        groups.add(new Group(
                texts.say("people.form.countries"),
                Stream.concat(Stream.of(new Choice(NONE, texts.say(none))), countries.stream())
                        .toList()));
        REGIONAL.forEach(country -> groups.add(new Group(name(Place.of(country)), regions(country, present))));
        return groups;
    }

    private List<Choice> regions(String country, Optional<Place> present) {
        return Holidays.regions(country, texts.language()).keySet().stream()
                .map(region -> new Place(country, Optional.of(region)))
                .filter(place -> present.filter(place::equals).isEmpty())
                .map(this::choice)
                .sorted(byLabel)
                .toList();
    }

    private Choice choice(Place place) {
        return new Choice(place.code(), name(place));
    }
}
