package io.taskflow.messaging.consumer;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One concern of a service: the queue {@code <service>.<concern>} and the event types that it handles. Immutable.
 *
 * <pre>{@code
 * Subscription.to("directory").on(EventTypes.USER_REGISTERED, this::registered).on(EventTypes.USER_UPDATED, this::updated)
 * }</pre>
 */
public final class Subscription {

    private final String concern;
    private final Map<String, Route<?>> routes;
    private final boolean oneByOne;

    private Subscription(String concern, Map<String, Route<?>> routes, boolean oneByOne) {
        this.concern = concern;
        this.routes = routes;
        this.oneByOne = oneByOne;
    }

    /** Starts a subscription for {@code concern}: kebab-case, stable, since it names a durable queue. */
    public static Subscription to(String concern) {
        return new Subscription(concern, Map.of(), false);
    }

    /** The same subscription, which handles this type too. */
    public <T> Subscription on(EventType<T> type, EventHandler<T> handler) {
        Map<String, Route<?>> more = new LinkedHashMap<>(routes);
        more.put(type.type(), new Route<>(type, handler));
        return new Subscription(concern, more, oneByOne);
    }

    /** The same subscription, of which one instance of the service at a time is served: each event after the one before it. */
    public Subscription oneByOne() {
        return new Subscription(concern, routes, true);
    }

    boolean isOneByOne() {
        return oneByOne;
    }

    String concern() {
        return concern;
    }

    Collection<String> routingKeys() {
        return routes.values().stream().map(route -> route.type().routingKey()).toList();
    }

    @Nullable
    Route<?> route(String type) {
        return routes.get(type);
    }

    record Route<T>(EventType<T> type, EventHandler<T> handler) {

        /** Binds event and handler by their common type. */
        Delivery read(io.taskflow.messaging.event.EventJson json, byte[] body) {
            CloudEvent<T> event = json.read(body, type);
            return new Delivery(event, () -> handler.handle(event));
        }
    }

    /** An event that was read, and what it will effect. */
    record Delivery(CloudEvent<?> event, Runnable effect) {}
}
