package dev.paceline.kpi;

import dev.paceline.workspace.Period;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What is asked of the facts.
 *
 * @param asOf the last day of which anything is known: today, or the period's last day where that is over
 * @param currency of the money; deals in another are left out
 */
public record Question(Scope scope, Period period, LocalDate asOf, Currency currency) {
    public Question(Scope scope, Period period, Currency currency) {
        this(scope, period, period.last(), currency);
    }
}
