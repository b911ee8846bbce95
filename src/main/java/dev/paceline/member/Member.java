package dev.paceline.member;

import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person in the workspace, met when they first acted. */
@Entity
@Table(name = "member")
public class Member extends WorkspaceOwned {
    /** What a member may do. */
    public enum Kind {
        PERSON,
        /** Somebody from outside the company, invited to some channels. */
        GUEST,
        BOT,
        /** A member of another workspace, seen in a shared channel. */
        STRANGER,
        /** Their Slack account is switched off. */
        GONE
    }

    /** What Slack says of a person. */
    public record Identity(String name, Locale locale, ZoneId zone, Kind kind, boolean admin) {}

    @Column(name = "user_id")
    private String userId;

    @Column
    private String name;

    @Column
    private String locale;

    @Column
    private String zone;

    @Enumerated(EnumType.STRING)
    @Column
    private Kind kind;

    @Column
    private boolean admin;

    @Column(name = "on_boards")
    private boolean onBoards;

    @Column
    private boolean met;

    @Column(name = "started_day")
    private @Nullable LocalDate startedDay;

    @Column(name = "left_day")
    private @Nullable LocalDate leftDay;

    protected Member() {}

    Member(long id, String userId, Identity identity, boolean met) {
        super(id);
        this.userId = userId;
        this.onBoards = true;
        become(identity, met);
    }

    /**
     * Takes over what Slack says.
     *
     * @param met false while Slack could not be asked, so that it is asked again
     */
    void become(Identity identity, boolean met) {
        this.name = identity.name();
        this.locale = identity.locale().toLanguageTag();
        this.zone = identity.zone().getId();
        this.kind = identity.kind();
        this.admin = identity.admin();
        this.met = met;
    }

    /** The person's id at Slack. */
    public String userId() {
        return userId;
    }

    public String name() {
        return name;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether they may act at all: a person of this workspace who is still there. */
    public boolean mayAct() {
        return kind == Kind.PERSON || kind == Kind.GUEST;
    }

    /** An owner or admin of the Slack workspace. */
    public boolean admin() {
        return admin;
    }

    /** Whether Slack has said who they are. */
    public boolean isMet() {
        return met;
    }

    /** Whether boards show them. */
    public boolean isOnBoards() {
        return onBoards;
    }

    public void leaveBoards() {
        onBoards = false;
    }

    public void joinBoards() {
        onBoards = true;
    }

    /** Their first day at the company, where somebody said so. */
    public Optional<LocalDate> startedDay() {
        return Optional.ofNullable(startedDay);
    }

    public void startsOn(Optional<LocalDate> day) {
        startedDay = day.orElse(null);
    }

    /** Their last day at the company, once it is known. */
    public Optional<LocalDate> leftDay() {
        return Optional.ofNullable(leftDay);
    }

    public void leavesOn(Optional<LocalDate> lastDay) {
        leftDay = lastDay.orElse(null);
    }

    /** The days on which they are with the company, as far as is known. */
    public Period employed() {
        return employed(startedDay, leftDay);
    }

    static Period employed(@Nullable LocalDate started, @Nullable LocalDate left) {
        return new Period(
                started == null ? Workspace.BEGINNING : started, left == null ? Workspace.FOREVER : left.plusDays(1));
    }

    /** The member's own day. */
    public LocalDate dayAt(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }
}
