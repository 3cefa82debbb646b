package io.taskflow.service.build;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The gauge {@code taskflow.build}: always 1, its label {@code version} is the program's, or {@code unknown} outside its jar. */
@AutoConfiguration
public class BuildAutoConfiguration {

    @Bean
    MeterBinder buildMetric(@Value("${spring.application.version:unknown}") String version) {
        return meters -> Gauge.builder("taskflow.build", () -> 1)
                .description("Which build runs")
                .tag("version", version)
                .register(meters);
    }
}
