package io.taskflow.auth.integration.broker;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of {@code taskflow.broker}.
 *
 * @param managementUrl RabbitMQ's management interface without {@code /api}, {@code TASKFLOW_RABBITMQ_MANAGEMENT_URL}
 * @param managementUser account that may make others, {@code TASKFLOW_RABBITMQ_MANAGEMENT_USER}
 * @param managementPassword {@code TASKFLOW_RABBITMQ_MANAGEMENT_PASSWORD}
 * @param vhost where the exchanges are, {@code TASKFLOW_AMQP_VHOST}
 * @param publicUrl the broker as other systems reach it, with its virtual host, {@code TASKFLOW_AMQP_PUBLIC_URL}
 * @param timeout how long a connection may take, and an answer
 * @param settleAfter when an account whose making nobody saw the end of is given up
 */
@ConfigurationProperties("taskflow.broker")
public record BrokerSettings(
        @Nullable URI managementUrl,
        @DefaultValue("integration-admin") String managementUser,
        @DefaultValue("") String managementPassword,
        @DefaultValue("taskflow") String vhost,
        @Nullable URI publicUrl,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("90s") Duration settleAfter) {

    public BrokerSettings {
        if (managementUrl == null || !managementUrl.isAbsolute()) {
            throw new IllegalArgumentException("Set TASKFLOW_RABBITMQ_MANAGEMENT_URL to the address of RabbitMQ's"
                    + " management interface, for example http://localhost:15672");
        }
        if (managementPassword.isBlank()) {
            throw new IllegalArgumentException(
                    "Set TASKFLOW_RABBITMQ_MANAGEMENT_PASSWORD to the password of " + managementUser);
        }
        if (publicUrl == null || !isBroker(publicUrl)) {
            throw new IllegalArgumentException("Set TASKFLOW_AMQP_PUBLIC_URL to where other systems reach the broker,"
                    + " without an account, for example amqps://bus.example.org/taskflow");
        }
        if (!timeout.isPositive() || settleAfter.compareTo(timeout.multipliedBy(20)) < 0) {
            throw new IllegalArgumentException("taskflow.broker.timeout must be positive and settle-after at least 20"
                    + " times as long, or an account still being made would be given up");
        }
    }

    /** The rule that the gateway has for the same setting. */
    private static boolean isBroker(URI url) {
        return Set.of("amqp", "amqps").contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))
                && url.getHost() != null
                && url.getRawUserInfo() == null;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "BrokerSettings[managementUrl=" + managementUrl + ", managementUser=" + managementUser + "]";
    }
}
