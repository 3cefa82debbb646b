package io.taskflow.suggestion.directory;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectDeleted;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectMemberRemoved;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Keeps the directory up to date: queue {@code suggestion-service.events}. */
@Component
class DirectoryListener implements EventSubscriber {

    private final Memberships memberships;
    private final Integrations integrations;

    DirectoryListener(Memberships memberships, Integrations integrations) {
        this.memberships = memberships;
        this.integrations = integrations;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .insteadOf("directory")
                .on(EventTypes.PROJECT_MEMBER_ADDED, this::joined)
                .on(EventTypes.PROJECT_MEMBER_REMOVED, this::left)
                .on(EventTypes.PROJECT_DELETED, this::deleted)
                .on(
                        EventTypes.INTEGRATION_CREATED,
                        event -> integrations.put(event.data().integration(), true))
                .on(
                        EventTypes.INTEGRATION_DELETED,
                        event -> integrations.put(event.data().integration(), false));
    }

    private void joined(CloudEvent<ProjectMemberAdded> event) {
        memberships.put(event.data().project().id(), event.data().member(), true, event.sequence());
    }

    private void left(CloudEvent<ProjectMemberRemoved> event) {
        memberships.put(event.data().project().id(), event.data().member(), false, event.sequence());
    }

    private void deleted(CloudEvent<ProjectDeleted> event) {
        memberships.endAll(event.data().project().id(), event.sequence());
    }
}
