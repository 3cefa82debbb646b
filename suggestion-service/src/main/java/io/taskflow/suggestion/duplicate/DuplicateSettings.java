package io.taskflow.suggestion.duplicate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.suggestion.duplicates}.
 *
 * @param remembered tasks that are held in memory for all projects together, at some 1 KB each, and never more than one for each 4 KB of
 *     heap; one of many words counts as several. Of a larger project only so many, the newest, are compared
 */
@Validated
@ConfigurationProperties("taskflow.suggestion.duplicates")
record DuplicateSettings(
        @DefaultValue("100000") @Min(1_000) @Max(10_000_000) int remembered) {}
