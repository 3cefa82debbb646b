package io.taskflow.task.suggestion;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.task.Priority;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.subtask.TaskTree;
import io.taskflow.task.task.ChangeTask;
import io.taskflow.task.task.CreateTask;
import io.taskflow.task.task.NewTask;
import io.taskflow.task.task.TaskEdit;
import io.taskflow.task.task.TaskFields;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does to a task what was proposed, by the same use cases as a person would. */
@Component
class ApplySuggestion {
    private final ChangeTask changeTask;
    private final CreateTask createTask;
    private final TaskTree tree;

    ApplySuggestion(ChangeTask changeTask, CreateTask createTask, TaskTree tree) {
        this.changeTask = changeTask;
        this.createTask = createTask;
        this.tree = tree;
    }

    /**
     * Throws a 409 problem for a task that was closed since, whose priority a person has chosen since, or that stands too deep to have
     * subtasks.
     */
    Made apply(SuggestionSnapshot suggestion, Choice choice, UUID caller) {
        choice.requireOf(suggestion.kind() == SuggestionKind.SUBTASKS);
        return switch (suggestion.kind()) {
            case PRIORITY -> {
                Priority wanted = choice.priority() == null ? suggestion.priority() : choice.priority();
                var before = new AtomicReference<@Nullable Priority>();
                TaskEdit edit = setPriority(wanted).noting(fields -> before.set(fields.priority()));
                changeTask.change(suggestion.taskId(), edit, caller);
                yield new Made(before.get() == null ? wanted : null, List.of());
            }
            case SUBTASKS -> {
                // Changes nothing, and holds the task: it stays open until its parts are there.
                changeTask.change(suggestion.taskId(), TaskEdit.of(Set.of(), ApplySuggestion::open), caller);
                yield new Made(null, createSubtasks(suggestion, choice, caller));
            }
        };
    }

    private List<UUID> createSubtasks(SuggestionSnapshot suggestion, Choice choice, UUID caller) {
        if (!tree.hasRoom(suggestion.taskId(), null)) {
            throw ProblemException.conflict("The task stands " + TaskTree.LEVELS
                    + " levels deep, where it can have no subtasks. Move it further up, or dismiss the suggestion.");
        }
        List<SubtaskProposal> proposed = suggestion.subtasks();
        return choice.chosen(proposed.size()).stream()
                .map(index -> task(choice.title(index, proposed.get(index).title()), proposed.get(index), suggestion))
                .map(task -> createTask.create(task, caller).id())
                .toList();
    }

    private static NewTask task(String title, SubtaskProposal subtask, SuggestionSnapshot suggestion) {
        return new NewTask(
                title,
                subtask.description(),
                suggestion.projectId(),
                subtask.priority(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                suggestion.taskId());
    }

    private static TaskEdit setPriority(@Nullable Priority proposed) {
        return TaskEdit.of(Set.of("priority"), before -> {
            Priority chosen = open(before).priority();
            if (chosen != null && chosen != proposed) {
                throw ProblemException.conflict("Somebody has set the priority to " + chosen
                        + " since this was proposed. Dismiss the suggestion, or clear the priority and accept again.");
            }
            return before.withPriority(proposed);
        });
    }

    private static TaskFields open(TaskFields before) {
        if (before.status().isClosed()) {
            throw ProblemException.conflict("The task is " + before.status()
                    + " by now. Dismiss the suggestion, or open the task again and accept it then.");
        }
        return before;
    }
}
