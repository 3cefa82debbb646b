package io.taskflow.task.project.change;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.TaskNumber;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.project.store.Projects;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives new tasks their numbers; everybody's INBOX is made when it first needs one. The project's row stays locked. */
@Component
public class TaskNumbers {
    private final Projects projects;
    private final ProjectAccess access;
    private final IdGenerator ids;
    private final Clock clock;

    TaskNumbers(Projects projects, ProjectAccess access, IdGenerator ids, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** The next number in the project, or else in the caller's INBOX. Throws a problem for who is no editor, who waits for nobody, and for an archived project. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TaskNumber next(@Nullable UUID projectId, UUID caller) {
        if (projectId == null) {
            return projects.nextTaskInInbox(caller).orElseGet(() -> firstInInbox(caller));
        }
        return projects.nextTask(projectId, caller).orElseThrow(() -> refusal(projectId, caller));
    }

    /** As many next numbers in the project, in order. Throws a problem for who is no editor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TaskNumber> next(UUID projectId, UUID caller, int count) {
        List<TaskNumber> numbers = projects.nextTasks(projectId, caller, count);
        if (numbers.isEmpty()) {
            throw refusal(projectId, caller);
        }
        return numbers;
    }

    /** Also for several first requests at once. */
    private TaskNumber firstInInbox(UUID owner) {
        projects.claim("inbox/" + owner);
        return projects.nextTaskInInbox(owner).orElseGet(() -> {
            projects.save(Project.inbox(ids.next(), owner, clock.instant()), owner);
            return projects.nextTaskInInbox(owner).orElseThrow();
        });
    }

    private ProblemException refusal(UUID projectId, UUID caller) {
        access.require(projectId, caller, ProjectRole.EDITOR);
        projects.visible(projectId, caller).ifPresent(found -> found.project().requireActive());
        return ProblemException.notFound("project");
    }
}
