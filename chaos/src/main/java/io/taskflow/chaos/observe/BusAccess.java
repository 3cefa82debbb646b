package io.taskflow.chaos.observe;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.local.rabbitmq.BrokerTopology;
import io.taskflow.local.rabbitmq.RabbitMq;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** The broker with its administrator's account: for looking on and for faults, used by no service. */
public record BusAccess(Broker broker, String anybodysPassword) {

    private static final String VHOST = "/" + RabbitMq.VHOST;
    private static final String ANYBODY = "taskflow-chaos";
    private static final int TIMEOUT_MILLIS = 3000;

    /** With a password of its own for the account that {@link #admitAnybody()} makes. */
    public BusAccess(Broker broker) {
        this(broker, UUID.randomUUID().toString());
    }

    /** A connection of its own that does not recover by itself. */
    public Connection connect(String name) throws IOException, TimeoutException {
        return connect(name, BrokerTopology.ADMIN, broker.password(BrokerTopology.ADMIN));
    }

    /** The same, with the right to publish under the name of any service. */
    public Connection connectAsAnybody(String name) throws IOException, TimeoutException {
        return connect(name, ANYBODY, anybodysPassword);
    }

    /** Makes the account that may publish under any name, for this run; safe to repeat. */
    public void admitAnybody() {
        var account = Map.of("password", anybodysPassword, "tags", "impersonator");
        var rights = Map.of("configure", "^$", "write", ".*", "read", "^$");
        broker.management().require("PUT", "/users/" + ANYBODY, account);
        broker.management().require("PUT", "/permissions" + VHOST + "/" + ANYBODY, rights);
    }

    /** Removes that account. */
    public void dismissAnybody() {
        broker.management().send("DELETE", "/users/" + ANYBODY, null);
    }

    private Connection connect(String name, String user, String password) throws IOException, TimeoutException {
        var factory = new ConnectionFactory();
        factory.setHost(broker.host());
        factory.setPort(broker.port());
        factory.setVirtualHost(RabbitMq.VHOST);
        factory.setUsername(user);
        factory.setPassword(password);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(TIMEOUT_MILLIS);
        factory.setRequestedHeartbeat(5);
        return factory.newConnection(name);
    }

    /** All queues with their depths, as of the broker's last look (up to 5 s ago). */
    public List<JsonNode> queues() {
        return list("/queues" + VHOST);
    }

    /** Those of them that somebody works off: no stream, and none of dead letters. */
    public List<JsonNode> workQueues() {
        return queues().stream()
                .filter(queue -> !queue.path("type").asString("").equals("stream"))
                .filter(queue -> !queue.path("name").asString("").endsWith(".dead"))
                .toList();
    }

    /** How many messages wait in these queues at this very moment; what a consumer already has does not count. */
    public long waitingIn(List<String> queues) {
        try (Connection connection = connect("chaos depth");
                Channel channel = connection.createChannel()) {
            long waiting = 0;
            for (String queue : queues) {
                waiting += channel.messageCount(queue);
            }
            return waiting;
        } catch (IOException | TimeoutException cannot) {
            throw new StackException("The depth of the queues cannot be told: " + cannot, cannot);
        }
    }

    /** All bindings from an exchange to queues. */
    public List<JsonNode> bindingsFrom(String exchange) {
        return list("/exchanges" + VHOST + "/" + exchange + "/bindings/source");
    }

    /** All connections of clients. */
    public List<JsonNode> connections() {
        return list("/connections");
    }

    /** All channels with their counts of messages. */
    public List<JsonNode> channels() {
        return list("/channels");
    }

    /** Closes a client's connection from the broker's side. */
    public void close(String connection) {
        broker.management()
                .send("DELETE", "/connections/" + JsonApi.encode(connection).replace("+", "%20"), null);
    }

    /** What lies in a queue; it stays there. */
    public List<JsonNode> peek(String queue, int count) {
        var question = Map.of("count", count, "ackmode", "ack_requeue_true", "encoding", "base64");
        return broker.management()
                .require("POST", "/queues" + VHOST + "/" + queue + "/get", question)
                .valueStream()
                .toList();
    }

    private List<JsonNode> list(String path) {
        return broker.management().require("GET", path, null).valueStream().toList();
    }
}
