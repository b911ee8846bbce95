package dev.paceline.calendar;

import java.util.Optional;

/**
 * Where public holidays are kept.
 *
 * @param country ISO 3166's two letters, small
 * @param region a part of the country, such as {@code by} for Bavaria
 */
public record Place(String country, Optional<String> region) {
    private static final String BETWEEN = "/";

    public static Place of(String country) {
        return new Place(country, Optional.empty());
    }

    /** The place of a {@link #code}, if its holidays are known. */
    public static Optional<Place> read(String code) {
        String[] parts = code.split(BETWEEN, 2);
        Place place = new Place(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
        return Optional.of(place).filter(Holidays::knows);
    }

    /** Such as {@code de/by}. */
    public String code() {
        return country + region.map(BETWEEN::concat).orElse("");
    }
}
