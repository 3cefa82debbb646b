package io.taskflow.auth.integration.broker;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What an integration has at the broker: an account that may send commands, if at all, and read its own queue; and that queue,
 * named like the account. Nothing else: it may neither declare nor bind, nor write to any queue.
 */
@Component
public class BrokerAccounts {
    /** Where the events of an integration come from; its key is the name of the queue. */
    private static final String SOURCE = "taskflow.integrations";

    private static final String FACTS = "taskflow.events";
    private static final String FORWARDED = "taskflow.forwarded";
    private static final String FORWARD = "forward.";
    private static final String ACCOUNT = "integration.";
    private static final String COMMANDS = "taskflow.commands";
    private static final String COMMAND_KEYS = "^(task\\.(create|update|complete)|suggestion\\.request)$";
    private static final String NOTHING = "^$";
    private static final long WEEK_MILLIS = 7L * 24 * 60 * 60 * 1000;

    /** What nobody fetches is dropped, oldest first: a system that stays away holds nothing up. */
    private static final Map<String, Object> QUEUE = Map.of(
            "x-queue-type",
            "quorum",
            "x-overflow",
            "drop-head",
            "x-max-length",
            100_000,
            "x-max-length-bytes",
            104_857_600,
            "x-message-ttl",
            WEEK_MILLIS,
            "x-delivery-limit",
            100);

    private final ManagementApi api;
    private final BrokerSettings settings;

    BrokerAccounts(ManagementApi api, BrokerSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /** Makes account and queue so, whatever there was; the right to send comes last. Throws a 503 problem when it cannot. */
    public void provision(String name, String passwordHash, boolean publish) {
        String vhost = settings.vhost();
        api.put(
                Map.of("durable", true, "auto_delete", false, "arguments", QUEUE),
                "/queues/{vhost}/{queue}",
                vhost,
                name);
        api.post(Map.of("routing_key", name), "/bindings/{vhost}/e/{source}/q/{queue}", vhost, SOURCE, name);
        api.put(
                Map.of(
                        "password_hash",
                        passwordHash,
                        "hashing_algorithm",
                        "rabbit_password_hashing_sha256",
                        "tags",
                        ""),
                "/users/{name}",
                name);
        api.put(Map.of("value", 10), "/user-limits/{name}/max-connections", name);
        api.put(Map.of("value", 50), "/user-limits/{name}/max-channels", name);
        api.put(
                Map.of("exchange", COMMANDS, "write", COMMAND_KEYS, "read", NOTHING),
                "/topic-permissions/{vhost}/{name}",
                vhost,
                name);
        api.put(rights(name, publish), "/permissions/{vhost}/{name}", vhost, name);
    }

    /**
     * Has the facts that match these topic patterns brought to the forwarder, on behalf of this integration: by an exchange of its own,
     * with which all its bindings go. May be asked for again. Throws a 503 problem when it cannot.
     */
    public void forward(String name, List<String> patterns) {
        String vhost = settings.vhost();
        String own = FORWARD + name;
        api.put(Map.of("type", "fanout", "durable", true), "/exchanges/{vhost}/{exchange}", vhost, own);
        api.post(Map.of(), "/bindings/{vhost}/e/{source}/e/{exchange}", vhost, own, FORWARDED);
        for (String pattern : patterns) {
            api.post(Map.of("routing_key", pattern), "/bindings/{vhost}/e/{source}/e/{exchange}", vhost, FACTS, own);
        }
    }

    /** The names of all integrations that have an account, without what their accounts' names begin with. Throws a 503 problem when nobody answers. */
    public List<String> names() {
        return api.names("/users?columns=name").stream()
                .filter(name -> name.startsWith(ACCOUNT))
                .map(name -> name.substring(ACCOUNT.length()))
                .toList();
    }

    /** Whether there is such an account. Throws a 503 problem when nobody answers. */
    public boolean exists(String name) {
        return api.has("/users/{name}", name);
    }

    /** Removes the account, which ends its connections, the queue, and what brought facts to the forwarder. Throws a 503 problem when it cannot. */
    public void remove(String name) {
        api.delete("/users/{name}", name);
        api.delete("/queues/{vhost}/{queue}", settings.vhost(), name);
        api.delete("/exchanges/{vhost}/{exchange}", settings.vhost(), FORWARD + name);
    }

    private static Map<String, String> rights(String name, boolean publish) {
        return Map.of(
                "configure",
                NOTHING,
                "write",
                publish ? "^" + quoted(COMMANDS) + "$" : NOTHING,
                "read",
                "^" + quoted(name) + "$");
    }

    private static String quoted(String name) {
        return name.replace(".", "\\.");
    }
}
