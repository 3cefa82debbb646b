package io.taskflow.testing.bus;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.Publishers;
import io.taskflow.testing.Vhost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** Says facts under the broker account of the service whose word they are, and so with no more rights than that has. */
public final class FactSpeaker implements AutoCloseable {

    private static final String EVENTS = "taskflow.events";
    private static final List<String> SERVICES = List.of("auth-service", "task-service", "suggestion-service");
    private static final int PERSISTENT = 2;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Vhost vhost;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();

    public FactSpeaker(Vhost vhost) {
        this.vhost = vhost;
    }

    /** Says these words, be they a fact or not, as the service that facts with this routing key come from. Returns when confirmed. */
    public void say(String routingKey, String body, String... alsoRoutedBy) {
        sayAs(publisher(routingKey), routingKey, body, alsoRoutedBy);
    }

    /** The same as another service. The broker closes the channel of one that may not: then this throws. */
    public synchronized void sayAs(String service, String routingKey, String body, String... alsoRoutedBy) {
        Channel channel = channels.computeIfAbsent(service, this::connect);
        var properties = new BasicProperties.Builder()
                .contentType(CloudEvent.CONTENT_TYPE)
                .deliveryMode(PERSISTENT)
                .messageId(UUID.randomUUID().toString())
                .userId(service)
                .headers(Map.of("CC", List.of(alsoRoutedBy)))
                .build();
        try {
            channel.basicPublish(EVENTS, routingKey, properties, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not confirm " + routingKey, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The CloudEvents {@code source} of facts of this type. */
    public static String sourceOf(EventType<?> type) {
        return "/taskflow/" + publisher(type.routingKey());
    }

    private static String publisher(String routingKey) {
        return SERVICES.stream()
                .filter(service -> Publishers.says(service, "io.taskflow." + routingKey + ".v1"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service says " + routingKey));
    }

    private Channel connect(String service) {
        var factory = new ConnectionFactory();
        factory.setHost(vhost.host());
        factory.setPort(vhost.port());
        factory.setVirtualHost(vhost.name());
        factory.setUsername(service);
        factory.setPassword(vhost.password(service));
        factory.setHandshakeTimeout(PATIENCE_MILLIS);
        try {
            Channel channel =
                    factory.newConnection("test speaks for " + service).createChannel();
            channel.confirmSelect();
            return channel;
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("no connection as " + service, e);
        }
    }

    @Override
    public void close() {
        channels.values().stream().map(Channel::getConnection).forEach(Connection::abort);
    }
}
