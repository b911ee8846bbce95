package dev.paceline.profile;

import dev.paceline.kpi.Kpi;
import java.util.List;
import java.util.Optional;

/**
 * What a rep reached of the quota, month by month, the first first: both axes of their profile follow from it. Pure.
 *
 * @param results of the last six months that are over
 */
public record Performance(Kpi quota, List<MonthlyResult> results) {
    static final int MONTHS = 6;

    /** Whether nothing was reached in any of them. */
    public boolean isNothing() {
        return results.stream().allMatch(result -> result.actual().signum() == 0);
    }

    public Optional<Attained> attained() {
        return Attained.of(results);
    }

    public Optional<Growth> growth() {
        return Growth.of(results);
    }

    /** Empty where one of the axes says nothing. */
    public Optional<Profile> profile() {
        return attained()
                .flatMap(attained -> growth().map(growth -> Profile.of(attained.isAtTarget(), growth.isRising())));
    }
}
