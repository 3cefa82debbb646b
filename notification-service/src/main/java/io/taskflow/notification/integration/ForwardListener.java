package io.taskflow.notification.integration;

import io.taskflow.contracts.command.CommandRejected;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.integration.IntegrationCreated;
import io.taskflow.contracts.integration.IntegrationDeleted;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.StreamEvent;
import io.taskflow.notification.live.event.StreamEventReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Passes events on to other systems: queue {@code notification-service.integrations}. One instance at a time, so that each event is
 * held against the memberships as they were when it happened. Its queue hears what memberships are made of, and beyond that what an
 * integration wants ({@link ForwardedEvents}).
 */
@Component
class ForwardListener implements EventSubscriber {

    private final Receivers receivers;
    private final IntegrationQueues queues;
    private final StreamEventReader reader;
    private final EventJson json;

    ForwardListener(Receivers receivers, IntegrationQueues queues, StreamEventReader reader, EventJson json) {
        this.receivers = receivers;
        this.queues = queues;
        this.reader = reader;
        this.json = json;
    }

    @Override
    public Subscription subscription() {
        Subscription subscription = Subscription.to("integrations").oneByOne();
        for (EventType<?> type : EventTypes.all()) {
            subscription = subscription.on(type, event -> take(type, event));
        }
        return subscription.boundTo(
                "integration.*",
                EventTypes.PROJECT_MEMBER_ADDED.routingKey(),
                EventTypes.PROJECT_MEMBER_REMOVED.routingKey(),
                EventTypes.PROJECT_DELETED.routingKey(),
                EventTypes.COMMAND_REJECTED.routingKey());
    }

    private void take(EventType<?> type, CloudEvent<?> event) {
        switch (event.data()) {
            case IntegrationCreated created -> receivers.put(created.integration(), true);
            case IntegrationDeleted deleted -> receivers.put(deleted.integration(), false);
            case CommandRejected rejected -> tellSender(rejected, event);
            default -> pass(type, event);
        }
    }

    /** Whoever sends commands hears of a refusal, whatever else it wants to hear. */
    private void tellSender(CommandRejected rejected, CloudEvent<?> event) {
        String sender = rejected.command().sender();
        if (sender != null) {
            queues.put(receivers.withAccount(sender), event, body(event));
        }
    }

    /** Who joins hears of that first; who leaves, as the last thing. */
    private void pass(EventType<?> type, CloudEvent<?> event) {
        byte[] body = body(event);
        StreamEvent seen = reader.read(0, body);
        seen.change().filter(Joined.class::isInstance).ifPresent(receivers::apply);
        List<Receiver> wanting = receivers.of(seen.event()).stream()
                .filter(receiver -> receiver.wants(type.routingKey()))
                .toList();
        queues.put(wanting, event, body);
        LiveEvent farewell = seen.event().farewell();
        if (farewell != null) {
            sayFarewell(farewell, receivers.of(seen.event()), body);
        }
        seen.change().filter(change -> !(change instanceof Joined)).ifPresent(receivers::apply);
    }

    /** Who sees only the project that a task has left hears that it is gone. */
    private void sayFarewell(LiveEvent farewell, List<Receiver> seeingMore, byte[] body) {
        List<Receiver> wanting = receivers.of(farewell).stream()
                .filter(receiver -> !seeingMore.contains(receiver))
                .filter(receiver -> receiver.wants(EventTypes.TASK_DELETED.routingKey()))
                .toList();
        ObjectNode document = (ObjectNode) json.document(body);
        document.put("type", EventTypes.TASK_DELETED.type());
        document.put("dataschema", EventTypes.TASK_DELETED.dataSchema());
        document.set(
                "data",
                json.document(farewell.frame().getBytes(StandardCharsets.UTF_8)).path("data"));
        CloudEvent<?> gone = json.read(document, EventTypes.TASK_DELETED);
        queues.put(wanting, gone, body(gone));
    }

    private byte[] body(CloudEvent<?> event) {
        return json.write(event).getBytes(StandardCharsets.UTF_8);
    }
}
