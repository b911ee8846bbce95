package dev.paceline.sandbox.company;

import dev.paceline.sandbox.Person;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who works at the company.
 *
 * @param strength how much they do of what is ordinary in their role
 * @param startedDaysAgo beyond the history for those who were there before it
 */
record Employee(
        String id,
        String name,
        String title,
        Locale locale,
        ZoneId zone,
        Person.Role slackRole,
        Role role,
        String team,
        double strength,
        int startedDaysAgo) {
    static final int LONG_AGO = 1000;

    /** The team that they were in when the history begins, or when they came. */
    String firstTeam() {
        return equals(Staff.LEA) ? Staff.NEW_BUSINESS : team;
    }

    /** One of them works four days a week. */
    Set<DayOfWeek> workdays() {
        return EnumSet.range(DayOfWeek.MONDAY, equals(Staff.LEA) ? DayOfWeek.THURSDAY : DayOfWeek.FRIDAY);
    }

    Person person() {
        String handle = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", ".");
        return new Person(id, handle, name, title, locale, zone, slackRole, SampleCompany.TEAM.id());
    }
}
