package io.taskflow.service.trace;

import io.micrometer.observation.ObservationFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The same for services and gateway. */
@AutoConfiguration
public class TraceAutoConfiguration {

    @Bean
    ObservationFilter failedRequests() {
        return new FailedRequests();
    }
}
