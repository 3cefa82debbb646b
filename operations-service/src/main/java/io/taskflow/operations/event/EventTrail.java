package io.taskflow.operations.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event, as far as the services that answered know.
 *
 * @param type known while it waits in its outbox or is among the dead letters; else null
 * @param subject likewise
 * @param source known as soon as a consumer has handled it, too
 * @param storedAt when it was committed with its change; null for what a service has not said
 * @param publishedAt always null: since nobody is told of each step, nobody knows
 * @param confirmedAt likewise
 * @param consumers what each queue's consumer did; one that has not got it yet, or tries again, is not in here
 * @param effects what came of it
 * @param readUpTo when the services were asked
 * @param complete whether all services answered; later effects may follow all the same
 * @param unavailable services that did not answer in time
 * @param waiting where it waits for the broker; null if it does not
 */
record EventTrail(
        UUID id,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String source,
        @Nullable Instant storedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant confirmedAt,
        List<Consumer> consumers,
        List<Effect> effects,
        @Nullable Instant readUpTo,
        boolean complete,
        List<String> unavailable,
        @Nullable Waiting waiting) {

    /**
     * A queue and what its consumer did.
     *
     * @param state HANDLED, or DEAD (among the dead letters); FAILED is told no more
     * @param attempts how often it was tried, as far as known
     */
    record Consumer(
            String queue,
            String service,
            String state,
            @Nullable Instant handledAt,
            int attempts,
            List<Failure> failures) {}

    /** A try that failed and was given up. */
    record Failure(
            Instant at,
            @Nullable Integer attempt,
            boolean dead,
            @Nullable String detail) {}

    /** Something that came of the event. */
    record Effect(@Nullable String kind, @Nullable String id, String service, Instant at) {}

    /** It is in this service's outbox still, after so many attempts to send it. */
    record Waiting(String service, int attempts, @Nullable String lastError) {}
}
