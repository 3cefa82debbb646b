package io.taskflow.task.project.departure;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.store.MemberList;
import io.taskflow.task.project.store.Projects;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is gone for good owns no project that others belong to: they get another owner where that was the last one. What nobody else
 * belongs to, an INBOX before all, stays as it is.
 */
@Service
class HandOver {
    private final Projects projects;
    private final MemberList members;
    private final Clock clock;

    HandOver(Projects projects, MemberList members, Clock clock) {
        this.projects = projects;
        this.members = members;
        this.clock = clock;
    }

    /** Whoever removed the person is {@code actor}. Again changes nothing. */
    @Transactional
    public void of(UUID person, UUID actor) {
        members.projectsOf(person)
                .forEach(id -> projects.lock(id)
                        .filter(project -> !project.isInbox() && project.roleOf(person) == ProjectRole.OWNER)
                        .ifPresent(project -> handOver(project, person, actor)));
    }

    private void handOver(Project project, UUID person, UUID actor) {
        members.successorOf(project.id(), person).ifPresent(successor -> {
            project.putMember(successor.userId(), ProjectRole.OWNER, clock.instant());
            projects.save(project, actor);
            // Else the last real owner could leave: this one would count.
            project.putMember(person, ProjectRole.VIEWER, clock.instant());
            projects.save(project, actor);
        });
    }
}
