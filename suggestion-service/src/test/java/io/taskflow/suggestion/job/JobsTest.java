package io.taskflow.suggestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.testing.Database;
import io.taskflow.testing.TestInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Database DATABASE = TestInfrastructure.postgres("suggestion_service_jobs");
    private static final DriverManagerDataSource POOL =
            new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password());

    private final JdbcClient jdbc = JdbcClient.create(POOL);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(POOL));
    private final List<Object> wakeUps = new ArrayList<>();
    private final Jobs jobs = new Jobs(
            jdbc, new EventTrace(Tracer.NOOP, Propagator.NOOP), Clock.systemUTC(), wakeUps::add);

    @BeforeEach
    void empty() {
        Flyway.configure()
                .dataSource(POOL)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc.sql("truncate suggestion_job").update();
    }

    @Test
    void aJobIsTakenByOneWorkerAtATime() {
        UUID task = requested();

        assertThat(jobs.take(LONG)).get().extracting(Job::taskId).isEqualTo(task);
        assertThat(jobs.take(LONG)).isEmpty();
    }

    @Test
    void aJobWhoseWorkerDiedComesBackAndTheDeadOneCannotEndIt() {
        requested();
        Job died = jobs.take(Duration.ofMillis(1)).orElseThrow();

        Job second = await().until(() -> jobs.take(LONG), Optional::isPresent).orElseThrow();

        assertThat(finish(died)).isFalse();
        assertThat(finish(second)).isTrue();
        assertThat(finish(second)).isFalse();
    }

    @Test
    void whatWasRolledBackIsStillToDo() {
        requested();
        Job job = jobs.take(Duration.ofMillis(1)).orElseThrow();

        transaction.executeWithoutResult(status -> {
            jobs.finish(job);
            status.setRollbackOnly();
        });

        assertThat(await().until(() -> jobs.take(LONG), Optional::isPresent)).isPresent();
    }

    @Test
    void aJobThatIsGivenUpIsKeptForAnOperator() {
        requested();
        Job job = jobs.take(LONG).orElseThrow();

        jobs.postpone(job, Duration.ZERO, true, "reason");

        assertThat(jobs.take(LONG)).isEmpty();
        assertThat(jdbc.sql("select last_error from suggestion_job")
                        .query(String.class)
                        .single())
                .isEqualTo("reason");
    }

    @Test
    void aTaskHasOneJobHoweverOftenItIsAskedFor() {
        UUID task = requested();
        request(task);

        assertThat(jobs.take(LONG)).isPresent();
        assertThat(jobs.take(LONG)).isEmpty();
        assertThat(wakeUps).hasSize(2);
    }

    @Test
    void manyWorkersShareTheWorkAndNothingIsDoneTwice() throws InterruptedException {
        int count = 200;
        for (int i = 0; i < count; i++) {
            requested();
        }
        Set<UUID> done = ConcurrentHashMap.newKeySet();
        List<UUID> twice = new CopyOnWriteArrayList<>();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(Thread.ofVirtual().start(() -> {
                for (Optional<Job> job = jobs.take(LONG); job.isPresent(); job = jobs.take(LONG)) {
                    Job mine = job.get();
                    if (!finish(mine) || !done.add(mine.taskId())) {
                        twice.add(mine.taskId());
                    }
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }

        assertThat(done).hasSize(count);
        assertThat(twice).isEmpty();
    }

    private boolean finish(Job job) {
        return Boolean.TRUE.equals(transaction.execute(status -> jobs.finish(job)));
    }

    private UUID requested() {
        UUID task = UUID.randomUUID();
        request(task);
        return task;
    }

    private void request(UUID task) {
        transaction.executeWithoutResult(status -> jobs.request(task));
    }
}
