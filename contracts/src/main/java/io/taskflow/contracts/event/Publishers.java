package io.taskflow.contracts.event;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which service says which facts. The broker holds each account to the same patterns ({@code topic_permissions} of its
 * definitions); consumers ask here once more, since a stolen account can put another {@code type} into its own routing key.
 */
public final class Publishers {

    private static final String PREFIX = "io.taskflow.";

    private static final Map<String, Pattern> ROUTING_KEYS = Map.of(
            "auth-service", Pattern.compile("^(user|integration)\\."),
            "task-service",
                    Pattern.compile("^((task|project|comment|command)\\.|suggestion\\.(accepted|dismissed|reopened)$)"),
            "suggestion-service", Pattern.compile("^(suggestion\\.created|command\\.rejected)$"),
            "notification-service", Pattern.compile("^notification\\.created$"));

    private Publishers() {}

    /** Whether a service, named like its broker account, says facts of this CloudEvents {@code type}. */
    public static boolean says(String service, String type) {
        Pattern keys = ROUTING_KEYS.get(service);
        return keys != null
                && type.startsWith(PREFIX)
                && keys.matcher(routingKey(type)).find();
    }

    /** The services that say facts. */
    public static Set<String> all() {
        return ROUTING_KEYS.keySet();
    }

    /** The pattern that a service's routing keys match; it matches nothing for who says nothing. */
    public static String routingKeys(String service) {
        Pattern keys = ROUTING_KEYS.get(service);
        return keys == null ? "^$" : keys.pattern();
    }

    private static String routingKey(String type) {
        int version = type.lastIndexOf(".v");
        return type.substring(PREFIX.length(), Math.max(version, PREFIX.length()));
    }
}
