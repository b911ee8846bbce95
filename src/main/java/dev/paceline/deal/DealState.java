package dev.paceline.deal;

import dev.paceline.store.WorkspaceOwned;
import dev.paceline.text.Money;
import dev.paceline.text.Spelling;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a deal was during a span of days, until {@link Workspace#FOREVER} while it still is. A change never touches it: it is
 * {@link #followedBy followed by} another state, which the change is then done to before it is saved.
 */
@Entity
@Table(name = "deal_state")
public class DealState extends WorkspaceOwned {
    private static final int KEY_LENGTH = 160;

    @Column(name = "deal_id")
    private long dealId;

    @Column
    private int revision;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "team_id")
    private long teamId;

    @Column(name = "opened_day")
    private LocalDate openedDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "deal_kind")
    private Kind kind;

    @Column
    private @Nullable String product;

    @Column(name = "channel_name")
    private @Nullable String channel;

    /** The channel as it is compared. */
    @Column(name = "channel_key")
    private @Nullable String channelKey;

    @Column
    private BigDecimal amount;

    @Column
    private String currency;

    @Column
    private String stage;

    @Column(name = "stage_since")
    private LocalDate stageSince;

    @Enumerated(EnumType.STRING)
    @Column
    private Status status;

    @Column(name = "closed_day")
    private @Nullable LocalDate closedDay;

    @Column(name = "close_day")
    private @Nullable LocalDate closeDay;

    @Column(name = "next_step")
    private @Nullable String nextStep;

    /** Why it was lost, or what worked when it was won. */
    @Column
    private @Nullable String reason;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column
    private @Nullable Long undoes;

    protected DealState() {}

    /** The first state of a deal that its editor opens and owns. */
    DealState(long id, long dealId, Editor editor, long teamId, long accountId, Draft draft) {
        super(id);
        this.dealId = dealId;
        this.revision = 1;
        this.ownerId = editor.memberId();
        this.teamId = teamId;
        this.openedDay = editor.today();
        this.status = Status.OPEN;
        this.stage = draft.stage();
        this.stageSince = editor.today();
        begin(editor, editor.today());
        become(accountId, draft);
    }

    private DealState(long id, DealState before, Editor editor, LocalDate day) {
        super(id);
        this.dealId = before.dealId;
        this.revision = before.revision + 1;
        this.openedDay = before.openedDay;
        takeAfter(before);
        begin(editor, day);
    }

    private void begin(Editor editor, LocalDate day) {
        fromDay = day;
        untilDay = Workspace.FOREVER;
        recordedAt = editor.at().toEpochMilli();
        recordedBy = editor.memberId();
    }

    private void takeAfter(DealState other) {
        accountId = other.accountId;
        ownerId = other.ownerId;
        teamId = other.teamId;
        kind = other.kind;
        product = other.product;
        channel = other.channel;
        channelKey = other.channelKey;
        amount = other.amount;
        currency = other.currency;
        stage = other.stage;
        stageSince = other.stageSince;
        status = other.status;
        closedDay = other.closedDay;
        closeDay = other.closeDay;
        nextStep = other.nextStep;
        reason = other.reason;
    }

    /** Ends this state on a day, from which on the answer, alike so far, takes its place. */
    DealState followedBy(long id, Editor editor, LocalDate day) {
        untilDay = day;
        return new DealState(id, this, editor, day);
    }

    DealState inTeam(long team) {
        teamId = team;
        return this;
    }

    DealState ownedBy(long member) {
        ownerId = member;
        return this;
    }

    DealState at(long account) {
        accountId = account;
        return this;
    }

    DealState in(String other) {
        if (!stage.equals(other)) {
            stage = other;
            stageSince = fromDay;
        }
        return this;
    }

    /** Won or lost on the day on which this state begins. */
    DealState closed(Status how, @Nullable String why) {
        status = how;
        closedDay = fromDay;
        reason = why;
        return this;
    }

    DealState worth(BigDecimal other) {
        amount = other;
        return this;
    }

    /** Open again, as if it had come to its stage today: nobody worked on it meanwhile. */
    DealState reopened() {
        status = Status.OPEN;
        closedDay = null;
        reason = null;
        stageSince = fromDay;
        return this;
    }

    DealState because(@Nullable String why) {
        reason = why;
        return this;
    }

    /** As the deal was before the state that is taken back, or no deal at all where that was the first. */
    DealState takingBack(DealState taken, Optional<DealState> before) {
        before.ifPresentOrElse(this::takeAfter, () -> status = Status.CANCELLED);
        undoes = taken.id();
        return this;
    }

    /** What a draft says, but for the stage. */
    DealState become(long account, Draft draft) {
        accountId = account;
        kind = draft.kind();
        product = draft.product();
        channel = draft.channel();
        channelKey = channel == null ? null : Spelling.key(channel, KEY_LENGTH);
        amount = draft.amount().amount();
        currency = draft.amount().currency().getCurrencyCode();
        closeDay = draft.closeDay();
        nextStep = draft.nextStep();
        return this;
    }

    public long dealId() {
        return dealId;
    }

    int revision() {
        return revision;
    }

    public long accountId() {
        return accountId;
    }

    public long ownerId() {
        return ownerId;
    }

    public long teamId() {
        return teamId;
    }

    public LocalDate openedDay() {
        return openedDay;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<String> product() {
        return Optional.ofNullable(product);
    }

    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    public Money amount() {
        return new Money(amount, Currency.getInstance(currency));
    }

    public String stage() {
        return stage;
    }

    public Status status() {
        return status;
    }

    public Optional<LocalDate> closedDay() {
        return Optional.ofNullable(closedDay);
    }

    public Optional<LocalDate> closeDay() {
        return Optional.ofNullable(closeDay);
    }

    public Optional<String> nextStep() {
        return Optional.ofNullable(nextStep);
    }

    /** Why it was lost, or what worked when it was won. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    LocalDate untilDay() {
        return untilDay;
    }

    public long recordedBy() {
        return recordedBy;
    }

    public Optional<Long> undoes() {
        return Optional.ofNullable(undoes);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && closeDay != null && closeDay.isBefore(today);
    }

    public long daysInStage(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(stageSince, today));
    }
}
