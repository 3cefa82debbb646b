package io.taskflow.notification.directory;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectCreated;
import io.taskflow.contracts.project.ProjectDeleted;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectMemberRemoved;
import io.taskflow.contracts.project.ProjectUpdated;
import io.taskflow.contracts.user.UserDeleted;
import io.taskflow.contracts.user.UserRegistered;
import io.taskflow.contracts.user.UserUpdated;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Keeps the directory up to date: queue {@code notification-service.events}. */
@Component
class DirectoryListener implements EventSubscriber {

    private final People people;
    private final Projects projects;
    private final Memberships memberships;

    DirectoryListener(People people, Projects projects, Memberships memberships) {
        this.people = people;
        this.projects = projects;
        this.memberships = memberships;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .insteadOf("directory")
                .on(EventTypes.USER_REGISTERED, this::registered)
                .on(EventTypes.USER_UPDATED, this::updated)
                .on(EventTypes.USER_DELETED, this::gone)
                .on(EventTypes.PROJECT_CREATED, this::created)
                .on(EventTypes.PROJECT_UPDATED, this::updatedProject)
                .on(EventTypes.PROJECT_DELETED, this::deleted)
                .on(EventTypes.PROJECT_MEMBER_ADDED, this::joined)
                .on(EventTypes.PROJECT_MEMBER_REMOVED, this::left);
    }

    private void registered(CloudEvent<UserRegistered> event) {
        people.put(Person.of(event.data().user()), event.sequence());
    }

    private void updated(CloudEvent<UserUpdated> event) {
        people.put(Person.of(event.data().user()), event.sequence());
    }

    private void gone(CloudEvent<UserDeleted> event) {
        people.forget(event.data().userId(), event.sequence());
    }

    private void created(CloudEvent<ProjectCreated> event) {
        projects.put(event.data().project(), event.sequence());
    }

    private void updatedProject(CloudEvent<ProjectUpdated> event) {
        projects.put(event.data().project(), event.sequence());
    }

    private void deleted(CloudEvent<ProjectDeleted> event) {
        projects.delete(event.data().project(), event.sequence());
        memberships.endAll(event.data().project().id(), event.sequence());
    }

    private void joined(CloudEvent<ProjectMemberAdded> event) {
        memberships.join(event.data().project().id(), event.data().member().userId(), event.sequence(), event.time());
    }

    private void left(CloudEvent<ProjectMemberRemoved> event) {
        memberships.leave(event.data().project().id(), event.data().member().userId(), event.sequence());
    }
}
