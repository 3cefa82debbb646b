package io.taskflow.task.task;

import io.taskflow.service.id.IdGenerator;
import io.taskflow.task.label.Labels;
import io.taskflow.task.project.TaskNumber;
import io.taskflow.task.project.change.TaskNumbers;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates a task at the end of its project. The project's editors may. */
@Service
public class CreateTask {
    private final TaskNumbers numbers;
    private final TaskReferences references;
    private final Labels labels;
    private final Tasks tasks;
    private final IdGenerator ids;
    private final Clock clock;

    CreateTask(
            TaskNumbers numbers, TaskReferences references, Labels labels, Tasks tasks, IdGenerator ids, Clock clock) {
        this.numbers = numbers;
        this.references = references;
        this.labels = labels;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    /** The new task, in the project it names or else the caller's INBOX. */
    @Transactional
    public Task create(NewTask wanted, UUID caller) {
        TaskNumber number = numbers.next(wanted.projectId(), caller);
        references.check(number.projectId(), wanted.assigneeId(), wanted.parentId());
        String position = Position.after(tasks.endOf(number.projectId(), caller));
        TaskFields fields = wanted.fields(position);
        fields = fields.withLabels(labels.spelled(number.projectId(), fields.labels()));
        Task task = new Task(ids.next(), number, caller, fields, clock.instant());
        tasks.add(task, caller);
        return task;
    }
}
