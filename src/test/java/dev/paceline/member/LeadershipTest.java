package dev.paceline.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.testing.TestApp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadershipTest {
    private final TestApp app = TestApp.onH2("UADA");

    @BeforeEach
    void aCompanyOfTwoLevels() {
        for (String name : new String[] {"Ada", "Sofie", "Jonas", "Hannah", "Emma", "Pieter"}) {
            app.withUser("U" + name.toUpperCase(Locale.ROOT), name, "en-US", "UTC");
        }
        team("create Sales <@USOFIE>");
        team("create North <@UJONAS> deputy <@UHANNAH> under Sales");
        team("create South <@USOFIE>");
        team("add <@UEMMA> <@UJONAS> to North");
        team("add <@UPIETER> to South");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void managersAndDeputiesLeadTheirTeamAndTheTeamsBeneath() {
        assertThat(leads("UJONAS", "UEMMA")).isTrue();
        assertThat(leads("UHANNAH", "UEMMA")).isTrue();
        assertThat(leads("USOFIE", "UEMMA")).isTrue();
        assertThat(leads("USOFIE", "UJONAS")).isTrue();
    }

    @Test
    void nobodyLeadsAnothersTeamOrWhoStandsAbove() {
        assertThat(leads("UEMMA", "UJONAS")).isFalse();
        assertThat(leads("UJONAS", "UPIETER")).isFalse();
        assertThat(leads("UJONAS", "USOFIE")).isFalse();
    }

    @Test
    void aMoveTakesTheLeadershipAlong() {
        team("move <@UEMMA> to South");
        assertThat(leads("UJONAS", "UEMMA")).isFalse();
        assertThat(leads("USOFIE", "UEMMA")).isTrue();
    }

    @Test
    void oneActsForOneselfAndAnAdminForAll() {
        assertThat(mayAct("UEMMA", false, "UEMMA")).isTrue();
        assertThat(mayAct("UEMMA", false, "UPIETER")).isFalse();
        assertThat(mayAct("UADA", true, "UPIETER")).isTrue();
    }

    @Test
    void aLeaderLeadsEachMemberOnceAndNotThemselves() {
        assertThat(app.store.<List<String>>in(TestApp.TEAM, tx -> Leadership.ledBy(tx, id("USOFIE")).stream()
                        .map(Member::name)
                        .toList()))
                .containsExactly("Emma", "Jonas", "Pieter");
        assertThat(app.store.<List<String>>in(TestApp.TEAM, tx -> Leadership.ledBy(tx, id("UJONAS")).stream()
                        .map(Member::name)
                        .toList()))
                .containsExactly("Emma");
    }

    @Test
    void aLineSaysWhomOneReportsToWhoStandsInAndWhoIsAbove() {
        long emma = id("UEMMA");
        long jonas = id("UJONAS");
        long sofie = id("USOFIE");
        assertThat(app.store.<Map<Long, Line>>in(TestApp.TEAM, Leadership::lines))
                .containsOnlyKeys(emma, jonas, id("UPIETER"))
                .containsEntry(emma, new Line(emma, jonas, Optional.of(id("UHANNAH")), Optional.of(sofie)))
                .containsEntry(jonas, new Line(jonas, sofie, Optional.empty(), Optional.empty()));
    }

    private void team(String text) {
        app.command("UADA", "/team", text);
    }

    private long id(String user) {
        return app.store.in(
                TestApp.TEAM, tx -> Members.find(tx, user).orElseThrow().id());
    }

    private boolean leads(String leader, String member) {
        return app.store.in(TestApp.TEAM, tx -> Leadership.leads(tx, id(leader), id(member)));
    }

    private boolean mayAct(String actor, boolean admin, String member) {
        return app.store.in(TestApp.TEAM, tx -> Leadership.mayActFor(tx, new Actor(id(actor), admin), id(member)));
    }
}
