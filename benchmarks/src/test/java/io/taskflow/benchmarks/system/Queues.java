package io.taskflow.benchmarks.system;

import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.local.rabbitmq.RabbitMq;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The queues of the system; streams are read by whoever likes, at any time, and are no queues. */
record Queues(Broker broker) {

    static final String PATH = "/queues/" + RabbitMq.VHOST;

    List<String> names() {
        return broker.management()
                .require("GET", PATH, null)
                .valueStream()
                .filter(queue -> !queue.path("type").asString("").equals("stream"))
                .map(Queues::name)
                .toList();
    }

    private static String name(JsonNode queue) {
        return queue.path("name").asString("");
    }
}
