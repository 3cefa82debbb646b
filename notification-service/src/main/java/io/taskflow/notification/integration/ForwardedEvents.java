package io.taskflow.notification.integration;

import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings to the forwarder what integrations want. auth-service binds {@code taskflow.forwarded} to the facts that an integration asks
 * for before anybody is given its password: what nobody wants is copied nowhere, and what one may hear is never missed.
 */
@Configuration
class ForwardedEvents {

    @Bean
    Binding forwardedEventsBinding() {
        return new Binding("notification-service.integrations", DestinationType.QUEUE, "taskflow.forwarded", "", null);
    }
}
