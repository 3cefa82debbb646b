package io.taskflow.messaging.ledger;

import io.taskflow.contracts.ledger.ServiceLedger;
import io.taskflow.messaging.consumer.ConsumedQueues;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** {@code GET /actuator/events/{id}}: what this service knows of an event or command, read when it is asked. */
@Endpoint(id = "events")
class EventsEndpoint {

    private final String service;
    private final EventTrail trail;
    private final ConsumedQueues queues;
    private final List<EffectSource> effects;

    EventsEndpoint(String service, EventTrail trail, ConsumedQueues queues, List<EffectSource> effects) {
        this.service = service;
        this.trail = trail;
        this.queues = queues;
        this.effects = effects;
    }

    /** Nothing is known of most: then the lists are empty. */
    @ReadOperation
    public ServiceLedger event(@Selector UUID id) {
        return new ServiceLedger(
                service,
                trail.waiting(id).orElse(null),
                trail.handled(id, queues.events(), queues.commands()),
                effects.stream().flatMap(source -> source.of(id).stream()).toList());
    }
}
