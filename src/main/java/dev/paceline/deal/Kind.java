package dev.paceline.deal;

/** What kind of business a deal is. */
public enum Kind {
    NEW,
    RENEWAL,
    CROSS_SELL,
    UPSELL;

    /** Whether a customer takes more than they had. */
    boolean isMoreOfCustomer() {
        return this == CROSS_SELL || this == UPSELL;
    }
}
