package io.taskflow.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.taskflow.messaging.MessagingAutoConfiguration;
import io.taskflow.messaging.MessagingSettings;
import javax.sql.DataSource;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The relay of a service that has a database. */
@AutoConfiguration(
        after = {MessagingAutoConfiguration.class, RabbitAutoConfiguration.class, JdbcClientAutoConfiguration.class},
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
class RelayAutoConfiguration {

    @Bean
    OutboxRelay outboxRelay(
            DataSource pool,
            ConnectionFactory broker,
            MessagingSettings settings,
            ObjectProvider<MeterRegistry> meters) {
        Counter published = Counter.builder("taskflow.outbox.published")
                .description("Events that the broker has confirmed")
                .register(meters.getIfAvailable(() -> Metrics.globalRegistry));
        return new OutboxRelay(pool, new Publisher(broker, settings.confirmTimeout()), published, settings.batchSize());
    }
}
