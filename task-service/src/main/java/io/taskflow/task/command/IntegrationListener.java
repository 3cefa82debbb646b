package io.taskflow.task.command;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.integration.IntegrationCreated;
import io.taskflow.contracts.integration.IntegrationDeleted;
import io.taskflow.contracts.integration.IntegrationSnapshot;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import io.taskflow.task.directory.Integrations;
import io.taskflow.task.directory.People;
import io.taskflow.task.directory.Person;
import io.taskflow.task.project.change.AdmitIntegration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes other systems known, as people are, lets them into the projects an admin named, and out of all when they go. */
@Component
class IntegrationListener implements EventSubscriber {
    private final Integrations integrations;
    private final People people;
    private final AdmitIntegration admit;

    IntegrationListener(Integrations integrations, People people, AdmitIntegration admit) {
        this.integrations = integrations;
        this.people = people;
        this.admit = admit;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .insteadOf("integrations")
                .on(EventTypes.INTEGRATION_CREATED, this::created)
                .on(EventTypes.INTEGRATION_DELETED, this::deleted);
    }

    private void created(CloudEvent<IntegrationCreated> event) {
        IntegrationSnapshot integration = event.data().integration();
        if (note(integration, true)) {
            people.put(
                    new Person(integration.id(), integration.username(), integration.name(), null),
                    integration.version());
            UUID admin = actor(event, integration);
            integration.projectIds().forEach(project -> admit.to(project, integration.id(), admin));
        }
    }

    private void deleted(CloudEvent<IntegrationDeleted> event) {
        IntegrationSnapshot integration = event.data().integration();
        if (note(integration, false)) {
            people.forget(integration.id(), integration.version());
            UUID admin = actor(event, integration);
            admit.nowhere(integration.id(), admin);
        }
    }

    /** Who is said to have changed the members. */
    private static UUID actor(CloudEvent<?> event, IntegrationSnapshot integration) {
        return event.actor() == null ? integration.id() : UUID.fromString(event.actor());
    }

    private boolean note(IntegrationSnapshot integration, boolean active) {
        return integrations.put(integration.id(), integration.username(), active, integration.version());
    }
}
