package io.taskflow.suggestion.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.command.CommandRejected;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.RunningService;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.job.CommandRef;
import io.taskflow.suggestion.job.Job;
import io.taskflow.suggestion.job.Jobs;
import io.taskflow.suggestion.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A command that was accepted is answered, whatever becomes of its job. The jobs are this test's own: the worker finds none due. */
@RunningService
class EndingJobsTest {

    private static final int LAST_ATTEMPT = 5;

    private final Bus bus = new Bus();
    private final CommandRef command = new CommandRef(UUID.randomUUID().toString(), "/test", "integration.s-test");
    private final ProposalBacklog backlog;
    private final Jobs jobs;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EndingJobsTest(
            @Autowired ProposalBacklog backlog,
            @Autowired Jobs jobs,
            @Autowired Tasks tasks,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        this.backlog = backlog;
        this.jobs = jobs;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void aJobThatIsGivenUpAnswersItsCommandAndMayBeAskedForAnew() {
        ProposalRequest request = taken(ATask.titled("Plan the conference"), SuggestionKind.SUBTASKS, LAST_ATTEMPT);

        backlog.failed(request, new IllegalStateException("no engine"));

        assertThat(answer().command().sender()).isEqualTo(command.sender());
        assertThat(answer().problem().status()).isEqualTo(503);
        assertThat(jobs.size().givenUp()).isPositive();
        UUID task = request.job().taskId();
        assertThat(asked(task, SuggestionKind.SUBTASKS)).isTrue();
    }

    @Test
    void aFailureBeforeTheLastAttemptIsNoAnswerYet() {
        ProposalRequest request = taken(ATask.titled("Plan the party"), SuggestionKind.SUBTASKS, 1);

        backlog.failed(request, new IllegalStateException("no engine"));

        assertThat(jdbc.sql("select given_up from suggestion_job where task_id = :id")
                        .param("id", request.job().taskId())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aPriorityThatWasSetMeanwhileIsSaidToTheCommand() {
        ATask task = ATask.titled("Everything is on fire");
        ProposalRequest request = taken(task, SuggestionKind.PRIORITY, 1);
        transaction.executeWithoutResult(
                status -> tasks.put(task.with(Priority.LOW).atVersion(2).snapshot()));

        backlog.work(List.of(request));

        assertThat(answer().problem().status()).isEqualTo(409);
        assertThat(rows(task, "suggestion")).isZero();
        assertThat(rows(task, "suggestion_job")).isZero();
    }

    @Test
    void aProposalThatIsThereAlreadyIsSaidToTheCommand() {
        ATask task = ATask.titled("Plan the conference");
        backlog.work(List.of(taken(task, SuggestionKind.SUBTASKS, 1)));
        ProposalRequest second = taken(task, SuggestionKind.SUBTASKS, 1);

        backlog.work(List.of(second));

        assertThat(answer().problem().status()).isEqualTo(409);
        assertThat(rows(task, "suggestion")).isOne();
    }

    @Test
    void aTaskThatWasDeletedMeanwhileIsSaidToTheCommand() {
        ATask task = ATask.titled("Plan the conference");
        ProposalRequest request = taken(task, SuggestionKind.SUBTASKS, 1);
        jdbc.sql("update task set deleted = true where id = :id")
                .param("id", task.id())
                .update();

        backlog.work(List.of(request));

        assertThat(answer().problem().detail()).contains("deleted");
        assertThat(rows(task, "suggestion")).isZero();
    }

    @Test
    void aTaskWithoutASingleWordIsAnsweredToo() {
        ATask task = ATask.titled("\u200B");

        backlog.work(List.of(taken(task, SuggestionKind.PRIORITY, 1)));

        assertThat(rows(task, "suggestion")).isOne();
    }

    /** As docs/operations.md tells operators to. */
    @Test
    void aJobThatIsSetGoingAgainAfterItWasGivenUpDoesNotAnswerTwice() {
        ProposalRequest request = taken(ATask.titled("Plan the conference"), SuggestionKind.SUBTASKS, LAST_ATTEMPT);
        backlog.failed(request, new IllegalStateException("no engine"));
        answer();

        jdbc.sql("update suggestion_job set given_up = false, attempts = 0 where task_id = :id")
                .param("id", request.job().taskId())
                .update();

        await().until(() -> bus.heard(EventTypes.SUGGESTION_CREATED).stream()
                .anyMatch(event ->
                        event.data().suggestion().taskId().equals(request.job().taskId())
                                && event.correlationid() == null));
    }

    @Test
    void ofABatchOnlyWhatIsStillOursHasAnEffect() {
        ATask ours = ATask.titled("Water the plants");
        ATask theirs = ATask.titled("Feed the fish");
        List<ProposalRequest> batch =
                List.of(taken(ours, SuggestionKind.PRIORITY, 1), taken(theirs, SuggestionKind.PRIORITY, 1));
        jdbc.sql("update suggestion_job set attempts = 2 where task_id = :id")
                .param("id", theirs.id())
                .update();

        backlog.work(batch);

        assertThat(rows(ours, "suggestion")).isOne();
        assertThat(rows(theirs, "suggestion")).isZero();
        assertThat(rows(theirs, "suggestion_job")).isOne();
    }

    @Test
    void aJobThatNobodyLivedToEndIsGivenUpInTheEnd() {
        ProposalRequest request = taken(ATask.titled("Kills the process"), SuggestionKind.PRIORITY, LAST_ATTEMPT + 1);

        assertThatIllegalStateException().isThrownBy(() -> backlog.work(List.of(request)));
    }

    /** As if a worker had taken it: long before it is due again. */
    private ProposalRequest taken(ATask task, SuggestionKind kind, int attempts) {
        transaction.executeWithoutResult(status -> {
            tasks.put(task.snapshot());
            jobs.request(task.id(), kind, command);
            jdbc.sql("""
                    update suggestion_job set attempts = :attempts, due_at = now() + interval '1 hour'
                    where task_id = :id""").param("attempts", attempts).param("id", task.id()).update();
        });
        var job = new Job(task.id(), kind, command, attempts, null, null);
        return new ProposalRequest(job, tasks.find(task.id()).orElseThrow(), List.of());
    }

    private boolean asked(UUID task, SuggestionKind kind) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            return jobs.request(task, kind, new CommandRef("another", "/test", command.sender()));
        }));
    }

    private long rows(ATask task, String table) {
        return jdbc.sql("select count(*) from " + table + " where task_id = :id")
                .param("id", task.id())
                .query(Long.class)
                .single();
    }

    private CommandRejected answer() {
        return await().until(
                        () -> bus.heard(EventTypes.COMMAND_REJECTED).stream()
                                .filter(event -> command.id().equals(event.correlationid()))
                                .findFirst(),
                        Optional::isPresent)
                .map(CloudEvent::data)
                .orElseThrow();
    }
}
