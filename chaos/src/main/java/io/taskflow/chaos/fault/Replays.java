package io.taskflow.chaos.fault;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.taskflow.chaos.observe.BusAccess;
import io.taskflow.chaos.observe.RawEvent;
import io.taskflow.chaos.observe.Sightings;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.local.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts past events into the consumers' queues once more, shuffled, and now and then something that no consumer can read. Both go
 * past the exchange, so that the observer sees only what the services published.
 */
final class Replays {

    private static final String DEFAULT_EXCHANGE = "";
    private static final String ASSIGNED = "task.assigned";
    private static final Set<String> MAY_ASSIGN = Set.of("task.created", "task.updated");
    private static final int AT_ONCE = 25;
    private static final List<String> UNREADABLE = List.of(
            "{\"specversion\": \"1.0\", \"id\":",
            "{\"specversion\": \"1.0\", \"type\": \"io.taskflow.task.exploded.v1\"}",
            "{\"specversion\": \"1.0\", \"type\": \"io.taskflow.task.created.v1\", \"data\": 7}");

    private final BusAccess bus;
    private final Sightings sightings;
    private final RunLog log;
    private final Random random;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    Replays(BusAccess bus, Sightings sightings, RunLog log, Random random) {
        this.bus = bus;
        this.sightings = sightings;
        this.log = log;
        this.random = random;
    }

    /** Message ids that were put there to end in a {@code .dead} queue, if they arrived at all. */
    Set<String> poison() {
        return Set.copyOf(poison);
    }

    /** Those of them that the broker has confirmed. */
    Set<String> confirmedPoison() {
        return Set.copyOf(confirmed);
    }

    void replay() {
        List<RawEvent> past = new ArrayList<>(sightings.latest());
        Collections.shuffle(past, random);
        send(past.subList(0, Math.min(AT_ONCE, past.size())));
    }

    void poisonOne() {
        String id = UUID.randomUUID().toString();
        String body = UNREADABLE.get(random.nextInt(UNREADABLE.size()));
        var properties = new BasicProperties.Builder()
                .messageId(id)
                .userId("task-service")
                .deliveryMode(2)
                .contentType("application/cloudevents+json")
                .build();
        poison.add(id);
        if (send(List.of(new RawEvent("task.created", properties, body))) > 0) {
            confirmed.add(id);
        }
    }

    /** How many were confirmed by the broker. */
    private long send(List<RawEvent> events) {
        try (Connection connection = bus.connectAsAnybody("chaos replays")) {
            Channel channel = connection.createChannel();
            channel.confirmSelect();
            Map<String, List<String>> queues = queuesByRoutingKey();
            long sent = 0;
            for (RawEvent event : events) {
                sent += send(channel, event, queuesOf(event, queues));
            }
            channel.waitForConfirmsOrDie(5000);
            log.count("messages sent again or poisoned", sent);
            return sent;
        } catch (IOException | TimeoutException | RuntimeException | InterruptedException away) {
            log.count("replays that met a dead broker");
            return 0;
        }
    }

    /** RabbitMQ strips the second key of an event that assigned somebody, so that any that may have goes to its consumer. */
    private static List<String> queuesOf(RawEvent event, Map<String, List<String>> byRoutingKey) {
        Stream<String> keys = MAY_ASSIGN.contains(event.routingKey())
                ? Stream.of(event.routingKey(), ASSIGNED)
                : Stream.of(event.routingKey());
        return keys.flatMap(key -> byRoutingKey.getOrDefault(key, List.of()).stream())
                .distinct()
                .toList();
    }

    private static long send(Channel channel, RawEvent event, List<String> queues) throws IOException {
        for (String queue : queues) {
            channel.basicPublish(
                    DEFAULT_EXCHANGE, queue, event.properties(), event.body().getBytes(StandardCharsets.UTF_8));
        }
        return queues.size();
    }

    private Map<String, List<String>> queuesByRoutingKey() throws StackException {
        return bus.bindingsFrom("taskflow.events").stream()
                .filter(binding -> !binding.path("routing_key").asString("").contains("#"))
                .collect(Collectors.groupingBy(
                        binding -> binding.path("routing_key").asString(""),
                        Collectors.mapping(
                                binding -> binding.path("destination").asString(""), Collectors.toList())));
    }
}
