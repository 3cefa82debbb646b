package io.taskflow.task.command;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.integration.IntegrationCreated;
import io.taskflow.contracts.integration.IntegrationDeleted;
import io.taskflow.contracts.integration.IntegrationSnapshot;
import io.taskflow.task.testing.Bus;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real account at the real broker that may send commands, as auth-service makes it and announces it. */
public final class OtherSystem implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final String PASSWORD = "of-no-importance";
    private static final String MESSAGES_OF = "%s/";

    private final UUID id = UUID.randomUUID();
    private final String name = "it-" + id.toString().substring(0, 13);
    private final Bus bus;
    private final Connection connection;
    private Channel channel;

    public OtherSystem(Bus bus, List<UUID> projects) throws IOException, TimeoutException {
        this.bus = bus;
        this.connection = connect(username());
        this.channel = open();
        bus.publish(
                EventTypes.INTEGRATION_CREATED,
                "/taskflow/auth-service",
                id,
                1,
                new IntegrationCreated(at(1, projects)));
    }

    public UUID id() {
        return id;
    }

    String username() {
        return "integration." + name;
    }

    /** Whether it has published the message with this id. */
    boolean hasPublished(@Nullable String messageId) {
        return messageId != null && messageId.startsWith(MESSAGES_OF.formatted(name));
    }

    /** Sends a command in its own name. */
    public UUID send(String command, String data) {
        UUID commandId = UUID.randomUUID();
        send(command, commandId, data);
        return commandId;
    }

    void send(String command, UUID commandId, String data) {
        publish(command, username(), envelope(command, commandId, data).getBytes(StandardCharsets.UTF_8));
    }

    static String envelope(String command, UUID commandId, String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/test", "type": "io.taskflow.%s.v1", "data": %s}""".formatted(commandId, command, data);
    }

    /** Publishes any bytes under any name, again as long as the queue is full; false if the broker refused them. */
    boolean publish(String key, @Nullable String userId, byte[] body) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .until(() -> attempt(key, userId, body), outcome -> outcome != Outcome.FULL)
                .equals(Outcome.TAKEN);
    }

    private enum Outcome {
        TAKEN,
        FULL,
        REFUSED
    }

    private synchronized Outcome attempt(String key, @Nullable String userId, byte[] body) throws Exception {
        try {
            var properties = new BasicProperties.Builder()
                    .userId(userId)
                    .messageId(MESSAGES_OF.formatted(name) + UUID.randomUUID())
                    .build();
            channel.basicPublish("taskflow.commands", key, true, properties, body);
            return channel.waitForConfirms(PATIENCE_MILLIS) ? Outcome.TAKEN : Outcome.FULL;
        } catch (ShutdownSignalException refused) {
            channel = open();
            return Outcome.REFUSED;
        }
    }

    /** Its account is taken away, as far as the services are told. */
    void announceDeletion() {
        bus.publish(
                EventTypes.INTEGRATION_DELETED,
                "/taskflow/auth-service",
                id,
                2,
                new IntegrationDeleted(at(2, List.of())));
    }

    private IntegrationSnapshot at(long version, List<UUID> projects) {
        return new IntegrationSnapshot(id, name, username(), true, List.of("task.*"), projects, version, Instant.now());
    }

    private Channel open() throws IOException {
        Channel fresh = connection.createChannel();
        fresh.confirmSelect();
        return fresh;
    }

    private static Connection connect(String username) throws IOException, TimeoutException {
        Vhost vhost = TestInfrastructure.rabbit();
        var api = vhost.management();
        api.require("PUT", "/users/" + username, Map.of("password", PASSWORD, "tags", ""));
        api.require(
                "PUT",
                "/permissions/" + vhost.name() + "/" + username,
                Map.of("configure", "^$", "write", "^taskflow\\.commands$", "read", "^$"));
        var factory = new ConnectionFactory();
        factory.setHost(vhost.host());
        factory.setPort(vhost.port());
        factory.setVirtualHost(vhost.name());
        factory.setUsername(username);
        factory.setPassword(PASSWORD);
        return factory.newConnection();
    }

    @Override
    public void close() throws IOException {
        connection.close();
        TestInfrastructure.rabbit().management().require("DELETE", "/users/" + username(), null);
    }
}
