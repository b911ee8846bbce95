package dev.paceline.cost;

import dev.paceline.store.WorkspaceOwned;
import dev.paceline.text.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sales and marketing cost in a month, as somebody entered it once; the last that was entered holds. */
@Entity
@Table(name = "monthly_cost")
public class MonthlyCost extends WorkspaceOwned {
    @Column(name = "cost_month")
    private LocalDate firstDay;

    @Column
    private @Nullable BigDecimal amount;

    @Column
    private @Nullable String currency;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected MonthlyCost() {}

    MonthlyCost(long id, YearMonth month, @Nullable Money cost, long by, Instant at) {
        super(id);
        this.firstDay = month.atDay(1);
        this.amount = cost == null ? null : cost.amount();
        this.currency = cost == null ? null : cost.currency().getCurrencyCode();
        this.recordedAt = at.toEpochMilli();
        this.recordedBy = by;
    }

    YearMonth month() {
        return YearMonth.from(firstDay);
    }

    /** Empty where what was entered is taken back. */
    Optional<Money> cost() {
        return amount == null || currency == null
                ? Optional.empty()
                : Optional.of(new Money(amount, Currency.getInstance(currency)));
    }
}
