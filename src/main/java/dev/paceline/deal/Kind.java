package dev.paceline.deal;

/** What kind of business a deal is. */
public enum Kind {
    NEW,
    RENEWAL,
    CROSS_SELL,
    UPSELL
}
