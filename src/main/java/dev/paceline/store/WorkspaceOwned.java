package dev.paceline.store;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.ChangeTracking;
import org.eclipse.persistence.annotations.ChangeTrackingType;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A row that belongs to one workspace. EclipseLink writes the workspace's id into each row and adds it to each query, so
 * an entity has no field for it.
 */
@MappedSuperclass
@ChangeTracking(ChangeTrackingType.ATTRIBUTE)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "workspace_id", contextProperty = Store.TENANT, primaryKey = true)
public abstract class WorkspaceOwned {
    @Id
    private long id;

    /** For EclipseLink. */
    protected WorkspaceOwned() {}

    protected WorkspaceOwned(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }
}
