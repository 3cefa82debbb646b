package io.taskflow.task.project.change;

import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectFields;
import io.taskflow.task.project.store.Projects;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates a project to share; its creator is its first owner. */
@Service
public class CreateProject {
    private final Projects projects;
    private final IdGenerator ids;
    private final Clock clock;

    CreateProject(Projects projects, IdGenerator ids, Clock clock) {
        this.projects = projects;
        this.ids = ids;
        this.clock = clock;
    }

    /** The new project. Throws a 409 problem when the key is taken or reserved. */
    @Transactional
    public Project create(String key, ProjectFields fields, UUID caller) {
        Project project = Project.create(ids.next(), key, fields, caller, clock.instant());
        projects.claim("key/" + key);
        if (projects.isKeyTaken(key)) {
            throw ProblemException.conflict(
                    "The key " + key + " is taken, by a project that is there or was. Choose another key.");
        }
        projects.save(project, caller);
        return project;
    }
}
