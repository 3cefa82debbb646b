package io.taskflow.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Spares a service that does not answer, and its clients the wait. Only silence counts: any answer, 4xx or 5xx, is one. */
@Configuration(proxyBeanMethods = false)
class CircuitConfiguration {

    private static final Logger log = LoggerFactory.getLogger(CircuitConfiguration.class);

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> circuits(ServiceSettings services) {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(3)
                // Else trials whose clients went away would leave it half open for ever.
                .maxWaitDurationInHalfOpenState(services.suggestionTimeout().plus(Duration.ofSeconds(5)))
                // A slow answer of a language model is no fault; the response time-outs say what is too slow.
                .slowCallDurationThreshold(Duration.ofHours(1))
                .recordException(CircuitConfiguration::isSilence)
                .build();
        return factory -> {
            factory.configureDefault(service -> new Resilience4JConfigBuilder(service)
                    .circuitBreakerConfig(config)
                    .build());
            factory.addCircuitBreakerCustomizer(
                    circuit -> circuit.getEventPublisher().onStateTransition(CircuitConfiguration::report),
                    Service.ids());
        };
    }

    private static void report(CircuitBreakerOnStateTransitionEvent event) {
        State from = event.getStateTransition().getFromState();
        State to = event.getStateTransition().getToState();
        if (from == State.CLOSED && to == State.OPEN) {
            log.warn(
                    "{}-service does not answer: its calls are refused with 503 until it does",
                    event.getCircuitBreakerName());
        } else if (to == State.CLOSED) {
            log.info("{}-service answers again", event.getCircuitBreakerName());
        }
    }

    private static boolean isSilence(Throwable error) {
        return error instanceof IOException
                || error instanceof TimeoutException
                || (error instanceof ResponseStatusException status
                        && status.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT));
    }
}
