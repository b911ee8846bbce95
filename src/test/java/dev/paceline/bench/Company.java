package dev.paceline.bench;

import dev.paceline.member.Member;
import dev.paceline.member.Members;
import dev.paceline.store.Store;
import dev.paceline.workspace.Workspace;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A company that has been here for a while: a thousand reps in a hundred teams, all met. */
final class Company {
    static final int TEAMS = 100;

    private static final List<Locale> LOCALES =
            List.of(Locale.US, Locale.forLanguageTag("nl-NL"), Locale.GERMANY, Locale.forLanguageTag("es-ES"));
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Company() {}

    static void meet(Store store) {
        store.in(Commands.TEAM, tx -> {
            for (int i = 0; i < Commands.MEMBERS; i++) {
                Member.Identity identity = new Member.Identity(
                        "Rep " + i, LOCALES.get(i % LOCALES.size()), ZONE, Member.Kind.PERSON, false);
                Member member = Members.meet(tx, Commands.user(i), identity, true);
                tx.execute(
                        "insert into team_membership (id, workspace_id, member_id, team_id, from_day, until_day)"
                                + " values (?, :workspace, ?, ?, ?, ?)",
                        tx.newId(),
                        member.id(),
                        1 + i % TEAMS,
                        Workspace.BEGINNING,
                        Workspace.FOREVER);
            }
            return null;
        });
    }
}
