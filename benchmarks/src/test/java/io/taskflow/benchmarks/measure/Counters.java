package io.taskflow.benchmarks.measure;

import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.local.rabbitmq.RabbitMq;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The counters of PostgreSQL and RabbitMQ. Both are told late, by up to ten and five seconds, so they are read when all is quiet. */
public record Counters(DatabaseAccess databases, Broker broker) {

    private static final Duration UNTIL_TOLD = Duration.ofSeconds(11);

    /** Waits until everything that has happened is counted, and reads. */
    public Counts settled() {
        Pause.of(UNTIL_TOLD);
        return new Counts(commits(), messages(), System.nanoTime());
    }

    private long commits() {
        return databases.number(
                "postgres", "select sum(xact_commit)::bigint from pg_stat_database where datname ~ '_service$'");
    }

    private long messages() {
        return published(broker.management()
                .require("GET", "/queues/" + RabbitMq.VHOST, null)
                .valueStream()
                .toList());
    }

    static long published(List<JsonNode> queues) {
        return queues.stream()
                .mapToLong(queue -> queue.path("message_stats").path("publish").asLong(0))
                .sum();
    }
}
