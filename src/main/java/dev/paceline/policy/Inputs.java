package dev.paceline.policy;

import dev.paceline.kpi.Kpi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * Everything that leads to somebody's standing: the same inputs lead to the same, whoever it is. Pure.
 *
 * @param months the last first: the one that is judged, and those before it as they were judged then
 * @param weeks those of the judged month, as far as they are in it, on which the member was there
 * @param withoutNextStep how many open deals of theirs had none at its end
 * @param closeDayPast how many had a close date that was over by then
 */
public record Inputs(Rules rules, List<Month> months, List<Week> weeks, int withoutNextStep, int closeDayPast) {
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
     * A month, by the quota and the threshold of then.
     *
     * @param month its first day
     * @param quota of which KPI the target is, and {@code currency} where that is money
     * @param threshold what share of the target was asked, in percent
     * @param target less what absence takes off; 0 where there is none
     */
    public record Month(
            LocalDate month,
            Kpi quota,
            Currency currency,
            int threshold,
            BigDecimal actual,
            BigDecimal target,
            Count count) {
        public boolean isMet() {
            BigDecimal hundred = BigDecimal.valueOf(100);
            return actual.multiply(hundred).compareTo(target.multiply(BigDecimal.valueOf(threshold))) >= 0;
        }
    }

    /**
     * A week.
     *
     * @param least less what absence, holidays and the end of the month take off
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

    public long missed() {
        return counted().stream().filter(month -> !month.isMet()).count();
    }

    /** Whether another month missed is one too many: the oldest that counts will not count any more then. */
    public boolean isNear() {
        long recent = counted().stream()
                .limit(rules.of() - 1L)
                .filter(month -> !month.isMet())
                .count();
        return recent > 0 && recent + 1 > rules.allowance();
    }

    /** Whether they are new, or were away for most of the month: then the non-negotiables are not asked. */
    public boolean isExempt() {
        return months.stream()
                .findFirst()
                .map(Month::count)
                .filter(count -> count == Count.GRACE || count == Count.AWAY)
                .isPresent();
    }

    /** The weeks in which too little was logged; none where none is asked. */
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
        if (missed() > rules.allowance()) {
            return Standing.BELOW;
        } else if (isBroken() || isNear()) {
            return Standing.AT_RISK;
        }
        return counted().isEmpty() ? Standing.UNRATED : Standing.MEETS;
    }
}
