package io.taskflow.task.suggestion;

import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.task.Priority;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.ChangeTask;
import io.taskflow.task.task.DeleteTask;
import io.taskflow.task.task.TaskEdit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back what came of an acceptance, all of it or nothing: what somebody has done since is never lost. */
@Component
class TakeBack {
    private static final long AS_CREATED = 1;

    private final ChangeTask changeTask;
    private final DeleteTask deleteTask;
    private final JdbcClient jdbc;

    TakeBack(ChangeTask changeTask, DeleteTask deleteTask, JdbcClient jdbc) {
        this.changeTask = changeTask;
        this.deleteTask = deleteTask;
        this.jdbc = jdbc;
    }

    /** Throws a 409 problem for another priority than the accepted one, and for subtasks that somebody has worked on. */
    void takeBack(SuggestionSnapshot accepted, @Nullable Made made, UUID caller) {
        if (made == null) {
            throw ProblemException.conflict(
                    "It was accepted before TaskFlow kept what came of it. Take it back by hand.");
        }
        if (made.priority() != null) {
            changeTask.change(accepted.taskId(), clearPriority(made.priority()), caller);
        }
        List<UUID> living = living(made.subtasks());
        if (isWorkedOn(living)) {
            throw touched();
        }
        living.forEach(id -> deleteTask.delete(id, caller, TakeBack::requireAsCreated));
    }

    private static TaskEdit clearPriority(Priority accepted) {
        return TaskEdit.of(Set.of("priority"), before -> {
            if (before.priority() != null && before.priority() != accepted) {
                throw ProblemException.conflict("Somebody has changed the priority to " + before.priority()
                        + " since it was accepted. Change it by hand.");
            }
            return before.withPriority(null);
        });
    }

    private static void requireAsCreated(long version) {
        if (version != AS_CREATED) {
            throw touched();
        }
    }

    private static ProblemException touched() {
        return ProblemException.conflict(
                "Somebody has worked on a subtask since it was created. Delete those that are not wanted by hand.");
    }

    /** Those that nobody has deleted, in the order in which tasks are locked. */
    private List<UUID> living(List<UUID> subtasks) {
        return jdbc.sql("select id from task where id = any(:ids) and deleted_at is null order by id")
                .param("ids", subtasks.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whether any was changed, or has subtasks, comments or relations of its own, of which its version tells nothing. */
    private boolean isWorkedOn(List<UUID> subtasks) {
        return jdbc.sql("""
                select exists (select from task where id = any(:ids) and version <> :created)
                    or exists (select from task where parent_id = any(:ids) and deleted_at is null)
                    or exists (select from comment where task_id = any(:ids))
                    or exists (select from task_relation where task_id = any(:ids) or other_id = any(:ids))""")
                .param("ids", subtasks.toArray(UUID[]::new))
                .param("created", AS_CREATED)
                .query(Boolean.class)
                .single();
    }
}
