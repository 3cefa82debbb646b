package io.taskflow.contracts.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one service knows of an event or command, read from its own outbox, inbox and effects when it is asked:
 * {@code GET /actuator/events/{id}} on the service's own port, for administrators.
 *
 * @param service who answers
 * @param waiting the event in this service's outbox; null where it is not (any more): the broker has it, or another service said it
 * @param handled the consumers of this service that have handled it; kept as long as the inbox keeps event ids (14 days)
 * @param effects what came of it in this service
 */
public record ServiceLedger(String service, @Nullable Waiting waiting, List<Handled> handled, List<Effect> effects) {

    /**
     * A message that the broker does not have yet.
     *
     * @param type the CloudEvents {@code type}
     * @param subject the aggregate's id
     * @param storedAt when it was committed with its change
     * @param attempts how often the broker has refused it
     * @param lastError why, the last time
     */
    public record Waiting(
            String type,
            @Nullable String subject,
            Instant storedAt,
            int attempts,
            @Nullable String lastError) {}

    /**
     * A consumer that has handled it.
     *
     * @param consumer the queue
     * @param source the CloudEvents {@code source} under which it was handled; for a command, the sender and its source
     * @param at when
     */
    public record Handled(String consumer, String source, Instant at) {}

    /**
     * Something that came of it.
     *
     * @param kind notification, email, suggestion or task
     * @param id id of that
     * @param at when
     */
    public record Effect(String kind, UUID id, Instant at) {}
}
