package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectDeleted;
import io.taskflow.contracts.project.ProjectSnapshot;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.around.Said;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Tasks;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was said of a project's tasks before it went may arrive after: it brings none of them back. */
@RunningService
class ForgettingProjectsTest {

    private final Bus bus = new Bus();
    private final Tasks tasks;

    ForgettingProjectsTest(@Autowired Tasks tasks) {
        this.tasks = tasks;
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void aLateChangeBringsNoTaskOfADeletedProjectBack() {
        ATask task = ATask.titled("A secret");
        tell(task);
        deleteProject(task.projectId());

        bus.say(EventTypes.TASK_UPDATED, task.with(Priority.HIGH).atVersion(9).updated());
        tell(ATask.titled("Told after it"));

        assertThat(tasks.find(task.id())).get().satisfies(known -> {
            assertThat(known.deleted()).isTrue();
            assertThat(known.title()).isEmpty();
        });
        assertThat(tasks.history(task.projectId(), 10)).isEmpty();
    }

    @Test
    void aTaskThatIsFirstHeardOfAfterItsProjectWentIsGoneToo() {
        ATask task = ATask.titled("A secret");
        deleteProject(task.projectId());

        bus.say(EventTypes.TASK_CREATED, task.created());
        tell(ATask.titled("Told after it"));

        assertThat(tasks.find(task.id()).filter(known -> !known.deleted())).isEmpty();
    }

    @Test
    void aRestoredTaskIsKnownAgainWhateverComesLate() {
        ATask task = ATask.titled("Thrown away too soon");
        tell(task);
        bus.say(EventTypes.TASK_DELETED, task.atVersion(2).deleted());
        await().until(() -> tasks.find(task.id()).filter(KnownTask::deleted).isPresent());

        bus.say(EventTypes.TASK_UPDATED, task.atVersion(3).updated());
        await().until(() ->
                tasks.find(task.id()).filter(known -> !known.deleted()).isPresent());
        bus.say(EventTypes.TASK_DELETED, task.atVersion(2).deleted());
        tell(ATask.titled("Told after it"));

        assertThat(tasks.find(task.id())).get().satisfies(known -> {
            assertThat(known.deleted()).isFalse();
            assertThat(known.title()).isEqualTo("Thrown away too soon");
        });
    }

    @Test
    void aTaskThatWasMovedStaysWhenTheProjectGoesThatItWasIn() {
        ATask task = ATask.titled("Moved in time");
        UUID former = task.projectId();
        tell(task);

        bus.say(
                EventTypes.TASK_UPDATED,
                task.in(UUID.randomUUID()).with(Priority.HIGH).atVersion(2).updated());
        deleteProject(former);

        assertThat(tasks.find(task.id())).get().satisfies(known -> {
            assertThat(known.deleted()).isFalse();
            assertThat(known.title()).isEqualTo("Moved in time");
            assertThat(known.projectId()).isNotEqualTo(former);
            assertThat(tasks.history(known.projectId(), 10)).hasSize(1);
        });
        assertThat(tasks.history(former, 10)).isEmpty();
    }

    @Test
    void aTaskWhoseMoveIsHeardOfAfterItsFormerProjectWentIsKnownAgain() {
        ATask task = ATask.titled("Moved in time");
        tell(task);
        deleteProject(task.projectId());

        bus.say(EventTypes.TASK_UPDATED, task.in(UUID.randomUUID()).atVersion(2).updated());

        await().until(() -> tasks.find(task.id())
                .filter(known -> !known.deleted() && known.title().equals("Moved in time"))
                .isPresent());
    }

    private void tell(ATask task) {
        bus.say(EventTypes.TASK_UPDATED, task.updated());
        await().until(() -> tasks.find(task.id()).isPresent());
    }

    private void deleteProject(UUID project) {
        ATask witness = ATask.titled("Goes with its project").in(project);
        tell(witness);
        var snapshot = new ProjectSnapshot(project, "WEB", "Web", null, 5, Instant.now(), Instant.now());
        bus.say(
                EventTypes.PROJECT_DELETED,
                Said.of(EventTypes.PROJECT_DELETED, project, 5, new ProjectDeleted(snapshot)));
        await().until(() -> tasks.find(witness.id()).filter(KnownTask::deleted).isPresent());
    }
}
