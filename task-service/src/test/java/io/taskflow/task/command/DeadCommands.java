package io.taskflow.task.command;

import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/** Takes refused commands out of the queue where they are kept, and notes the reasons. */
final class DeadCommands implements AutoCloseable {
    private static final String QUEUE = "task-service.commands.dead";

    private final CachingConnectionFactory connections;
    private final SimpleMessageListenerContainer listener;
    private final List<String> reasons = new CopyOnWriteArrayList<>();

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

    /** The reasons so far, as soon as there are this many. */
    List<String> await(int count, Duration patience) {
        return Awaitility.await().atMost(patience).until(() -> List.copyOf(reasons), found -> found.size() >= count);
    }

    private void note(Message message) {
        reasons.add(
                Objects.requireNonNullElse(message.getMessageProperties().<String>getHeader("taskflow-reason"), ""));
    }

    @Override
    public void close() {
        listener.stop();
        connections.destroy();
    }
}
