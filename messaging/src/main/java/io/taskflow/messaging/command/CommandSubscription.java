package io.taskflow.messaging.command;

import io.taskflow.contracts.event.EventType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a service takes, on its queue {@code <service>.<concern>}. Immutable.
 *
 * <pre>{@code
 * CommandSubscription.to("commands", desk).on(CommandTypes.TASK_CREATE, this::create).on(CommandTypes.TASK_UPDATE, this::update)
 * }</pre>
 */
public final class CommandSubscription {

    private final String concern;
    private final CommandDesk desk;
    private final Map<String, Route<?>> routes;

    private CommandSubscription(String concern, CommandDesk desk, Map<String, Route<?>> routes) {
        this.concern = concern;
        this.desk = desk;
        this.routes = routes;
    }

    /** Starts a subscription for {@code concern}: kebab-case, stable, since it names a durable queue. */
    public static CommandSubscription to(String concern, CommandDesk desk) {
        return new CommandSubscription(concern, desk, Map.of());
    }

    /** The same subscription, which takes this type too; its data may be a {@link tools.jackson.databind.JsonNode}. */
    public <T> CommandSubscription on(EventType<T> type, CommandHandler<T> handler) {
        Map<String, Route<?>> more = new LinkedHashMap<>(routes);
        more.put(type.type(), new Route<>(type, handler));
        return new CommandSubscription(concern, desk, more);
    }

    /** Last part of the queue's name. */
    public String concern() {
        return concern;
    }

    /** What the queue is bound to on {@code taskflow.commands}. */
    public Collection<String> routingKeys() {
        return routes.values().stream().map(route -> route.type().routingKey()).toList();
    }

    /** Answers a refusal. Call it in a transaction. */
    public void refuse(RefusedCommand command) {
        desk.refused(command);
    }

    CommandDesk desk() {
        return desk;
    }

    @Nullable
    Route<?> route(String type) {
        return routes.get(type);
    }

    record Route<T>(EventType<T> type, CommandHandler<T> handler) {}
}
