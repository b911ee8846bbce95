package dev.paceline.account;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A customer or a prospect. */
@Entity
@Table(name = "account")
public class Account extends WorkspaceOwned {
    @Column
    private String name;

    /** The name as it is compared. */
    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    protected Account() {}

    Account(long id, String name, String nameKey) {
        super(id);
        this.name = name;
        this.nameKey = nameKey;
    }

    /** As whoever named it first wrote it. */
    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    void mergeInto(Account other) {
        mergedInto = other.id();
    }

    void standAlone() {
        mergedInto = null;
    }
}
