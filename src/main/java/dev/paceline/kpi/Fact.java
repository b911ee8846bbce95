package dev.paceline.kpi;

/** What KPIs are made of. Each is supplied by one feature. */
public enum Fact {
    FIRST_MEETINGS(Unit.COUNT),
    FOLLOW_UP_MEETINGS(Unit.COUNT),
    QUALIFIED_PROPOSALS(Unit.COUNT),
    QUALIFIED_LEADS(Unit.COUNT),
    RETURNED_LEADS(Unit.COUNT),
    SATISFACTION(Unit.SCORE),
    TRAINING(Unit.HOURS),
    /** With the channel of each deal. */
    REVENUE(Unit.MONEY),
    DEALS_WON(Unit.COUNT),
    CROSS_SELL_REVENUE(Unit.MONEY),
    RENEWALS(Unit.COUNT),
    /** Accounts of which the first deal ever was won. */
    NEW_CUSTOMERS(Unit.COUNT),
    /** Accounts with which the first deal ever was opened, with its channel. */
    NEW_ACCOUNTS(Unit.COUNT),
    /** From the day a deal was opened to the day it was won. */
    SALES_CYCLE(Unit.DAYS),
    /** Of the deals won in the three months up to the period's end. */
    DEAL_SIZE(Unit.MONEY, true),
    /** Of the deals open at the period's end. */
    PIPELINE(Unit.MONEY, true),
    /** Each of those times the probability of its stage on that day. */
    WEIGHTED_PIPELINE(Unit.MONEY, true),
    LEAVERS(Unit.COUNT),
    COACHING_SESSIONS(Unit.COUNT),
    REPS_ON_TRACK(Unit.COUNT, true),
    REPS_AT_TARGET(Unit.COUNT, true),
    REPS_AT_CROSS_SELL_TARGET(Unit.COUNT, true),
    /** Of sales and marketing. */
    COSTS(Unit.MONEY);

    private final Unit unit;
    private final boolean ofWhole;

    Fact(Unit unit) {
        this(unit, false);
    }

    Fact(Unit unit, boolean ofWhole) {
        this.unit = unit;
        this.ofWhole = ofWhole;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether it says something of a period as a whole, so that it does not add up over its parts. */
    public boolean isOfWhole() {
        return ofWhole;
    }
}
