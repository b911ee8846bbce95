package dev.paceline.schedule;

import dev.paceline.store.Untold;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires each kind of work every quarter of an hour, and once when it starts: what came due while nobody ran waits no longer.
 * Nodes that share a database share the firing. What is fired asks the data what is due, so firing it twice does no harm.
 */
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final String QUARTERS = "0 0/15 * * * ?";

    /** The same on every node, as Quartz keeps its rows under it. */
    private static final String NAME = "paceline";

    private final Scheduler scheduler;

    /**
     * A schedule on the tables of this database.
     *
     * @param isShared whether other nodes may use it at the same time
     * @param node what nobody else is called
     * @param work by kind
     */
    public Schedule(DataSource database, boolean isShared, String node, Map<String, Runnable> work) {
        try {
            scheduler = scheduler(database, isShared, node);
            // A kind that only a newer node knows waits for a quarter that falls to that one. A kind of the past
            // looks no different from here, so nobody removes it: firing it does nothing.
            scheduler.setJobFactory((fired, any) ->
                    new Quarter(work.getOrDefault(fired.getJobDetail().getKey().getName(), () -> {})));
            for (String kind : work.keySet()) {
                scheduler.scheduleJob(
                        JobBuilder.newJob(Quarter.class).withIdentity(kind).build(),
                        Set.of(TriggerBuilder.newTrigger()
                                .withIdentity(kind)
                                .withSchedule(CronScheduleBuilder.cronSchedule(QUARTERS)
                                        .withMisfireHandlingInstructionFireAndProceed())
                                .build()),
                        true);
                scheduler.triggerJob(JobKey.jobKey(kind));
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz can't be set up", e);
        }
    }

    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    /** Finishes what is being done. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("Quartz did not stop", new Untold(e));
        }
    }

    /** Quartz gives the whole JVM one scheduler of a name; ours are apart, as two of them may use two databases. */
    private static Scheduler scheduler(DataSource database, boolean isShared, String node) throws SchedulerException {
        synchronized (Schedule.class) {
            DBConnectionManager.getInstance().addConnectionProvider(node, new Pool(database));
            Scheduler scheduler = new StdSchedulerFactory(properties(isShared, node)).getScheduler();
            SchedulerRepository.getInstance().remove(NAME);
            return scheduler;
        }
    }

    private static Properties properties(boolean isShared, String node) {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("org.quartz.scheduler.instanceName", NAME),
                Map.entry("org.quartz.scheduler.instanceId", node),
                Map.entry("org.quartz.scheduler.skipUpdateCheck", "true"),
                Map.entry("org.quartz.scheduler.dbFailureRetryInterval", "5000"),
                Map.entry("org.quartz.threadPool.threadCount", "2"),
                Map.entry("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX"),
                Map.entry("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate"),
                Map.entry("org.quartz.jobStore.dataSource", node),
                Map.entry("org.quartz.jobStore.isClustered", String.valueOf(isShared)),
                Map.entry("org.quartz.jobStore.acquireTriggersWithinLock", "true")));
        return properties;
    }

    /** One kind of work. */
    @DisallowConcurrentExecution
    static final class Quarter implements Job {
        private final Runnable work;

        Quarter(Runnable work) {
            this.work = work;
        }

        @Override
        public void execute(JobExecutionContext context) {
            try {
                work.run();
            } catch (RuntimeException e) {
                // The next quarter finds what is still due.
                LOG.error("{} failed", context.getJobDetail().getKey().getName(), new Untold(e));
            }
        }
    }

    /** The app's own pool, as Quartz wants it. */
    private record Pool(DataSource database) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public void initialize() {}

        @Override
        public void shutdown() {}
    }
}
