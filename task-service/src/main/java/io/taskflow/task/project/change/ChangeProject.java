package io.taskflow.task.project.change;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectFields;
import io.taskflow.task.project.store.MemberList;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.project.store.Projects;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a project's own fields, also whether it is archived. Its owners may. */
@Service
public class ChangeProject {
    private final Projects projects;
    private final ProjectAccess access;
    private final MemberList members;
    private final ProjectContents contents;
    private final Clock clock;

    ChangeProject(Projects projects, ProjectAccess access, MemberList members, ProjectContents contents, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.members = members;
        this.contents = contents;
        this.clock = clock;
    }

    /** The project as {@code edit} wants it now; nothing is written where nothing changes. */
    @Transactional
    public Project change(UUID id, UUID caller, BiFunction<Project, Instant, ProjectFields> edit) {
        Project project = access.lock(id, caller, ProjectRole.OWNER);
        boolean archived = project.isArchived();
        Instant now = clock.instant();
        project.change(edit.apply(project, now), now);
        if (project.isArchived() != archived) {
            // Members before the row itself: whoever gives a task a new label holds the one, then the other.
            members.archive(id, project.isArchived());
            projects.exclude(id);
        }
        projects.save(project, caller);
        if (archived && !project.isArchived()) {
            contents.resume(id);
        }
        return project;
    }
}
