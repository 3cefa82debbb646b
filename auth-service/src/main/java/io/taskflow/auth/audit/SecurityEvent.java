package io.taskflow.auth.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be kept in the audit log.
 *
 * @param user whom it happened to; null for nobody, or an integration
 * @param details no names and no secrets: the log outlives both
 */
public record SecurityEvent(
        SecurityEventType type, @Nullable UUID user, Origin origin, Map<String, String> details) {
    public SecurityEvent {
        details = Map.copyOf(details);
    }

    /** Without details. */
    public static SecurityEvent of(SecurityEventType type, @Nullable UUID user, Origin origin) {
        return new SecurityEvent(type, user, origin, Map.of());
    }

    /** The same with one more detail, unless it is empty. */
    public SecurityEvent with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        var more = new TreeMap<>(details);
        more.put(name, value);
        return new SecurityEvent(type, user, origin, more);
    }
}
