package io.taskflow.testing;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.local.rabbitmq.BrokerTopology;

/**
 * A fresh virtual host of this test JVM with the real topology and every service's rights.
 *
 * @param name the virtual host
 * @param broker the broker that it is on
 */
public record Vhost(String name, Broker broker) {

    /** The host that speaks AMQP. */
    public String host() {
        return broker.host();
    }

    /** The port that speaks AMQP. */
    public int port() {
        return broker.port();
    }

    /** The password of a service's account, named like the service. */
    public String password(String service) {
        return broker.password(service);
    }

    /** An account that may do everything in the virtual host; for what a test itself publishes and reads. */
    public String adminUser() {
        return BrokerTopology.ADMIN;
    }

    /** The password of {@link #adminUser()}. */
    public String adminPassword() {
        return broker.password(BrokerTopology.ADMIN);
    }

    /** The management interface with all rights; paths such as {@code /queues/<vhost>}. */
    public JsonApi management() {
        return broker.management();
    }
}
