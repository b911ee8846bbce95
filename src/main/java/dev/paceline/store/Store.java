package dev.paceline.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The one door to the data: there is no transaction without a workspace. */
public final class Store implements AutoCloseable {
    static final String TENANT = "eclipselink.tenant-id";

    /** The database's word for 'your transaction was the one to give way; try again'. */
    private static final String SERIALIZATION_FAILURE = "40001";

    private static final int ATTEMPTS = 5;

    private final EntityManagerFactory factory;
    private final LongSupplier ids;

    /** @param ids the source of new rows' ids, unique over all processes */
    public Store(Database database, LongSupplier ids) {
        this.ids = ids;
        Map<String, Object> settings = new HashMap<>();
        settings.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, database.dataSource());
        settings.put(
                PersistenceUnitProperties.TARGET_DATABASE,
                database.isH2()
                        ? "org.eclipse.persistence.platform.database.H2Platform"
                        : MySqlTransactions.class.getName());
        // What fails reaches us as an exception; without its parameters, which may be what people wrote.
        settings.put(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        settings.put(PersistenceUnitProperties.LOGGING_PARAMETERS, "false");
        settings.put(PersistenceUnitProperties.WEAVING, "static");
        settings.put(PersistenceUnitProperties.BATCH_WRITING, "JDBC");
        this.factory = Persistence.createEntityManagerFactory("paceline", settings);
    }

    /**
     * Runs {@code work} in one transaction that sees and writes this workspace's rows alone, and commits. A transaction that
     * the database broke off to end a deadlock is run again, so {@code work} must do nothing outside of it.
     *
     * @throws Conflict when a unique index refuses a row; nothing was written then
     */
    public <T extends @Nullable Object> T in(String workspace, Function<Tx, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(workspace, work);
            } catch (RuntimeException e) {
                SQLException cause = sqlCause(e);
                if (cause != null && SERIALIZATION_FAILURE.equals(cause.getSQLState()) && attempt < ATTEMPTS) {
                    continue;
                }
                throw isConflict(cause) ? new Conflict(e) : e;
            }
        }
    }

    private <T extends @Nullable Object> T once(String workspace, Function<Tx, T> work) {
        try (EntityManager entities = factory.createEntityManager(Map.of(TENANT, workspace))) {
            entities.getTransaction().begin();
            // Or each read before the first write has a transaction of its own, which ends with a rollback.
            entities.unwrap(UnitOfWork.class).beginEarlyTransaction();
            try {
                T result = work.apply(new Tx(entities, workspace, ids));
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    private static boolean isConflict(@Nullable SQLException cause) {
        return cause != null && (cause.getErrorCode() == 1062 || "23505".equals(cause.getSQLState()));
    }

    private static @Nullable SQLException sqlCause(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
