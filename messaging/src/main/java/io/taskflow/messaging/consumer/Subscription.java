package io.taskflow.messaging.consumer;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.messaging.event.EventJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Event types and their handlers on the queue {@code <service>.<concern>}. Several handlers of one type run in the order in which
 * they were named, in one transaction. Immutable.
 *
 * <pre>{@code
 * Subscription.to("events").on(EventTypes.USER_REGISTERED, this::registered).on(EventTypes.USER_UPDATED, this::updated)
 * }</pre>
 *
 * @param concern last part of the queue's name
 * @param routes the handlers of each type
 * @param routingKeys what the queue is bound to
 * @param retired last parts of the names of queues that earlier versions had instead
 * @param isOneByOne whether one instance of the service at a time is served
 */
public record Subscription(
        String concern,
        Map<String, Route<?>> routes,
        Set<String> routingKeys,
        Set<String> retired,
        boolean isOneByOne) {

    /** Starts a subscription for {@code concern}: kebab-case, stable, since it names a durable queue. */
    public static Subscription to(String concern) {
        return new Subscription(concern, Map.of(), Set.of(), Set.of(), false);
    }

    /** The same subscription, which handles this type too, and whose queue is bound to its routing key. */
    public <T> Subscription on(EventType<T> type, EventHandler<T> handler) {
        return with(new Route<>(type, List.of(handler)), joined(routingKeys, Set.of(type.routingKey())));
    }

    /** The same subscription, whose queue is bound to these routing keys or patterns instead of its types' own. */
    public Subscription boundTo(String... keys) {
        return new Subscription(concern, routes, new LinkedHashSet<>(List.of(keys)), retired, isOneByOne);
    }

    /** The same subscription, which handles what still lies in queues of earlier versions: they go when they are empty. */
    public Subscription insteadOf(String... concerns) {
        return new Subscription(concern, routes, routingKeys, joined(retired, Set.of(concerns)), isOneByOne);
    }

    /** The same subscription, of which one instance of the service at a time is served: each event after the one before it. */
    public Subscription oneByOne() {
        return new Subscription(concern, routes, routingKeys, retired, true);
    }

    /** Both: what the other one handles comes after what this one does. */
    Subscription and(Subscription other) {
        Subscription both = new Subscription(
                concern,
                routes,
                joined(routingKeys, other.routingKeys),
                joined(retired, other.retired),
                isOneByOne || other.isOneByOne);
        for (Route<?> route : other.routes.values()) {
            both = both.with(route, both.routingKeys);
        }
        return both;
    }

    /** The types' own routing keys to which the queue is not bound, though that of an earlier version may be. */
    Set<String> foreignRoutingKeys() {
        return routes.values().stream()
                .map(route -> route.type().routingKey())
                .filter(key -> !routingKeys.contains(key))
                .collect(Collectors.toSet());
    }

    private Subscription with(Route<?> route, Set<String> keys) {
        Map<String, Route<?>> more = new LinkedHashMap<>(routes);
        more.merge(route.type().type(), route, Route::and);
        return new Subscription(concern, more, keys, retired, isOneByOne);
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    @Nullable
    Route<?> route(String type) {
        return routes.get(type);
    }

    /** The handlers of a type, in their order. */
    record Route<T>(EventType<T> type, List<EventHandler<T>> handlers) {

        /** Binds event and handlers by their common type. */
        Read read(EventJson json, JsonNode document) {
            CloudEvent<T> event = json.read(document, type);
            return new Read(event, () -> handlers.forEach(handler -> handler.handle(event)));
        }

        /** @throws IllegalArgumentException if they do not mean the same type */
        @SuppressWarnings("unchecked") // the same type has handlers of the same data
        Route<T> and(Route<?> other) {
            if (!type.equals(other.type())) {
                throw new IllegalArgumentException("two meanings of " + type.type());
            }
            List<EventHandler<T>> all = new ArrayList<>(handlers);
            all.addAll((List<EventHandler<T>>) (List<?>) other.handlers());
            return new Route<>(type, all);
        }
    }

    /** An event that was read, and what it will effect. */
    record Read(CloudEvent<?> event, Runnable effect) {}
}
