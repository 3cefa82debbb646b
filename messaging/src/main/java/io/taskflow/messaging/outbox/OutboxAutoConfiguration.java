package io.taskflow.messaging.outbox;

import io.taskflow.messaging.MessagingAutoConfiguration;
import io.taskflow.messaging.MessagingSettings;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox of a service that has a database. */
@AutoConfiguration(
        after = {MessagingAutoConfiguration.class, RabbitAutoConfiguration.class, JdbcClientAutoConfiguration.class})
class OutboxAutoConfiguration {

    @Bean
    OutboxStore outboxStore(JdbcClient jdbc) {
        return new OutboxStore(jdbc);
    }

    @Bean
    OutboxRelay outboxRelay(DataSource pool, OutboxStore store, RabbitTemplate rabbit, MessagingSettings settings) {
        return new OutboxRelay(
                pool, store, new OutboxPublisher(rabbit, settings.confirmTimeout()), settings.batchSize());
    }

    @Bean
    Outbox outbox(
            OutboxStore store,
            OutboxRelay relay,
            EventJson json,
            EventTrace trace,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        return new Outbox(store, relay, json, trace, clock, "/taskflow/" + service);
    }
}
