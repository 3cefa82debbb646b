package io.taskflow.suggestion.retention;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.suggestion.retention}.
 *
 * @param decided how long proposals are kept after people decided on them; they tell how good the proposals are
 * @param givenUp how long jobs that were given up are kept for an operator
 * @param tombstones how long deleted tasks and projects are remembered, so that what was said of them before and arrives late brings
 *     none back: longer than a message may lie in {@code <queue>.dead} (30 days) before it is replayed
 */
@Validated
@ConfigurationProperties("taskflow.suggestion.retention")
record RetentionSettings(
        @DefaultValue("90d") @DurationMin(days = 1) Duration decided,
        @DefaultValue("30d") @DurationMin(days = 1) Duration givenUp,
        @DefaultValue("90d") @DurationMin(days = 31) Duration tombstones) {}
