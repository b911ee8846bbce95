package dev.paceline.contest;

import com.google.gson.JsonParser;
import dev.paceline.delivery.Frozen;
import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contest. Whether it has begun or is over is a question of the time; that it is settled or cancelled is written down. */
@Entity
@Table(name = "contest")
public class Contest extends WorkspaceOwned {
    /** What became of it. */
    public enum State {
        OPEN,
        SETTLED,
        CANCELLED
    }

    @Column
    private String name;

    @Column
    private String counted;

    @Column(name = "win_rule")
    private String rule;

    @Column
    private String who;

    @Column(name = "reps_only")
    private boolean repsOnly;

    @Column(name = "between_teams")
    private boolean betweenTeams;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column
    private String zone;

    @Column(name = "cut_off_hours")
    private int cutOffHours;

    @Column
    private @Nullable String prize;

    @Column
    private String channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "contest_state")
    private State state;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "closed_at")
    private @Nullable Long closedAt;

    @Column(name = "closed_by")
    private @Nullable Long closedBy;

    /** Why it was cancelled. */
    @Column
    private @Nullable String reason;

    /** How it was settled, which nothing changes. */
    @Lob
    @Column(name = "outcome_frozen")
    private @Nullable String result;

    protected Contest() {}

    Contest(long id, Terms terms, ZoneId zone, long by, Instant at) {
        super(id);
        this.zone = zone.getId();
        this.state = State.OPEN;
        this.recordedBy = by;
        this.recordedAt = at.toEpochMilli();
        become(terms);
    }

    final void become(Terms terms) {
        name = terms.name();
        counted = terms.counted().code();
        rule = terms.rule().code();
        who = terms.who().code();
        repsOnly = terms.who().repsOnly();
        betweenTeams = terms.who().betweenTeams();
        fromDay = terms.days().from();
        untilDay = terms.days().until();
        cutOffHours = terms.cutOffHours();
        prize = terms.prize().orElse(null);
        channel = terms.channel();
    }

    public Terms terms() {
        return new Terms(
                name,
                Counted.decode(counted),
                Rule.decode(rule),
                new Who(Who.decode(who), repsOnly, betweenTeams),
                new Period(fromDay, untilDay),
                cutOffHours,
                Optional.ofNullable(prize),
                channel);
    }

    public Timetable timetable() {
        return new Timetable(new Period(fromDay, untilDay), ZoneId.of(zone), cutOffHours);
    }

    /** From when on a race to be first is on: for all at once, and not before there was one. */
    Instant begin() {
        Instant recorded = Instant.ofEpochMilli(recordedAt);
        Instant begin = timetable().begin();
        return recorded.isAfter(begin) ? recorded : begin;
    }

    void settle(Result how, Instant now) {
        state = State.SETTLED;
        result = Frozen.content(how);
        closedAt = now.toEpochMilli();
    }

    void cancel(String why, long by, Instant now) {
        state = State.CANCELLED;
        reason = why;
        closedBy = by;
        closedAt = now.toEpochMilli();
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** How it was settled, once it is. */
    public Optional<Result> result() {
        return Optional.ofNullable(result).map(json -> Frozen.read(JsonParser.parseString(json), Result.class));
    }

    public long recordedBy() {
        return recordedBy;
    }
}
