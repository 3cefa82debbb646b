package io.taskflow.suggestion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.service.work.WakeUp;
import io.taskflow.testing.Database;
import io.taskflow.testing.TestInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final Jobs jobs =
            new Jobs(jdbc, new EventTrace(Tracer.NOOP, Propagator.NOOP), Clock.systemUTC(), new WakeUp());

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

        assertThat(jobs.take(10, LONG)).singleElement().extracting(Job::taskId).isEqualTo(task);
        assertThat(jobs.take(10, LONG)).isEmpty();
    }

    @Test
    void whatIsAskedForAnewAfterItWasGivenUpBelongsToWhoAsks() {
        UUID task = requested();
        jobs.giveUp(jobs.take(1, LONG).getFirst(), "no engine");
        UUID former = UUID.randomUUID();
        jdbc.sql(
                        "update suggestion_job set cause_id = :former, traceparent = 'former', requested_at = now() - interval '1 day'")
                .param("former", former)
                .update();

        transaction.executeWithoutResult(status ->
                jobs.request(task, SuggestionKind.PRIORITY, new CommandRef("c", "/test", "integration.test")));

        Job anew = jobs.take(1, LONG).getFirst();
        assertThat(anew.causeId()).isNotEqualTo(former);
        assertThat(anew.traceparent()).isNotEqualTo("former");
        assertThat(jobs.size().oldest()).isLessThan(Duration.ofHours(1));
    }

    @Test
    void whatHasWaitedLongestIsTakenFirstUpToTheBound() {
        List<UUID> tasks = List.of(requested(), requested(), requested());

        assertThat(jobs.take(2, LONG)).extracting(Job::taskId).containsExactlyInAnyOrder(tasks.get(0), tasks.get(1));
        assertThat(jobs.take(2, LONG)).extracting(Job::taskId).containsExactly(tasks.get(2));
    }

    @Test
    void aJobWhoseWorkerDiedComesBackAndTheDeadOneCannotEndIt() {
        requested();
        Job died = jobs.take(1, Duration.ofMillis(1)).getFirst();

        Job second = await().until(() -> jobs.take(1, LONG), taken -> !taken.isEmpty())
                .getFirst();

        assertThat(finish(died)).isFalse();
        assertThat(finish(second)).isTrue();
        assertThat(finish(second)).isFalse();
    }

    @Test
    void whatWasRolledBackIsStillToDo() {
        requested();
        Job job = jobs.take(1, Duration.ofMillis(1)).getFirst();

        transaction.executeWithoutResult(status -> {
            jobs.finish(List.of(job));
            status.setRollbackOnly();
        });

        assertThat(await().until(() -> jobs.take(1, LONG), taken -> !taken.isEmpty()))
                .hasSize(1);
    }

    @Test
    void aJobThatIsGivenUpIsKeptForAnOperator() {
        requested();
        Job job = jobs.take(1, LONG).getFirst();

        assertThat(jobs.giveUp(job, "reason")).isTrue();
        assertThat(jobs.giveUp(job, "once is enough")).isFalse();

        assertThat(jobs.take(1, LONG)).isEmpty();
        assertThat(jobs.size().waiting()).isZero();
        assertThat(jobs.size().givenUp()).isOne();
        assertThat(jdbc.sql("select last_error from suggestion_job")
                        .query(String.class)
                        .single())
                .isEqualTo("reason");
    }

    @Test
    void whoAsksAnewBeginsAnewWhatWasGivenUp() {
        UUID task = requested();
        jobs.giveUp(jobs.take(1, LONG).getFirst(), "reason");
        var command = new CommandRef("id", "source", "sender");

        Boolean begun = transaction.execute(status -> jobs.request(task, SuggestionKind.PRIORITY, command));

        assertThat(begun).isTrue();
        assertThat(jobs.take(1, LONG)).singleElement().satisfies(job -> {
            assertThat(job.command()).isEqualTo(command);
            assertThat(job.attempts()).isOne();
        });
    }

    @Test
    void aJobThatIsUnderWayAnswersNoCommandThatComesLater() {
        UUID task = requested();
        jobs.take(1, LONG);

        Boolean begun = transaction.execute(
                status -> jobs.request(task, SuggestionKind.PRIORITY, new CommandRef("id", "source", "sender")));

        assertThat(begun).isFalse();
    }

    @Test
    void aPostponedJobComesBackInItsTime() {
        requested();
        jobs.postpone(jobs.take(1, LONG).getFirst(), Duration.ofMillis(1), "reason");

        assertThat(await().until(() -> jobs.take(1, LONG), taken -> !taken.isEmpty()))
                .singleElement()
                .extracting(Job::attempts)
                .isEqualTo(2);
    }

    @Test
    void aTaskHasOneJobHoweverOftenItIsAskedFor() {
        UUID task = requested();
        request(task);

        assertThat(jobs.take(2, LONG)).hasSize(1);
        assertThat(jobs.take(2, LONG)).isEmpty();
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
                for (List<Job> mine = jobs.take(7, LONG); !mine.isEmpty(); mine = jobs.take(7, LONG)) {
                    for (Job job : mine) {
                        if (!finish(job) || !done.add(job.taskId())) {
                            twice.add(job.taskId());
                        }
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
        return List.of(job).equals(transaction.execute(status -> jobs.finish(List.of(job))));
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
