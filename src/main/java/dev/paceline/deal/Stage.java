package dev.paceline.deal;

import dev.paceline.store.WorkspaceOwned;
import dev.paceline.workspace.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stage of the pipeline during the span of days in which its probability holds. */
@Entity
@Table(name = "deal_stage")
public class Stage extends WorkspaceOwned {
    @Column
    private String stage;

    @Column
    private @Nullable String name;

    @Column
    private int place;

    @Column
    private int probability;

    @Column
    private boolean retired;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    protected Stage() {}

    Stage(long id, String stage, @Nullable String name, int place, int probability, LocalDate fromDay) {
        super(id);
        this.stage = stage;
        this.name = name;
        this.place = place;
        this.probability = probability;
        this.fromDay = fromDay;
        this.untilDay = Workspace.FOREVER;
    }

    /** The key under which deals carry it. */
    public String stage() {
        return stage;
    }

    /** The workspace's own name for it; null for a standard stage that kept its name, which is in the bundles. */
    public @Nullable String name() {
        return name;
    }

    int place() {
        return place;
    }

    /** In percent. */
    public int probability() {
        return probability;
    }

    /** Whether no more deals come to it; those that are in it keep its probability until they move. */
    public boolean isRetired() {
        return retired;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    void call(@Nullable String other) {
        name = other;
    }

    void standAt(int other) {
        place = other;
    }

    void retire() {
        retired = true;
    }

    void restore() {
        retired = false;
    }

    /** Chosen again on the day on which this probability began. */
    void become(int other) {
        probability = other;
    }

    /** Ends this span on a day, from which on another probability holds. */
    Stage followedBy(long id, int other, LocalDate day) {
        untilDay = day;
        Stage next = new Stage(id, stage, name, place, other, day);
        next.retired = retired;
        return next;
    }
}
