package io.taskflow.messaging.outbox;

import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.relay.OutboxRelay;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox of a service that has a database. */
@AutoConfiguration(afterName = "io.taskflow.messaging.relay.RelayAutoConfiguration")
class OutboxAutoConfiguration {

    @Bean
    OutboxStore outboxStore(JdbcClient jdbc) {
        return new OutboxStore(jdbc);
    }

    @Bean
    OutboxGauges outboxGauges(OutboxStore store, Clock clock) {
        return new OutboxGauges(store, clock);
    }

    @Bean
    Outbox outbox(
            OutboxStore store,
            OutboxRelay relay,
            EventJson json,
            EventTrace trace,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        return new Outbox(store, relay, json, trace, clock, service);
    }
}
