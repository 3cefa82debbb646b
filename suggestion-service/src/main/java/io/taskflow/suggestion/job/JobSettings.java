package io.taskflow.suggestion.job;

import io.taskflow.service.work.Retry;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.suggestion.jobs}.
 *
 * @param concurrency questions to a language model at the same time, 1 to 64; the local engine answers one after the other
 * @param batch jobs of the local engine that are taken and ended together
 * @param attempts how often a job is tried before it is given up
 */
@Validated
@ConfigurationProperties("taskflow.suggestion.jobs")
public record JobSettings(
        @DefaultValue("2") @Min(1) @Max(64) int concurrency,
        @DefaultValue("50") @Min(1) @Max(1000) int batch,
        @DefaultValue("5") @Min(1) @Max(100) int attempts) {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    /** When a job that has failed is tried again. */
    public Retry retry() {
        return new Retry(attempts, FIRST_RETRY, LONGEST_RETRY);
    }
}
