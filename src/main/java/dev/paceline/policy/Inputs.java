package dev.paceline.policy;

import dev.paceline.kpi.Kpi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * Everything that leads to somebody's standing: the same inputs lead to the same, whoever it is. Pure.
 *
 * @param quota of which KPI the target is, and {@code currency} where that is money
 * @param months the last first, as far back as was looked: the first is the one that is judged
 * @param weeks those that ended in that month, on which the member was there
 * @param withoutNextStep how many open deals of theirs had none at its end
 * @param closeDayPast how many had a close date that was over by then
 */
public record Inputs(
        Rules rules,
        Kpi quota,
        Currency currency,
        List<Month> months,
        List<Week> weeks,
        int withoutNextStep,
        int closeDayPast) {
    /** Whether a month counts, and if not, why. */
    public enum Count {
        COUNTS,
        /** They were new. */
        GRACE,
        /** They were away for more than half of it. */
        AWAY,
        NO_TARGET
    }

    /**
     * A month.
     *
     * @param month its first day
     * @param target less what absence takes off; 0 where there is none
     */
    public record Month(LocalDate month, BigDecimal actual, BigDecimal target, Count count) {
        public boolean isMet(Rules rules) {
            BigDecimal hundred = BigDecimal.valueOf(100);
            return actual.multiply(hundred).compareTo(target.multiply(BigDecimal.valueOf(rules.threshold()))) >= 0;
        }
    }

    /**
     * A week.
     *
     * @param least less what absence takes off
     */
    public record Week(LocalDate from, long activities, int least) {
        public boolean isKept() {
            return activities >= least;
        }
    }

    /** The months that decide. */
    public List<Month> counted() {
        return months.stream()
                .filter(month -> month.count() == Count.COUNTS)
                .limit(rules.of())
                .toList();
    }

    public List<Month> missed() {
        return counted().stream().filter(month -> !month.isMet(rules)).toList();
    }

    /** The weeks in which too little was logged; none where none is asked, or nothing holds for them yet. */
    public List<Week> thinWeeks() {
        return rules.activities() == 0 || isExempt()
                ? List.of()
                : weeks.stream().filter(week -> !week.isKept()).toList();
    }

    /** How many deals break the rule of the next step. */
    public int brokenNextSteps() {
        return rules.nextSteps() && !isExempt() ? withoutNextStep : 0;
    }

    /** How many deals break the rule of the close date. */
    public int brokenCloseDays() {
        return rules.closeDays() && !isExempt() ? closeDayPast : 0;
    }

    /** Whether a non-negotiable was not kept. */
    public boolean isBroken() {
        return !thinWeeks().isEmpty() || brokenNextSteps() > 0 || brokenCloseDays() > 0;
    }

    public Standing standing() {
        int missed = missed().size();
        if (missed > rules.allowance()) {
            return Standing.BELOW;
        } else if (isBroken() || (missed > 0 && missed == rules.allowance())) {
            return Standing.AT_RISK;
        }
        return counted().isEmpty() ? Standing.UNRATED : Standing.MEETS;
    }

    /** Who is new, or was away for most of the month that is judged. */
    private boolean isExempt() {
        return months.stream()
                .findFirst()
                .map(Month::count)
                .filter(count -> count == Count.GRACE || count == Count.AWAY)
                .isPresent();
    }
}
