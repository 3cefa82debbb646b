package io.taskflow.task.retention;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.task.retention}.
 *
 * @param deleted how long deleted projects and tasks are kept, and can be restored (tasks)
 * @param bulk how long bulk calls can be undone; as long as an Idempotency-Key is remembered, at least
 * @param decided how long suggestions are kept after people decided on them
 */
@Validated
@ConfigurationProperties("taskflow.task.retention")
public record RetentionSettings(
        @DefaultValue("30d") @DurationMin(days = 1) Duration deleted,
        @DefaultValue("1d") @DurationMin(days = 1) Duration bulk,
        @DefaultValue("90d") @DurationMin(days = 1) Duration decided) {}
