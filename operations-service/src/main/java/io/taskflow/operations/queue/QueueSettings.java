package io.taskflow.operations.queue;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which queues are looked at.
 *
 * @param names each exactly
 */
@ConfigurationProperties("taskflow.queues")
record QueueSettings(List<String> names) {}
