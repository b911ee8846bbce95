package dev.paceline.calendar;

import java.util.Optional;

/** What was set for one owner; what is empty is as for the team or the company. */
public record WorkSetting(Optional<Week> week, Optional<Place> place) {
    public static final WorkSetting NONE = new WorkSetting(Optional.empty(), Optional.empty());
}
