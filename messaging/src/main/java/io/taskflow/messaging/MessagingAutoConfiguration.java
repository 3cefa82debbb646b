package io.taskflow.messaging;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitTemplateCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What outbox and consumers share: the event's form and its trace. */
@AutoConfiguration(
        afterName = {
            "io.taskflow.service.id.IdAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
        })
@EnableConfigurationProperties(MessagingSettings.class)
public class MessagingAutoConfiguration {

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    EventTrace eventTrace(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new EventTrace(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** A connection of its own, so that a broker that holds up publishers does not hold up consumers. */
    @Bean
    RabbitTemplateCustomizer publisherConnection() {
        return template -> template.setUsePublisherConnection(true);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
