package io.taskflow.auth.integration;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.integration.IntegrationCreated;
import io.taskflow.contracts.integration.IntegrationDeleted;
import io.taskflow.contracts.integration.IntegrationSnapshot;
import io.taskflow.messaging.outbox.Fact;
import java.util.UUID;

/** What the bus hears of integrations: that one has come, and that it is gone. */
final class IntegrationEvents {
    private static final long CREATED = 1;
    private static final long DELETED = 2;

    private IntegrationEvents() {}

    static Fact<IntegrationCreated> created(Integration integration, UUID admin) {
        var data = new IntegrationCreated(snapshot(integration, CREATED));
        return Fact.of(EventTypes.INTEGRATION_CREATED, integration.id(), integration.id(), CREATED, admin, data);
    }

    static Fact<IntegrationDeleted> deleted(Integration integration, UUID admin) {
        var data = new IntegrationDeleted(snapshot(integration, DELETED));
        return Fact.of(EventTypes.INTEGRATION_DELETED, integration.id(), integration.id(), DELETED, admin, data);
    }

    private static IntegrationSnapshot snapshot(Integration integration, long version) {
        return new IntegrationSnapshot(
                integration.id(),
                integration.name(),
                integration.username(),
                integration.publish(),
                integration.subscribe(),
                integration.projectIds(),
                version,
                integration.createdAt());
    }
}
