package dev.paceline.sandbox.company;

import dev.paceline.sandbox.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The twelve who work at the company. */
final class Staff {
    static final String SALES = "Sales";
    static final String NEW_BUSINESS = "New Business";
    static final String KEY_ACCOUNTS = "Key Accounts";

    static final Employee SOFIE =
            manager("U01SOFIE", "Sofie de Wit", "Sales director", "nl-NL", "Europe/Amsterdam", SALES);
    static final Employee JONAS =
            manager("U02JONAS", "Jonas Weber", "Sales manager New Business", "de-DE", "Europe/Berlin", NEW_BUSINESS);
    static final Employee LUCIA =
            manager("U03LUCIA", "Lucía Romero", "Sales manager Key Accounts", "es-ES", "Europe/Madrid", KEY_ACCOUNTS);

    static final Employee EMMA = rep(
            "U04EMMA", "Emma Clarke", "Inside sales", "en-GB", "Europe/London", Role.INSIDE_SALES, NEW_BUSINESS, 1.0);
    static final Employee HANNAH = rep(
            "U05HANNAH",
            "Hannah Schulz",
            "Business development, deputy of Jonas",
            "de-DE",
            "Europe/Berlin",
            Role.BDR,
            NEW_BUSINESS,
            1.15);
    static final Employee DAAN = rep(
            "U06DAAN", "Daan Visser", "Sales development", "nl-NL", "Europe/Amsterdam", Role.SDR, NEW_BUSINESS, 0.95);
    static final Employee TYLER = rep(
            "U07TYLER", "Tyler Brooks", "Sales development", "en-US", "America/New_York", Role.SDR, NEW_BUSINESS, 1.05);
    static final Employee PRIYA = employee(
            "U08PRIYA",
            "Priya Nair",
            "Sales development, new here",
            "en-GB",
            "Europe/London",
            Role.SDR,
            NEW_BUSINESS,
            0.55,
            12);
    static final Employee PIETER = rep(
            "U09PIETER",
            "Pieter van Dijk",
            "Account manager",
            "nl-NL",
            "Europe/Amsterdam",
            Role.ACCOUNT_MANAGER,
            KEY_ACCOUNTS,
            1.1);
    static final Employee CARLOS = rep(
            "U10CARLOS", "Carlos Ortega", "Field sales", "es-ES", "Europe/Madrid", Role.FIELD_SALES, KEY_ACCOUNTS, 0.9);
    /** Was in New Business until not long ago. */
    static final Employee LEA =
            rep("U11LEA", "Lea Zimmermann", "Pre-sales", "de-DE", "Europe/Berlin", Role.PRE_SALES, KEY_ACCOUNTS, 1.0);

    static final Employee AROHA = rep(
            "U12AROHA", "Aroha Walker", "Channel sales", "en-NZ", "Pacific/Auckland", Role.CHANNEL_SALES, SALES, 1.2);

    /** Has left: Slack shows them no longer. */
    static final Employee MARK =
            rep("U15MARK", "Mark de Boer", "Sales development", "nl-NL", "Europe/Amsterdam", Role.SDR, NEW_BUSINESS, 0);

    /** The first is who one is at first. */
    static final List<Employee> ALL =
            List.of(EMMA, HANNAH, DAAN, TYLER, PRIYA, JONAS, PIETER, CARLOS, LEA, LUCIA, AROHA, SOFIE);

    private Staff() {}

    private static Employee manager(String id, String name, String title, String locale, String zone, String team) {
        return rep(id, name, title, locale, zone, Role.LEAD, team, 1);
    }

    private static Employee rep(
            String id, String name, String title, String locale, String zone, Role role, String team, double strength) {
        return employee(id, name, title, locale, zone, role, team, strength, Employee.LONG_AGO);
    }

    /** Who leads all of sales owns the workspace. */
    private static Employee employee(
            String id,
            String name,
            String title,
            String locale,
            String zone,
            Role role,
            String team,
            double strength,
            int startedDaysAgo) {
        return new Employee(
                id,
                name,
                title,
                Locale.forLanguageTag(locale),
                ZoneId.of(zone),
                role == Role.LEAD && team.equals(SALES) ? Person.Role.OWNER : Person.Role.MEMBER,
                role,
                team,
                strength,
                startedDaysAgo);
    }
}
