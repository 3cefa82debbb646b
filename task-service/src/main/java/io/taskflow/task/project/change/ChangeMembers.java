package io.taskflow.task.project.change;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.task.directory.People;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.project.store.Projects;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people into a project, changes their roles and lets them go. Its owners may, and anybody may leave. */
@Service
public class ChangeMembers {
    private final Projects projects;
    private final ProjectAccess access;
    private final ProjectContents contents;
    private final People people;
    private final Clock clock;

    ChangeMembers(Projects projects, ProjectAccess access, ProjectContents contents, People people, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.contents = contents;
        this.people = people;
        this.clock = clock;
    }

    /** The project with the person as member in this role; nothing is written where that is so already. */
    @Transactional
    public Project put(UUID projectId, UUID userId, ProjectRole role, UUID caller, LongConsumer versionCheck) {
        Project project = lock(projectId, caller, ProjectRole.OWNER, versionCheck);
        if (!people.knows(userId) && !userId.equals(caller)) {
            throw ProblemException.of(
                    ProblemKind.NOT_FOUND,
                    "Nobody with this id is known here. Who has just registered is known within seconds: try again.");
        }
        project.putMember(userId, role, clock.instant());
        projects.save(project, caller);
        return project;
    }

    /** Removes a member, whose open tasks here then have no assignee. Throws a 404 problem where there is no such member. */
    @Transactional
    public void remove(UUID projectId, UUID userId, UUID caller, LongConsumer versionCheck) {
        ProjectRole needed = userId.equals(caller) ? ProjectRole.VIEWER : ProjectRole.OWNER;
        Project project = lock(projectId, caller, needed, versionCheck);
        if (!userId.equals(caller)) {
            project.requireActive();
        }
        if (!project.removeMember(userId, clock.instant())) {
            throw ProblemException.notFound("member");
        }
        projects.save(project, caller);
        contents.release(projectId, userId, caller);
    }

    private Project lock(UUID projectId, UUID caller, ProjectRole needed, LongConsumer versionCheck) {
        Project project = access.lock(projectId, caller, needed);
        versionCheck.accept(project.version());
        return project;
    }
}
