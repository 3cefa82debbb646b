package io.taskflow.suggestion.engine.local;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.suggestion.local}.
 *
 * @param vectorsPerSecond new texts that background work may have compared by meaning in a second, at some 4 ms of CPU each;
 *     beyond that it goes by words and due dates alone
 */
@Validated
@ConfigurationProperties("taskflow.suggestion.local")
record LocalEngineSettings(
        @DefaultValue("10") @Min(1) @Max(10_000) int vectorsPerSecond) {}
