package dev.paceline.shoutout;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One of the things that the company stands for, such as Customer first. */
@Entity
@Table(name = "shoutout_value")
public class Value extends WorkspaceOwned {
    @Column
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column
    private boolean retired;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected Value() {}

    Value(long id, String name) {
        super(id);
        this.name = name;
        this.nameKey = Values.key(name);
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    public boolean isRetired() {
        return retired;
    }

    void become(boolean nowRetired, long by, Instant now) {
        retired = nowRetired;
        recordedBy = by;
        recordedAt = now.toEpochMilli();
    }
}
