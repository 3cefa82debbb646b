package io.taskflow.gateway.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services do as the gateway decided; so it is decided once for a whole trace. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    @Bean
    Sampler sampling(@Value("${management.tracing.sampling.probability}") double probability) {
        return TraceSampling.of(probability);
    }
}
