package io.taskflow.auth.testing;

import io.taskflow.contracts.event.EventType;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears everything on {@code taskflow.events}, as any consumer would. */
public final class EventProbe implements AutoCloseable {
    private final CachingConnectionFactory connections;
    private final RabbitTemplate rabbit;
    private final String queue;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private EventProbe(CachingConnectionFactory connections, String queue) {
        this.connections = connections;
        this.rabbit = new RabbitTemplate(connections);
        this.queue = queue;
    }

    static EventProbe onTheBus() {
        Vhost vhost = TestInfrastructure.rabbit();
        var connections = new CachingConnectionFactory(vhost.host(), vhost.port());
        connections.setVirtualHost(vhost.name());
        connections.setUsername(vhost.adminUser());
        connections.setPassword(vhost.adminPassword());
        var admin = new RabbitAdmin(connections);
        var queue = new AnonymousQueue();
        admin.declareQueue(queue);
        admin.declareBinding(BindingBuilder.bind(queue)
                .to(new TopicExchange("taskflow.events"))
                .with("#"));
        return new EventProbe(connections, queue.getName());
    }

    /** The events of this type about this subject, as soon as there is one. */
    public List<String> await(EventType<?> type, String subject) {
        return Awaitility.await().until(() -> about(type, subject), found -> !found.isEmpty());
    }

    /** The events of this type about this subject so far. */
    public synchronized List<String> about(EventType<?> type, String subject) {
        for (Message next = rabbit.receive(queue); next != null; next = rabbit.receive(queue)) {
            heard.add(new String(next.getBody(), StandardCharsets.UTF_8));
        }
        return heard.stream().filter(json -> isAbout(json, type, subject)).toList();
    }

    private static boolean isAbout(String json, EventType<?> type, String subject) {
        JsonNode event = JsonMapper.shared().readTree(json);
        return event.path("type").asString("").equals(type.type())
                && event.path("subject").asString("").equals(subject);
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
