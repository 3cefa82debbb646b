package io.taskflow.messaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.messaging}.
 *
 * @param batchSize events that the relay publishes before it waits for their confirms; 1 to 5000
 * @param confirmTimeout how long the broker may take to confirm a batch; later ones are sent again
 * @param retryDelays how long a message waits before each further attempt; after the last it goes to the dead letters.
 *     Each value has a queue of its own; one that is no longer used can be deleted when it is empty
 * @param concurrency listeners for each command queue; those of events have one, which keeps their order
 * @param inboxRetention how long an event that was handled is known, and so how late a second copy may come; at least a day
 * @param maxCommandSize a larger command from outside is refused unread
 * @param longestHold how long a listener that waits for what is away keeps its messages from the broker before it gives them back;
 *     less than the broker's {@code consumer_timeout}
 * @param prefetch events that the broker hands to a listener ahead of their acknowledgement
 * @param consumerBatchSize events that a listener handles in one transaction at most; it takes what has arrived and waits for no more
 */
@Validated
@ConfigurationProperties("taskflow.messaging")
public record MessagingSettings(
        @DefaultValue("500") @Min(1) @Max(5000) int batchSize,
        @DefaultValue("10s") Duration confirmTimeout,
        @DefaultValue({"500ms", "1500ms", "4s"}) @NotEmpty List<Duration> retryDelays,
        @DefaultValue("1") @Min(1) @Max(64) int concurrency,
        @DefaultValue("14d") @DurationMin(days = 1) Duration inboxRetention,
        @DefaultValue("1MB") DataSize maxCommandSize,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration longestHold,
        @DefaultValue("200") @Min(1) @Max(1000) int prefetch,
        @DefaultValue("100") @Min(1) @Max(1000) int consumerBatchSize) {}
