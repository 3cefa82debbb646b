package io.taskflow.gateway.desk.broker;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway's own account at the broker; named as in the services.
 *
 * @param host where AMQP is spoken, {@code TASKFLOW_AMQP_HOST}
 * @param port where AMQP is spoken, {@code TASKFLOW_AMQP_PORT}
 * @param vhost the virtual host, {@code TASKFLOW_AMQP_VHOST}
 * @param user the account, {@code TASKFLOW_AMQP_USER}
 * @param password its password, {@code TASKFLOW_AMQP_PASSWORD}
 */
@ConfigurationProperties("taskflow.amqp")
public record BrokerSettings(
        String host,
        @DefaultValue("5672") int port,
        @DefaultValue("taskflow") String vhost,
        @DefaultValue("gateway") String user,
        String password) {

    public BrokerSettings {
        require("TASKFLOW_AMQP_HOST", "the address of RabbitMQ, for example localhost", host);
        require("TASKFLOW_AMQP_PASSWORD", "the password of RabbitMQ's account 'gateway'", password);
    }

    private static void require(String name, String meaning, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("%s is not set: set it to %s".formatted(name, meaning));
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s@%s:%d/%s".formatted(user, host, port, vhost);
    }
}
