package io.taskflow.messaging.consumer;

import java.util.List;

/**
 * The queues that a service consumes, also those that earlier versions had, by which its inbox still knows what they handled.
 *
 * @param events of facts
 * @param commands of commands
 */
public record ConsumedQueues(List<String> events, List<String> commands) {}
