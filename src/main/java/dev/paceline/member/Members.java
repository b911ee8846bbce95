package dev.paceline.member;

import dev.paceline.store.Tx;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspace;
import dev.paceline.workspace.Workspaces;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds members and keeps what Slack says of them. */
public final class Members {
    private Members() {}

    public static Optional<Member> find(Tx tx, String userId) {
        return tx
                .entities()
                .createQuery("select m from Member m where m.userId = :user", Member.class)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The one who acts; what every request asks for next, the settings of now, comes in the same statement. */
    public static Optional<Member> acting(Tx tx, String userId) {
        return tx
                .entities()
                .createQuery(
                        "select m, w from Member m, Workspace w where m.userId = :user and w.untilDay = :forever",
                        Object[].class)
                .setParameter("user", userId)
                .setParameter("forever", Workspace.FOREVER)
                .getResultList()
                .stream()
                .findFirst()
                .map(both -> {
                    tx.keep(Workspace.class, (Workspace) both[1]);
                    return (Member) both[0];
                });
    }

    public static List<Member> find(Tx tx, Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return List.of();
        }
        return tx.entities()
                .createQuery("select m from Member m where m.userId in :users", Member.class)
                .setParameter("users", userIds)
                .getResultList();
    }

    public static Optional<Member> find(Tx tx, long id) {
        return Optional.ofNullable(tx.entities().find(Member.class, id));
    }

    /** The member to whom a row refers. */
    public static Member get(Tx tx, long id) {
        return Objects.requireNonNull(
                tx.entities().find(Member.class, id), "a row refers to a member who is not there");
    }

    /** Whoever else locks the member waits until this transaction ends, and then sees what it did. */
    public static void lock(Tx tx, long id) {
        tx.entities().flush();
        tx.entities().refresh(get(tx, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** By name. */
    public static List<Member> get(Tx tx, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return tx.entities()
                .createQuery("select m from Member m where m.id in :ids order by m.name", Member.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The days on which these are with the company, by member; nothing for an id that is nobody's here. */
    public static Map<Long, Period> employed(Tx tx, Collection<Long> ids) {
        record Row(long id, Period days) {}

        return tx
                .rows(
                        "select id, started_day, left_day from member where workspace_id = :workspace and id in (?)",
                        row -> new Row(
                                row.getLong(1),
                                Member.employed(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))),
                        ids)
                .stream()
                .collect(Collectors.toMap(Row::id, Row::days));
    }

    /** Everyone who is in a team now, by name. */
    public static List<Member> inTeams(Tx tx) {
        return tx.entities()
                .createQuery(
                        "select m from TeamMembership s, Member m where m.id = s.memberId and s.untilDay = :forever"
                                + " order by m.name",
                        Member.class)
                .setParameter("forever", Workspace.FOREVER)
                .getResultList();
    }

    /**
     * The language of a channel: the one that an admin chose for all of them; as long as none did, that of the manager whose team's
     * it is or, in any other, the one that most people have.
     */
    public static Locale channelLocale(Tx tx, String channel) {
        return Workspaces.current(tx)
                .settings()
                .language()
                .map(language -> asSpokenHere(tx, language))
                .or(() -> managerOf(tx, channel).map(Member::locale))
                .or(() -> localesByUse(tx).stream().findFirst())
                .orElse(Locale.ENGLISH);
    }

    /** With the country of most who speak it, which decides how numbers and days read. */
    private static Locale asSpokenHere(Tx tx, Locale language) {
        return localesByUse(tx).stream()
                .filter(locale -> locale.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(language);
    }

    /** Of several teams that share a channel, the first that was made. */
    private static Optional<Member> managerOf(Tx tx, String channel) {
        return Teams.all(tx).stream()
                .filter(team -> team.channel().filter(channel::equals).isPresent())
                .min(Comparator.comparing(Team::id))
                .flatMap(team -> find(tx, team.managerId()));
    }

    /** Those of the language that most people have in Slack first, and of each language the most common first. */
    private static List<Locale> localesByUse(Tx tx) {
        record Use(Locale locale, long people) {}
        List<Use> uses = tx.rows(
                "select locale, count(*) from member where workspace_id = :workspace and kind = ? group by locale",
                row -> new Use(Locale.forLanguageTag(row.getString(1)), row.getLong(2)),
                Member.Kind.PERSON.name());
        Map<String, Long> languages = uses.stream()
                .collect(Collectors.groupingBy(use -> use.locale().getLanguage(), Collectors.summingLong(Use::people)));
        return uses.stream()
                .sorted(Comparator.<Use, Long>comparing(
                                use -> languages.get(use.locale().getLanguage()))
                        .thenComparing(Use::people)
                        .reversed()
                        .thenComparing(use -> use.locale().toLanguageTag()))
                .map(Use::locale)
                .toList();
    }

    /** Writes down what Slack says of a user, whether new or known. */
    public static Member meet(Tx tx, String userId, Member.Identity identity, boolean met) {
        Workspaces.current(tx); // where there are members there are settings
        Optional<Member> known = find(tx, userId);
        known.ifPresent(member -> member.become(identity, met));
        return known.orElseGet(() -> tx.save(new Member(tx.newId(), userId, identity, met)));
    }

    /** The id of the team that a member is in on a day; 0 for none. */
    public static long teamOn(Tx tx, long memberId, LocalDate day) {
        return tx
                .rows(
                        "select team_id from team_membership where workspace_id = :workspace and member_id = ?"
                                + " and from_day <= ? and until_day > ?",
                        row -> row.getLong(1),
                        memberId,
                        day,
                        day)
                .stream()
                .findFirst()
                .orElse(0L);
    }
}
