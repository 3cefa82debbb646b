package io.taskflow.suggestion.habit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.suggestion.habits}.
 *
 * @param remembered decisions that are held in memory for all projects together, at some 450 bytes each; beyond that, the project
 *     that was asked about longest ago is learned anew when somebody asks
 * @param fresh how long a habit is used before it is looked whether the project has decided something since
 */
@Validated
@ConfigurationProperties("taskflow.suggestion.habits")
record HabitSettings(
        @DefaultValue("100000") @Min(1_000) @Max(10_000_000) int remembered,
        @DefaultValue("3s") @DurationMin(millis = 0) Duration fresh) {}
