package io.taskflow.task.command;

import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/** Takes refused commands out of the queue where they are kept, and notes the reasons. Others' may still come in as well. */
final class DeadCommands implements AutoCloseable {
    private static final String QUEUE = "task-service.commands.dead";

    private final CachingConnectionFactory connections;
    private final SimpleMessageListenerContainer listener;
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    DeadCommands() {
        Vhost vhost = TestInfrastructure.rabbit();
        connections = new CachingConnectionFactory(vhost.host(), vhost.port());
        connections.setVirtualHost(vhost.name());
        connections.setUsername(vhost.adminUser());
        connections.setPassword(vhost.adminPassword());
        listener = new SimpleMessageListenerContainer(connections);
        listener.setQueueNames(QUEUE);
        listener.setPrefetchCount(10);
        listener.setMessageListener(this::note);
        listener.start();
    }

    /** The reasons so far for which commands of this sender were refused, as soon as there are this many. */
    List<String> await(int count, OtherSystem sender) {
        return Awaitility.await().until(() -> reasonsOf(sender), found -> found.size() >= count);
    }

    private List<String> reasonsOf(OtherSystem sender) {
        return reasons.entrySet().stream()
                .filter(refused -> sender.hasPublished(refused.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void note(Message message) {
        String id = message.getMessageProperties().getMessageId();
        if (id != null) {
            reasons.put(
                    id,
                    Objects.requireNonNullElse(
                            message.getMessageProperties().<String>getHeader("taskflow-reason"), ""));
        }
    }

    @Override
    public void close() {
        listener.stop();
        connections.destroy();
    }
}
