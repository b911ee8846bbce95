package dev.paceline.contest;

import dev.paceline.workspace.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** When a contest begins and ends, and when its cards come: in the morning, but for a win, which is told at once. Pure. */
public record Timetable(Period days, ZoneId zone, int cutOffHours) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** A card that is as late as this tells nothing new. */
    private static final Duration LATE = Duration.ofHours(24);

    /** The shortest contest with a card at half-time, and the shortest with one before its end, in days. */
    private static final int HALVES = 4;

    private static final int LAST = 2;

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(begin());
    }

    Instant begin() {
        return days.from().atStartOfDay(zone).toInstant();
    }

    /**
     * The end.
     *
     * @param won when somebody reached what ends it at once
     */
    public Instant over(Optional<Instant> won) {
        Instant end = days.until().atStartOfDay(zone).toInstant();
        return won.filter(at -> at.isBefore(end)).orElse(end);
    }

    /** Until when late entries count: after the last day until noon of some day, also where the clock is put forward or back. */
    public Instant cutOff(Optional<Instant> won) {
        Instant over = over(won);
        LocalDateTime end = days.until().atStartOfDay();
        return over.equals(end.atZone(zone).toInstant())
                ? end.plusHours(cutOffHours).atZone(zone).toInstant()
                : over.plus(Duration.ofHours(cutOffHours));
    }

    /** The card that is due; the last one where late entries don't count any more. */
    Optional<Card.Kind> due(Instant now, Optional<Instant> won) {
        if (!now.isBefore(cutOff(won))) {
            return Optional.of(Card.Kind.FINAL);
        }
        if (!now.isBefore(over(won))) {
            boolean isEarly = !today(now).equals(days.until()) || !now.isBefore(morning(days.until()));
            return Optional.of(Card.Kind.END).filter(end -> isEarly);
        }
        return Stream.of(Card.Kind.LAST_DAY, Card.Kind.HALF, Card.Kind.START)
                .filter(kind -> at(kind).filter(at -> !now.isBefore(at) && now.isBefore(at.plus(LATE)))
                        .isPresent())
                .findFirst();
    }

    private Optional<Instant> at(Card.Kind kind) {
        return kind == Card.Kind.START
                ? Optional.of(morning(days.from()))
                : day(kind).map(this::morning);
    }

    /** The day of which a card tells that a later end moves. */
    Optional<LocalDate> day(Card.Kind kind) {
        long length = days.days();
        return switch (kind) {
            case HALF -> Optional.of(days.from().plusDays(length / 2)).filter(any -> length >= HALVES);
            case LAST_DAY -> Optional.of(days.last()).filter(any -> length >= LAST);
            default -> Optional.empty();
        };
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
