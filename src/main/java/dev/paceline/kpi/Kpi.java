package dev.paceline.kpi;

import static dev.paceline.kpi.Direction.DOWN;
import static dev.paceline.kpi.Direction.UP;
import static dev.paceline.kpi.Indicator.LAG;
import static dev.paceline.kpi.Indicator.LEAD;
import static dev.paceline.kpi.Quadrant.DEVELOP;
import static dev.paceline.kpi.Quadrant.FIND;
import static dev.paceline.kpi.Quadrant.GROW;
import static dev.paceline.kpi.Quadrant.WIN;
import static dev.paceline.kpi.Unit.COUNT;
import static dev.paceline.kpi.Unit.HOURS;
import static dev.paceline.kpi.Unit.MONEY;
import static dev.paceline.kpi.Unit.RATIO;
import static dev.paceline.kpi.Unit.SCORE;

import dev.paceline.kpi.Formula.Average;
import dev.paceline.kpi.Formula.Ratio;
import dev.paceline.kpi.Formula.Total;
import dev.paceline.kpi.Gap.Reason;
import dev.paceline.member.Owner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The 21 KPIs of sales management and two measures, in the order in which a scorecard shows them. Their numbers and
 * definitions stand in docs/kpis.md.
 */
public enum Kpi {
    FIRST_MEETINGS(1, COUNT, UP, LEAD, FIND, new Total(Fact.FIRST_MEETINGS)),
    PIPELINE_VALUE(8, MONEY, UP, LEAD, FIND, new Total(Fact.PIPELINE)),
    WEIGHTED_PIPELINE(9, MONEY, UP, LEAD, FIND, new Total(Fact.WEIGHTED_PIPELINE)),
    RETURNED_LEADS(16, COUNT, DOWN, LEAD, FIND, new Total(Fact.RETURNED_LEADS)),
    NEW_ACCOUNTS(21, COUNT, UP, LAG, FIND, new Total(Fact.NEW_ACCOUNTS)),
    NEW_CUSTOMERS(4, COUNT, UP, LAG, FIND, new Total(Fact.NEW_CUSTOMERS)),

    REVENUE_WON(0, MONEY, UP, LAG, WIN, new Total(Fact.REVENUE)),
    FOLLOW_UP_MEETINGS(2, COUNT, UP, LEAD, WIN, new Total(Fact.FOLLOW_UP_MEETINGS)),
    QUALIFIED_PROPOSALS(3, COUNT, UP, LEAD, WIN, new Total(Fact.QUALIFIED_PROPOSALS)),
    CLOSE_RATE(15, RATIO, UP, LAG, WIN, new Ratio(Fact.DEALS_WON, Fact.QUALIFIED_LEADS, Reason.NO_LEADS)),
    SALES_CYCLE(18, Unit.DAYS, DOWN, LAG, WIN, new Average(Fact.SALES_CYCLE, Reason.NO_DEALS_WON)),
    DEAL_SIZE(20, MONEY, UP, LAG, WIN, new Average(Fact.DEAL_SIZE, Reason.NO_DEALS_WON)),
    SALES_BY_CHANNEL(5, MONEY, UP, LAG, WIN, new Total(Fact.REVENUE)),

    RENEWALS(6, COUNT, UP, LAG, GROW, new Total(Fact.RENEWALS)),
    SATISFACTION(7, SCORE, UP, LAG, GROW, new Average(Fact.SATISFACTION, Reason.NO_SCORES)),
    CROSS_SELL_REVENUE(0, MONEY, UP, LAG, GROW, new Total(Fact.CROSS_SELL_REVENUE)),
    REPS_AT_CROSS_SELL_TARGET(17, COUNT, UP, LAG, GROW, new Total(Fact.REPS_AT_CROSS_SELL_TARGET)),
    ACQUISITION_COST(19, MONEY, DOWN, LAG, GROW, new Ratio(Fact.COSTS, Fact.NEW_CUSTOMERS, Reason.NO_NEW_CUSTOMERS)),

    REP_TURNOVER(10, COUNT, DOWN, LAG, DEVELOP, new Total(Fact.LEAVERS)),
    TRAINING_HOURS(11, HOURS, UP, LEAD, DEVELOP, new Total(Fact.TRAINING)),
    COACHING_SESSIONS(12, COUNT, UP, LEAD, DEVELOP, new Total(Fact.COACHING_SESSIONS)),
    REPS_ON_TRACK(13, COUNT, UP, LAG, DEVELOP, new Total(Fact.REPS_ON_TRACK)),
    REPS_AT_TARGET(14, COUNT, UP, LAG, DEVELOP, new Total(Fact.REPS_AT_TARGET));

    private static final int NONE = 0;

    private final int number;
    private final Unit unit;
    private final Direction direction;
    private final Indicator indicator;
    private final Quadrant quadrant;

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums
    private final Formula formula;

    Kpi(int number, Unit unit, Direction direction, Indicator indicator, Quadrant quadrant, Formula formula) {
        this.number = number;
        this.unit = unit;
        this.direction = direction;
        this.indicator = indicator;
        this.quadrant = quadrant;
        this.formula = formula;
    }

    public Figure measure(Facts facts) {
        return formula.of(facts);
    }

    /** Its number in the catalogue; the two measures have none. */
    public OptionalInt number() {
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public Unit unit() {
        return unit;
    }

    public Direction direction() {
        return direction;
    }

    public Indicator indicator() {
        return indicator;
    }

    public Quadrant quadrant() {
        return quadrant;
    }

    /** What it is made of. */
    public List<Fact> facts() {
        return formula.facts();
    }

    /** Whether it grows day by day, so that half a period owes half of its target. Others, such as a rate, owe all of it each day. */
    public boolean addsUp() {
        return formula instanceof Total total && !total.fact().isOfWhole();
    }

    /** Whether it counts who has reached something by the end, so that until then it says nothing of where it leads. */
    public boolean isOfTheEnd() {
        return this == REPS_AT_TARGET || this == REPS_AT_CROSS_SELL_TARGET;
    }

    /** Whether it is what others do for reps. */
    public boolean isDoneForReps() {
        return this == COACHING_SESSIONS;
    }

    /** Whether it is told by channel besides. */
    public boolean isByChannel() {
        return this == SALES_BY_CHANNEL || this == NEW_ACCOUNTS;
    }

    /** Whether the figure means anything of a member, a team or the company. */
    public boolean isOf(Owner.Kind kind) {
        return switch (this) {
            case ACQUISITION_COST -> kind == Owner.Kind.COMPANY;
            case REPS_AT_CROSS_SELL_TARGET, REP_TURNOVER, REPS_ON_TRACK, REPS_AT_TARGET -> kind != Owner.Kind.MEMBER;
            default -> true;
        };
    }

    public static Optional<Kpi> named(String name) {
        return Arrays.stream(values()).filter(kpi -> kpi.name().equals(name)).findFirst();
    }
}
