package io.taskflow.task.testing;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import io.taskflow.testing.bus.FactSpeaker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
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

/** The real bus: hears everything on {@code taskflow.events}, and says what other services would. */
public final class Bus implements AutoCloseable {
    private static final String EXCHANGE = "taskflow.events";

    private final EventJson json = new EventJson();
    private final CachingConnectionFactory connections;
    private final FactSpeaker speaker;
    private final RabbitTemplate rabbit;
    private final String queue;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    private Bus(FactSpeaker speaker, CachingConnectionFactory connections, String queue) {
        this.speaker = speaker;
        this.connections = connections;
        this.rabbit = new RabbitTemplate(connections);
        this.queue = queue;
    }

    /** An event as it came. */
    public record Heard(String text, JsonNode json) {
        /** For example {@code task.created}. */
        public String key() {
            String type = json.path("type").asString("");
            return type.substring("io.taskflow.".length(), type.length() - ".v1".length());
        }

        private boolean answers(UUID command) {
            return json.path("correlationid").asString("").equals(command.toString());
        }
    }

    static Bus connect() {
        Vhost vhost = TestInfrastructure.rabbit();
        var connections = new CachingConnectionFactory(vhost.host(), vhost.port());
        connections.setVirtualHost(vhost.name());
        connections.setUsername(vhost.adminUser());
        connections.setPassword(vhost.adminPassword());
        var admin = new RabbitAdmin(connections);
        var queue = new AnonymousQueue();
        admin.declareQueue(queue);
        admin.declareBinding(
                BindingBuilder.bind(queue).to(new TopicExchange(EXCHANGE)).with("#"));
        return new Bus(new FactSpeaker(vhost), connections, queue.getName());
    }

    /** What is heard first, from now on, by who binds to this routing key alone; waits up to a minute. */
    public Supplier<JsonNode> listenTo(String routingKey) {
        var admin = new RabbitAdmin(connections);
        var ear = new AnonymousQueue();
        admin.declareQueue(ear);
        admin.declareBinding(
                BindingBuilder.bind(ear).to(new TopicExchange(EXCHANGE)).with(routingKey));
        return () -> {
            Message first = rabbit.receive(ear.getName(), 60_000);
            if (first == null) {
                throw new AssertionError("nothing bears " + routingKey);
            }
            return JsonMapper.shared().readTree(new String(first.getBody(), StandardCharsets.UTF_8));
        };
    }

    /** Says an event as another service would; gives its id. */
    public <T> UUID publish(EventType<T> type, String source, UUID subject, long sequence, T data) {
        UUID id = UUID.randomUUID();
        var event = new CloudEvent<>(
                CloudEvent.SPEC_VERSION,
                id,
                source,
                type.type(),
                subject.toString(),
                Instant.now(),
                "application/json",
                type.dataSchema(),
                null,
                sequence,
                null,
                null,
                data);
        publish(type, json.write(event));
        return id;
    }

    /** Says these very words. */
    public void publish(EventType<?> type, String text) {
        speaker.say(type.routingKey(), text);
    }

    /** The events about this subject, in their order on the bus, as soon as there are this many. */
    public List<Heard> await(int count, Object subject) {
        return Awaitility.await().until(() -> about(subject), found -> found.size() >= count);
    }

    /** The events about this subject, in their order on the bus, as soon as they are enough. */
    public List<Heard> awaitAll(Object subject, Predicate<List<Heard>> enough) {
        return Awaitility.await().until(() -> about(subject), enough);
    }

    /** The routing keys of the events about this subject, in their order, as soon as there are this many. */
    public List<String> awaitKeys(int count, Object subject) {
        return await(count, subject).stream().map(Heard::key).toList();
    }

    /** The fact that answers a command, as soon as it is there. */
    public Heard awaitAnswer(UUID command) {
        return Awaitility.await()
                .until(
                        () -> mentioning(command).stream()
                                .filter(event -> event.answers(command))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Everything that was said so far and mentions this text. */
    public synchronized List<Heard> mentioning(Object text) {
        for (Message next = rabbit.receive(queue); next != null; next = rabbit.receive(queue)) {
            String body = new String(next.getBody(), StandardCharsets.UTF_8);
            heard.add(new Heard(body, JsonMapper.shared().readTree(body)));
        }
        return heard.stream()
                .filter(event -> event.text().contains(text.toString()))
                .toList();
    }

    private List<Heard> about(Object subject) {
        return mentioning(subject).stream()
                .filter(event -> event.json().path("subject").asString("").equals(subject.toString()))
                .toList();
    }

    @Override
    public void close() {
        speaker.close();
        connections.destroy();
    }
}
