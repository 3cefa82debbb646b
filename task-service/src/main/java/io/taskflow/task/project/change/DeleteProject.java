package io.taskflow.task.project.change;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.project.store.ProjectDeletions;
import io.taskflow.task.project.store.ProjectDeletions.Deletion;
import io.taskflow.task.project.store.Projects;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes a project with all its tasks: it is out of everybody's sight at once, and its tasks go a portion for each transaction, so that no
 * lock is held for long. Whoever follows hears of each task, and of the project last.
 */
@Service
public class DeleteProject {
    private final Projects projects;
    private final ProjectAccess access;
    private final ProjectContents contents;
    private final ProjectDeletions deletions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeleteProject(
            Projects projects,
            ProjectAccess access,
            ProjectContents contents,
            ProjectDeletions deletions,
            TransactionTemplate transaction,
            Clock clock) {
        this.projects = projects;
        this.access = access;
        this.contents = contents;
        this.deletions = deletions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An owner may; {@code versionCheck} may refuse the project's current version. */
    @Transactional
    public void delete(UUID id, UUID caller, LongConsumer versionCheck) {
        Project project = access.lock(id, caller, ProjectRole.OWNER);
        versionCheck.accept(project.version());
        project.delete(clock.instant());
        deletions.lockMembers(id);
        if (contents.deleteSome(id, caller)) {
            deletions.begin(id, caller);
        } else {
            projects.save(project, caller);
        }
    }

    /** Goes on with what is left, whoever began it; a process that is killed leaves no more than one portion undone. */
    @Scheduled(fixedDelayString = "1s")
    void goOn() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> deletePortion()));
        }
    }

    private boolean deletePortion() {
        Optional<Deletion> open = deletions.next();
        // Nobody else changes what is in it meanwhile.
        open.ifPresent(deletion -> projects.lock(deletion.projectId()));
        open.filter(deletion -> !contents.deleteSome(deletion.projectId(), deletion.actorId()))
                .ifPresent(this::end);
        return open.isPresent();
    }

    private void end(Deletion deletion) {
        projects.lock(deletion.projectId()).ifPresent(project -> {
            project.delete(clock.instant());
            projects.save(project, deletion.actorId());
        });
        deletions.end(deletion.projectId());
    }
}
