package io.taskflow.chaos.observe;

import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.StackException;
import io.taskflow.local.part.PartControl;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Who published how much: the broker's own counts for each connection, given to the process at its other end. A count is as of the
 * last look before the connection ended, so the sum falls a little short of all.
 */
public final class Shares {

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final BusAccess bus;
    private final List<PartControl> services;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Long> published = new HashMap<>();

    /** Counts for these services. */
    public Shares(BusAccess bus, List<PartControl> services) {
        this.bus = bus;
        this.services = services;
    }

    /** Looks again and again while the span lasts. */
    public void watch(Span span) {
        Thread.ofPlatform().name("chaos-shares").daemon().start(() -> {
            while (!span.over()) {
                look();
                Span.pass(LOOK);
            }
        });
    }

    /** Messages published by each service instance. */
    public synchronized Map<String, Long> published() {
        Map<String, Long> sums = new TreeMap<>();
        published.forEach((channel, count) -> sums.merge(owners.getOrDefault(channel, "?"), count, Long::sum));
        return sums;
    }

    private synchronized void look() {
        try {
            Map<Integer, String> names = names();
            for (JsonNode channel : bus.channels()) {
                String name = channel.path("name").asString("");
                String owner =
                        names.get(channel.at("/connection_details/peer_port").asInt(0));
                long count = channel.at("/message_stats/publish").asLong(0);
                if (owner != null && count > 0) {
                    owners.putIfAbsent(name, owner);
                    published.merge(name, count, Math::max);
                }
            }
        } catch (StackException away) {
            Span.pass(LOOK);
        }
    }

    private Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        for (PartControl service : services) {
            Set<Integer> ports = service.process().map(LocalPorts::of).orElse(Set.of());
            ports.forEach(port -> names.put(port, service.part().name()));
        }
        return names;
    }
}
