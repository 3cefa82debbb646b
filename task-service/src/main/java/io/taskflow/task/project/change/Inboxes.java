package io.taskflow.task.project.change;

import io.taskflow.service.id.IdGenerator;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.store.Projects;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's personal project, made when it is first needed. */
@Component
public class Inboxes {
    private final Projects projects;
    private final IdGenerator ids;
    private final Clock clock;

    Inboxes(Projects projects, IdGenerator ids, Clock clock) {
        this.projects = projects;
        this.ids = ids;
        this.clock = clock;
    }

    /** The id of the person's one INBOX, also for several first requests at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID of(UUID owner) {
        return projects.inboxOf(owner).orElseGet(() -> {
            projects.claim("inbox/" + owner);
            return projects.inboxOf(owner).orElseGet(() -> create(owner));
        });
    }

    private UUID create(UUID owner) {
        Project inbox = Project.inbox(ids.next(), owner, clock.instant());
        projects.add(inbox, owner);
        return inbox.id();
    }
}
