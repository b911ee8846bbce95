package dev.paceline.calendar;

import dev.paceline.member.Owner;
import dev.paceline.member.Stay;
import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which week and which holidays hold for whom on which day. The most particular setting that says something decides: the
 * member's own, else that of their team of that day, else of a team above it, else the company's.
 *
 * @param teamsAbove each team's id, and the ids of it and of those above it, from the bottom up
 */
record WorkRules(Map<Owner, List<Span>> spans, Map<Long, List<Long>> teamsAbove) {
    /** A setting and the days for which it holds. */
    record Span(Period days, WorkSetting setting) {}

    /** Days on which the same week and the same holidays hold for somebody. */
    record Stretch(Period days, Week week, Optional<Place> place) {}

    /** The member's days of the period, cut where something changes. */
    List<Stretch> stretches(long memberId, List<Stay> stays, Period period) {
        List<LocalDate> changes = new ArrayList<>();
        stays.forEach(stay -> addEnds(stay.days(), changes));
        Stream.concat(
                        Stream.of(Owner.member(memberId), Owner.COMPANY),
                        stays.stream().flatMap(this::teams))
                .flatMap(owner -> spans(owner).stream())
                .forEach(span -> addEnds(span.days(), changes));
        return period.cut(changes).stream()
                .map(days -> stretch(memberId, stays, days))
                .toList();
    }

    /** What holds on all of these days, among which nothing changes. */
    private Stretch stretch(long memberId, List<Stay> stays, Period days) {
        List<WorkSetting> settings = Stream.of(
                        Stream.of(Owner.member(memberId)),
                        stays.stream()
                                .filter(stay -> stay.days().contains(days.from()))
                                .flatMap(this::teams),
                        Stream.of(Owner.COMPANY))
                .flatMap(Function.identity())
                .flatMap(owner -> spans(owner).stream())
                .filter(span -> span.days().contains(days.from()))
                .map(Span::setting)
                .toList();
        return new Stretch(
                days,
                settings.stream()
                        .flatMap(setting -> setting.week().stream())
                        .findFirst()
                        .orElse(Week.MONDAY_TO_FRIDAY),
                settings.stream().flatMap(setting -> setting.place().stream()).findFirst());
    }

    private Stream<Owner> teams(Stay stay) {
        return teamsAbove.getOrDefault(stay.teamId(), List.of()).stream().map(Owner::team);
    }

    private List<Span> spans(Owner owner) {
        return spans.getOrDefault(owner, List.of());
    }

    private static void addEnds(Period days, List<LocalDate> ends) {
        ends.add(days.from());
        ends.add(days.until());
    }
}
