package io.taskflow.task.project.change;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectFields;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.project.store.Projects;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a project's own fields. Its owners may. */
@Service
public class ChangeProject {
    private final Projects projects;
    private final ProjectAccess access;
    private final Clock clock;

    ChangeProject(Projects projects, ProjectAccess access, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    /** The project as {@code edit} wants it; nothing is written where nothing changes. */
    @Transactional
    public Project change(UUID id, UUID caller, Function<Project, ProjectFields> edit) {
        Project project = access.lock(id, caller, ProjectRole.OWNER);
        project.change(edit.apply(project), clock.instant());
        projects.save(project, caller);
        return project;
    }
}
