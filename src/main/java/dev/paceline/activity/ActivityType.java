package dev.paceline.activity;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A type of activity in a workspace: one of the standard ones, or the workspace's own with a name. */
@Entity
@Table(name = "activity_type")
public class ActivityType extends WorkspaceOwned {
    @Column
    private String type;

    @Enumerated(EnumType.STRING)
    @Column
    private Tally tally;

    @Column
    private @Nullable String name;

    @Column
    private boolean retired;

    protected ActivityType() {}

    ActivityType(long id, String type, Tally tally, @Nullable String name) {
        super(id);
        this.type = type;
        this.tally = tally;
        this.name = name;
    }

    /** The key under which activities carry it. */
    public String type() {
        return type;
    }

    public Tally tally() {
        return tally;
    }

    /** The workspace's own name for it; null for a standard type, whose name is in the bundles. */
    public @Nullable String name() {
        return name;
    }

    /** Whether it can no longer be logged; what was logged of it stays. */
    public boolean isRetired() {
        return retired;
    }

    void retire() {
        retired = true;
    }

    void restore() {
        retired = false;
    }
}
