package io.taskflow.messaging.outbox;

import io.taskflow.contracts.event.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, to be told on {@code taskflow.events} once its transaction commits.
 *
 * @param subject id of the aggregate it happened to
 * @param orderedBy facts with the same value are published in the order they were appended; the aggregate's id, or that
 *     of a larger whole whose parts must not overtake each other (a project and its tasks)
 * @param sequence the aggregate's version after the change
 * @param actor who did it; null where the system did
 * @param correlationId id of the command that asked for it, if one did
 * @param data the snapshot to tell
 * @param alsoRoutedBy routing keys besides its type's own; a queue that several of them reach gets one copy
 * @param behind another value of {@code orderedBy}: the facts that had it before go first; null where no others matter
 */
public record Fact<T>(
        EventType<T> type,
        UUID subject,
        UUID orderedBy,
        long sequence,
        @Nullable UUID actor,
        @Nullable String correlationId,
        T data,
        List<String> alsoRoutedBy,
        @Nullable UUID behind) {

    public Fact {
        alsoRoutedBy = List.copyOf(alsoRoutedBy);
    }

    /** A fact that is routed by its type alone. */
    public Fact(
            EventType<T> type,
            UUID subject,
            UUID orderedBy,
            long sequence,
            @Nullable UUID actor,
            @Nullable String correlationId,
            T data) {
        this(type, subject, orderedBy, sequence, actor, correlationId, data, List.of(), null);
    }

    /** A fact that no command asked for. */
    public static <T> Fact<T> of(
            EventType<T> type, UUID subject, UUID orderedBy, long sequence, @Nullable UUID actor, T data) {
        return new Fact<>(type, subject, orderedBy, sequence, actor, null, data);
    }

    /** The same fact for those, too, who bind their queue to one of these routing keys. The account must be allowed to write them. */
    public Fact<T> withAlsoRoutedBy(String... routingKeys) {
        return new Fact<>(type, subject, orderedBy, sequence, actor, correlationId, data, List.of(routingKeys), behind);
    }

    /**
     * The same fact, told only when all that was ordered by this other value before it has been: of something that goes over from one
     * whole to another. What comes after it there does not wait.
     */
    public Fact<T> behind(UUID otherOrder) {
        return new Fact<>(type, subject, orderedBy, sequence, actor, correlationId, data, alsoRoutedBy, otherOrder);
    }
}
