package io.taskflow.messaging.ledger;

import io.taskflow.messaging.consumer.ConsumedQueues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service's answer to what became of an event; exposed where {@code management.endpoints.web.exposure} says so. */
@AutoConfiguration(
        after = JdbcClientAutoConfiguration.class,
        afterName = "io.taskflow.messaging.consumer.ConsumerAutoConfiguration")
@ConditionalOnClass(Endpoint.class)
class LedgerAutoConfiguration {

    @Bean
    EventsEndpoint eventsEndpoint(
            @Value("${spring.application.name}") String service,
            JdbcClient jdbc,
            ConsumedQueues queues,
            ObjectProvider<EffectSource> effects) {
        return new EventsEndpoint(
                service, new EventTrail(jdbc), queues, effects.orderedStream().toList());
    }
}
