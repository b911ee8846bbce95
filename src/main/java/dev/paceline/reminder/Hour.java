package dev.paceline.reminder;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Tx;
import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** When a member's reminders come, and the last of their days that was seen to. */
@Entity
@Table(name = "reminder_hour")
public class Hour extends WorkspaceOwned {
    /** At this hour they come to who chose none. */
    public static final LocalTime USUAL = LocalTime.of(9, 0);

    private static final int MINUTES = 60;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "minute_before")
    private int minuteBefore;

    @Column(name = "minute_of_day")
    private int minuteOfDay;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "looked_day")
    private LocalDate lookedDay;

    protected Hour() {}

    private Hour(long id, long memberId) {
        super(id);
        this.memberId = memberId;
        this.minuteBefore = minute(USUAL);
        this.minuteOfDay = minute(USUAL);
        this.fromDay = Workspace.BEGINNING;
        this.lookedDay = Workspace.BEGINNING;
    }

    static Optional<Hour> find(Tx tx, long memberId) {
        return tx
                .entities()
                .createQuery("select h from Hour h where h.memberId = :member", Hour.class)
                .setParameter("member", memberId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** That of the member, whom this transaction has locked. */
    static Hour kept(Tx tx, long memberId) {
        return find(tx, memberId).orElseGet(() -> tx.save(new Hour(tx.newId(), memberId)));
    }

    /** The hour that comes next for a member. */
    public static LocalTime of(Tx tx, long memberId) {
        return find(tx, memberId).map(hour -> time(hour.minuteOfDay)).orElse(USUAL);
    }

    /** Chooses another hour: for today as long as it is still to come, else from tomorrow on. */
    public static void choose(Tx tx, Member member, LocalTime time, Instant now) {
        Members.lock(tx, member.id());
        Hour hour = kept(tx, member.id());
        LocalDate today = member.dayAt(now);
        boolean isAhead = now.isBefore(today.atTime(time).atZone(member.zone()).toInstant());
        hour.minuteBefore = minute(hour.on(today));
        hour.minuteOfDay = minute(time);
        hour.fromDay = isAhead ? today : today.plusDays(1);
    }

    LocalTime on(LocalDate day) {
        return on(day, minuteBefore, minuteOfDay, fromDay);
    }

    /** The same of a row's columns. */
    static LocalTime on(LocalDate day, int before, int chosen, LocalDate from) {
        return time(day.isBefore(from) ? before : chosen);
    }

    /** The first day that was not seen to. */
    LocalDate free() {
        return lookedDay.plusDays(1);
    }

    void look(LocalDate today) {
        lookedDay = today;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / MINUTES, minute % MINUTES);
    }
}
