package io.taskflow.suggestion.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.suggestion.jobs}.
 *
 * @param concurrency questions to the engine at the same time, 1 to 64
 * @param attempts how often a job is tried before it is put aside
 */
@Validated
@ConfigurationProperties("taskflow.suggestion.jobs")
record JobSettings(
        @DefaultValue("2") @Min(1) @Max(64) int concurrency,
        @DefaultValue("5") @Min(1) @Max(100) int attempts) {}
