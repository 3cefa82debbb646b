package io.taskflow.suggestion.subtask;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.suggestion.directory.Memberships;
import io.taskflow.suggestion.task.KnownTask;
import io.taskflow.suggestion.task.Subtasks;
import io.taskflow.suggestion.task.Tasks;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a goal together with what the caller may see of its task and project. */
@Component
class Goals {

    private final Memberships memberships;
    private final Tasks tasks;
    private final Subtasks subtasks;

    Goals(Memberships memberships, Tasks tasks, Subtasks subtasks) {
        this.memberships = memberships;
        this.tasks = tasks;
        this.subtasks = subtasks;
    }

    /** Throws a 404 problem for a task or project that the caller may not see, and 400 where neither a goal nor a task is named. */
    Goal of(SubtaskRequest request, UUID caller) {
        KnownTask task = task(request.taskId(), caller);
        UUID project = request.projectId() == null && task != null ? task.projectId() : request.projectId();
        if (project != null && !memberships.exists(project, caller)) {
            throw ProblemException.notFound("project");
        }
        String goal = request.goal() == null && task != null ? task.title() : request.goal();
        if (goal == null) {
            throw ProblemException.invalid("/goal", "must not be blank, unless a taskId is given");
        }
        String context = request.context() == null && task != null ? task.description() : request.context();
        var existing = task == null ? List.<Subtasks.Subtask>of() : subtasks.of(task.id());
        return new Goal(goal, context, request.items(), project, existing, request.language());
    }

    private @Nullable KnownTask task(@Nullable UUID id, UUID caller) {
        if (id == null) {
            return null;
        }
        return tasks.find(id)
                .filter(task -> !task.deleted() && memberships.exists(task.projectId(), caller))
                .orElseThrow(() -> ProblemException.notFound("task"));
    }
}
