package dev.paceline.workspace;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workspace's settings during a span of days. What changes figures is closed and begun anew, never overwritten. */
@Entity
@Table(name = "workspace")
public class Workspace extends WorkspaceOwned {
    /** The end of a span that has none yet. */
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** The start of the first span. */
    public static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column
    private String zone;

    @Column(name = "week_start")
    private int weekStart;

    @Column(name = "fiscal_start")
    private int fiscalStart;

    @Column
    private String currency;

    @Column
    private @Nullable String channel;

    @Column(name = "channel_language")
    private @Nullable String channelLanguage;

    @Column
    private long revision;

    @Column(name = "set_up")
    private boolean setUp;

    /**
     * What an admin chooses in {@code /paceline setup}.
     *
     * @param channel where the company's posts belong
     * @param language of what is posted in channels; empty where nobody chose one
     */
    public record Settings(
            ZoneId zone,
            DayOfWeek weekStart,
            Month fiscalStart,
            Currency currency,
            Optional<String> channel,
            Optional<Locale> language) {}

    protected Workspace() {}

    Workspace(long id, LocalDate fromDay, Settings settings, long revision, boolean setUp) {
        super(id);
        this.fromDay = fromDay;
        this.untilDay = FOREVER;
        this.revision = revision;
        this.setUp = setUp;
        use(settings);
    }

    public Settings settings() {
        return new Settings(
                ZoneId.of(zone),
                DayOfWeek.of(weekStart),
                Month.of(fiscalStart),
                Currency.getInstance(currency),
                Optional.ofNullable(channel),
                Optional.ofNullable(channelLanguage).map(Locale::forLanguageTag));
    }

    /** Whether an admin has confirmed the settings. */
    public boolean isSetUp() {
        return setUp;
    }

    /** Grows with every change of settings, activity types or points, so that what was read of them can be kept until then. */
    public long revision() {
        return revision;
    }

    /** Notes that activity types or points have changed. */
    public void changed() {
        revision++;
    }

    boolean isCurrent() {
        return untilDay.equals(FOREVER);
    }

    LocalDate fromDay() {
        return fromDay;
    }

    /** Settings chosen again on the day on which these began take their place. */
    void replace(Settings settings) {
        use(settings);
        setUp = true;
        revision++;
    }

    void endOn(LocalDate day) {
        untilDay = day;
    }

    private void use(Settings settings) {
        zone = settings.zone().getId();
        weekStart = settings.weekStart().getValue();
        fiscalStart = settings.fiscalStart().getValue();
        currency = settings.currency().getCurrencyCode();
        channel = settings.channel().orElse(null);
        channelLanguage = settings.language().map(Locale::toLanguageTag).orElse(null);
    }
}
