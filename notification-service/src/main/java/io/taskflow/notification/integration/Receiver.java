package io.taskflow.notification.integration;

import java.util.List;

/**
 * Another system that may see an event.
 *
 * @param queue where it reads
 * @param subscribe topic patterns of what it wants
 */
record Receiver(String queue, List<String> subscribe) {

    Receiver {
        subscribe = List.copyOf(subscribe);
    }

    boolean wants(String routingKey) {
        return subscribe.stream().anyMatch(pattern -> TopicPattern.matches(pattern, routingKey));
    }
}
