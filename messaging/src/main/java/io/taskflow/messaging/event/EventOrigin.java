package io.taskflow.messaging.event;

import io.taskflow.contracts.event.Publishers;
import org.jspecify.annotations.Nullable;

/** Whether an event was said by the service whose word it is: the broker proves the sender, never the event itself. */
public final class EventOrigin {

    private static final String SOURCE = "/taskflow/";

    private EventOrigin() {}

    /**
     * Refuses an event that another than its service has sent.
     *
     * @param sender the broker account that is proven to have published it first; null if nobody vouches for it
     * @throws UntrustedEventException naming who sent what
     */
    public static void require(@Nullable String sender, String type, String source) {
        if (sender == null) {
            throw new UntrustedEventException("nobody vouches for " + type + ": it was published without a user-id");
        }
        if (!Publishers.says(sender, type) || !source.equals(of(sender))) {
            throw new UntrustedEventException(sender + " may not say " + type + " of " + source);
        }
    }

    /** Whether a source is one that only services speak of themselves by. */
    public static boolean isReserved(String source) {
        return source.startsWith(SOURCE);
    }

    /** Whether this sender may speak of itself so: a service's source is its own alone, any other is anyone's. */
    public static boolean isOwnWord(@Nullable String sender, String source) {
        return !isReserved(source) || (sender != null && source.equals(of(sender)));
    }

    /** The CloudEvents {@code source} of a service's events. */
    public static String of(String service) {
        return SOURCE + service;
    }
}
