package dev.paceline.digest;

import dev.paceline.kpi.Indicator;
import dev.paceline.kpi.Kpi;
import dev.paceline.kpi.Question;
import dev.paceline.store.Tx;
import dev.paceline.target.Attainment;
import dev.paceline.target.Attainment.Rep;
import dev.paceline.target.Cycle;
import dev.paceline.target.Elapsed;
import dev.paceline.target.Pace;
import dev.paceline.target.Quota;
import dev.paceline.target.Verdict;
import dev.paceline.workspace.Period;
import dev.paceline.workspace.Workspaces;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is ahead, and who needs help with what. The quota is that of the running month, as a week in which nobody signs says
 * little; what a rep does every day is that of the week.
 */
public record People(Group ahead, Group behind) {
    private static final int SHOWN_DECIMALS = 2;

    /** Some reps, as many of them as anybody reads. */
    public record Group(int count, List<Standing> first) {
        static Group of(List<Standing> all) {
            return new Group(
                    all.size(), all.stream().limit(Density.FULL.lines()).toList());
        }
    }

    /**
     * A rep, with the KPI that says most of them.
     *
     * @param ofMonth whether it is that of the running month
     * @param more in how many other KPIs they are behind as well
     */
    public record Standing(long member, Kpi kpi, BigDecimal actual, BigDecimal target, boolean ofMonth, int more) {
        BigDecimal share() {
            return actual.divide(target, MathContext.DECIMAL32);
        }
    }

    /** Reads them. */
    public static final class Reader implements Section<People> {
        private static final Comparator<Standing> BY_SHARE =
                Comparator.comparing(Standing::share).thenComparing(Standing::member);

        private final Attainment attainment;

        public Reader(Attainment attainment) {
            this.attainment = attainment;
        }

        @Override
        public Topic topic() {
            return Topic.PEOPLE;
        }

        @Override
        public Optional<People> read(Tx tx, About about) {
            if (about.scope().isMember()) {
                return Optional.empty();
            }
            Kpi quota = Quota.on(tx, about.asOf());
            Map<Long, List<Judged>> byMember = Stream.concat(
                            judged(tx, about, month(tx, about), Set.of(quota), true),
                            judged(tx, about, about.week(), leads(quota), false))
                    .collect(Collectors.groupingBy(Judged::member, LinkedHashMap::new, Collectors.toList()));
            List<Standing> ahead = new ArrayList<>();
            List<Standing> behind = new ArrayList<>();
            byMember.values().forEach(own -> sort(own, ahead, behind));
            ahead.sort(BY_SHARE.reversed());
            behind.sort(Comparator.comparing(Standing::more).reversed().thenComparing(BY_SHARE));
            return ahead.isEmpty() && behind.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new People(Group.of(ahead), Group.of(behind)));
        }

        /** What a rep came to in one KPI. */
        private record Judged(Standing standing, Optional<Verdict> verdict) {
            long member() {
                return standing.member();
            }
        }

        /** Who makes the quota needs no help, whatever else they did. */
        private static void sort(List<Judged> own, List<Standing> ahead, List<Standing> behind) {
            Optional<Standing> quota = own.stream()
                    .filter(judged -> judged.standing().ofMonth() && is(judged, Verdict.AHEAD))
                    .map(Judged::standing)
                    .findFirst();
            List<Standing> lacking = own.stream()
                    .filter(judged -> is(judged, Verdict.BEHIND))
                    .map(Judged::standing)
                    .sorted(BY_SHARE)
                    .toList();
            if (quota.isPresent()) {
                ahead.add(quota.get());
            } else if (!lacking.isEmpty()) {
                Standing worst = lacking.get(0);
                behind.add(new Standing(
                        worst.member(),
                        worst.kpi(),
                        worst.actual(),
                        worst.target(),
                        worst.ofMonth(),
                        lacking.size() - 1));
            }
        }

        private static boolean is(Judged judged, Verdict verdict) {
            return judged.verdict().filter(verdict::equals).isPresent();
        }

        private Stream<Judged> judged(Tx tx, About about, Period period, Set<Kpi> kpis, boolean ofMonth) {
            Question question = new Question(about.scope(), period, about.asOf(), about.currency());
            boolean over = !about.today().isBefore(period.until());
            return attainment.reps(tx, question, kpis).entrySet().stream()
                    .flatMap(reps -> reps.getValue().stream().map(rep -> judged(reps.getKey(), rep, over, ofMonth)));
        }

        private static Judged judged(Kpi kpi, Rep rep, boolean over, boolean ofMonth) {
            int all = rep.elapsed().all();
            Elapsed elapsed = over ? new Elapsed(all, all, true) : rep.elapsed();
            Standing standing =
                    new Standing(rep.memberId(), kpi, rounded(rep.actual()), rounded(rep.target()), ofMonth, 0);
            return new Judged(
                    standing, Pace.of(kpi, rep.actual(), rep.target(), elapsed).verdict());
        }

        private static Period month(Tx tx, About about) {
            Month fiscalStart = Workspaces.current(tx).settings().fiscalStart();
            return Cycle.MONTH.around(about.asOf(), about.asOf(), fiscalStart);
        }

        private static Set<Kpi> leads(Kpi quota) {
            return Arrays.stream(Kpi.values())
                    .filter(kpi -> kpi != quota && kpi.indicator() == Indicator.LEAD)
                    .filter(Quota::isFit)
                    .collect(Collectors.toSet());
        }

        private static BigDecimal rounded(BigDecimal value) {
            return value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
