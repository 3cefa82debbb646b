package io.taskflow.task.project.change;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectRuleException;
import io.taskflow.task.project.store.MemberList;
import io.taskflow.task.project.store.ProjectDeletions;
import io.taskflow.task.project.store.Projects;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets another system into projects on the word of an admin, and out of all of them when its account is gone. */
@Service
public class AdmitIntegration {
    private static final Logger log = LoggerFactory.getLogger(AdmitIntegration.class);

    private final Projects projects;
    private final MemberList members;
    private final ProjectContents contents;
    private final ProjectDeletions deletions;
    private final Clock clock;

    AdmitIntegration(
            Projects projects, MemberList members, ProjectContents contents, ProjectDeletions deletions, Clock clock) {
        this.projects = projects;
        this.members = members;
        this.contents = contents;
        this.deletions = deletions;
        this.clock = clock;
    }

    /** Makes it EDITOR there. A project that does not exist or cannot be shared is passed over: nobody waits for the answer. */
    @Transactional
    public void to(UUID projectId, UUID integrationId, UUID admin) {
        projects.lock(projectId)
                .filter(project -> !deletions.isOpen(projectId))
                .ifPresentOrElse(
                        project -> join(project, integrationId, admin),
                        () -> log.info("An integration was to join a project that does not exist"));
    }

    /** Removes it from every project but those that would have no owner then. */
    @Transactional
    public void nowhere(UUID integrationId, UUID admin) {
        members.projectsOf(integrationId)
                .forEach(projectId ->
                        projects.lock(projectId).ifPresent(project -> leave(project, integrationId, admin)));
    }

    private void join(Project project, UUID integrationId, UUID admin) {
        try {
            project.putMember(integrationId, ProjectRole.EDITOR, clock.instant());
            projects.save(project, admin);
        } catch (ProjectRuleException rule) {
            log.info("An integration was not let into a project: {}", rule.getMessage());
        }
    }

    private void leave(Project project, UUID integrationId, UUID admin) {
        try {
            if (project.removeMember(integrationId, clock.instant())) {
                projects.save(project, admin);
                contents.release(project.id(), integrationId, admin);
            }
        } catch (ProjectRuleException rule) {
            log.info("An integration that is gone stays the owner of a project: {}", rule.getMessage());
        }
    }
}
