package io.taskflow.task.project.store;

import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectCreated;
import io.taskflow.contracts.project.ProjectDeleted;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectMemberRemoved;
import io.taskflow.contracts.project.ProjectSnapshot;
import io.taskflow.contracts.project.ProjectUpdated;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectFact;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened to a project, as the bus hears it: the one place where {@code project.*} events are made. */
@Component
class ProjectEvents {
    private final Outbox outbox;

    ProjectEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void record(Project project, List<ProjectFact> facts, UUID actor) {
        ProjectSnapshot now = snapshot(project);
        for (ProjectFact fact : facts) {
            outbox.append(
                    switch (fact) {
                        case ProjectFact.Created created ->
                            event(EventTypes.PROJECT_CREATED, now, actor, new ProjectCreated(now));
                        case ProjectFact.Changed changed ->
                            event(EventTypes.PROJECT_UPDATED, now, actor, new ProjectUpdated(now, changed.changes()));
                        case ProjectFact.Deleted deleted ->
                            event(EventTypes.PROJECT_DELETED, now, actor, new ProjectDeleted(now));
                        case ProjectFact.MemberAdded added ->
                            event(
                                    EventTypes.PROJECT_MEMBER_ADDED,
                                    now,
                                    actor,
                                    new ProjectMemberAdded(now, added.member()));
                        case ProjectFact.MemberRemoved removed ->
                            event(
                                    EventTypes.PROJECT_MEMBER_REMOVED,
                                    now,
                                    actor,
                                    new ProjectMemberRemoved(now, removed.member()));
                    });
        }
    }

    private static <T> Fact<T> event(EventType<T> type, ProjectSnapshot project, UUID actor, T data) {
        return Fact.of(type, project.id(), project.id(), project.version(), actor, data);
    }

    private static ProjectSnapshot snapshot(Project project) {
        return new ProjectSnapshot(
                project.id(),
                project.key(),
                project.fields().name(),
                project.fields().description(),
                project.version(),
                project.createdAt(),
                project.updatedAt(),
                project.fields().archivedAt());
    }
}
