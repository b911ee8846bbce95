package dev.paceline.deal;

import dev.paceline.store.WorkspaceOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That there is a deal: the row that whoever changes it locks. What it is stands in its {@link DealState}s. */
@Entity
@Table(name = "deal")
public class Deal extends WorkspaceOwned {
    protected Deal() {}

    Deal(long id) {
        super(id);
    }
}
