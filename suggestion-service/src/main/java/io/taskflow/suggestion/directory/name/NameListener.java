package io.taskflow.suggestion.directory.name;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Keeps what people and projects are called: queue {@code suggestion-service.events}. */
@Component
class NameListener implements EventSubscriber {

    private final People people;
    private final KnownProjects projects;

    NameListener(People people, KnownProjects projects) {
        this.people = people;
        this.projects = projects;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .on(EventTypes.USER_REGISTERED, event -> people.put(event.data().user()))
                .on(EventTypes.USER_UPDATED, event -> people.put(event.data().user()))
                .on(EventTypes.USER_DELETED, event -> people.forget(event.data().userId(), event.sequence()))
                .on(
                        EventTypes.PROJECT_CREATED,
                        event -> projects.put(event.data().project()))
                .on(
                        EventTypes.PROJECT_UPDATED,
                        event -> projects.put(event.data().project()))
                // Says the name too: of projects that are older than this listener.
                .on(
                        EventTypes.PROJECT_MEMBER_ADDED,
                        event -> projects.put(event.data().project()))
                .on(
                        EventTypes.PROJECT_DELETED,
                        event -> projects.forget(event.data().project().id()));
    }
}
