package io.taskflow.notification.support;

import io.taskflow.contracts.comment.CommentCreated;
import io.taskflow.contracts.comment.CommentUpdated;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import io.taskflow.testing.bus.FactSpeaker;
import java.util.stream.Stream;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Speaks on the bus as the other services do. */
public final class TestBus {

    private final EventJson json;
    private final CachingConnectionFactory connections;
    private final FactSpeaker speaker;
    private final RabbitTemplate rabbit;

    TestBus(EventJson json) {
        this.json = json;
        Vhost vhost = TestInfrastructure.rabbit();
        connections = new CachingConnectionFactory(vhost.host(), vhost.port());
        connections.setVirtualHost(vhost.name());
        connections.setUsername(vhost.adminUser());
        connections.setPassword(vhost.adminPassword());
        speaker = new FactSpeaker(vhost);
        rabbit = new RabbitTemplate(connections);
    }

    /** Publishes facts in this order. */
    public void say(CloudEvent<?>... facts) {
        for (CloudEvent<?> fact : facts) {
            String type = fact.type();
            say(
                    type.substring("io.taskflow.".length(), type.length() - ".v1".length()),
                    json.write(fact),
                    alsoRoutedBy(fact));
        }
    }

    /** Publishes any text. */
    public void say(String routingKey, String body, String... alsoRoutedBy) {
        speaker.say(routingKey, body, alsoRoutedBy);
    }

    private static String[] alsoRoutedBy(CloudEvent<?> fact) {
        return switch (fact.data()) {
            case TaskCreated created -> keyIf(created.task().assigneeId() != null, EventTypes.TASK_ASSIGNED_KEY);
            case TaskUpdated updated ->
                keys(
                        keyIf(assigns(updated), EventTypes.TASK_ASSIGNED_KEY),
                        keyIf(changes(updated, "projectId"), EventTypes.TASK_MOVED_KEY),
                        keyIf(!updated.watcherIds().isEmpty(), EventTypes.TASK_WATCHED_KEY));
            case CommentCreated created ->
                keys(
                        keyIf(!created.comment().mentions().isEmpty(), EventTypes.COMMENT_MENTIONED_KEY),
                        keyIf(!created.watcherIds().isEmpty(), EventTypes.COMMENT_WATCHED_KEY));
            case CommentUpdated updated ->
                keyIf(!updated.comment().mentions().isEmpty(), EventTypes.COMMENT_MENTIONED_KEY);
            default -> new String[0];
        };
    }

    private static String[] keyIf(boolean bears, String key) {
        return bears ? new String[] {key} : new String[0];
    }

    private static String[] keys(String[]... some) {
        return Stream.of(some).flatMap(Stream::of).toArray(String[]::new);
    }

    private static boolean assigns(TaskUpdated updated) {
        return updated.task().assigneeId() != null && changes(updated, "assigneeId");
    }

    private static boolean changes(TaskUpdated updated, String field) {
        return updated.changes().stream().anyMatch(change -> field.equals(change.field()));
    }

    /** Takes a message out of a queue; waits up to a minute. */
    public Message take(String queue) {
        Message message = rabbit.receive(queue, 60_000);
        if (message == null) {
            throw new AssertionError("nothing in " + queue);
        }
        return message;
    }

    void close() {
        speaker.close();
        connections.destroy();
    }
}
