package io.taskflow.messaging.inbox;

import java.util.Comparator;
import java.util.UUID;

/**
 * What names a message for good, as CloudEvents has it.
 *
 * @param source the event's {@code source}; of a command also its sender
 * @param id its {@code id}
 */
public record MessageKey(String source, UUID id) implements Comparable<MessageKey> {

    private static final Comparator<MessageKey> ORDER =
            Comparator.comparing(MessageKey::id).thenComparing(MessageKey::source);

    @Override
    public int compareTo(MessageKey other) {
        return ORDER.compare(this, other);
    }
}
