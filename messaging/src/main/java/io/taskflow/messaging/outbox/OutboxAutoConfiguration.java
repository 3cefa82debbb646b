package io.taskflow.messaging.outbox;

import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.relay.OutboxRelay;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox of a service that has a database. */
@AutoConfiguration(afterName = "io.taskflow.messaging.relay.RelayAutoConfiguration")
class OutboxAutoConfiguration {

    @Bean
    OutboxGauges outboxGauges(JdbcTemplate jdbc) {
        return new OutboxGauges(jdbc);
    }

    @Bean
    Outbox outbox(
            JdbcTemplate jdbc,
            OutboxRelay relay,
            EventJson json,
            EventTrace trace,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        return new Outbox(jdbc, relay, json, trace, clock, service);
    }
}
