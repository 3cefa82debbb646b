package io.taskflow.local.rabbitmq;

import io.taskflow.local.Progress;
import io.taskflow.local.http.JsonApi;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A running RabbitMQ, wherever it runs.
 *
 * @param host where AMQP is spoken
 * @param port where AMQP is spoken
 * @param managementUrl the management plugin's address, without {@code /api}
 * @param topology what is declared in it
 */
public record Broker(String host, int port, String managementUrl, BrokerTopology topology) {

    /** Whether it takes AMQP connections. */
    public boolean answers() {
        return management().answers("/health/checks/port-listener/" + port);
    }

    /** The management interface, with all rights. */
    public JsonApi management() {
        String login = BrokerTopology.ADMIN + ":" + password(BrokerTopology.ADMIN);
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return new JsonApi(managementUrl + "/api", "Basic " + basic);
    }

    /** Where AMQP is spoken for an account of the running system, with its password in it: shown to nobody. */
    public String uri(String user) {
        return "amqp://%s:%s@%s:%d/%s".formatted(user, password(user), host, port, RabbitMq.VHOST);
    }

    /** Makes another virtual host with the same topology. */
    public void createVhost(String vhost) {
        management().require("POST", "/definitions", topology.definitions(vhost));
    }

    /** Makes exchanges anew that an older TaskFlow left with another type; safe to repeat. */
    public void upgrade(String vhost, Progress progress) {
        new OlderTopology(management(), vhost).bringUpTo(topology.definitions(vhost), progress);
    }

    /** Removes a virtual host with all its queues. */
    public void deleteVhost(String vhost) {
        management().send("DELETE", "/vhosts/" + JsonApi.encode(vhost), null);
    }

    /** The broker password of a service, or of {@link BrokerTopology#ADMIN}. */
    public String password(String user) {
        return topology.password(user);
    }
}
