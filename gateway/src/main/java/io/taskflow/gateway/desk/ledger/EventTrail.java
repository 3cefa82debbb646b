package io.taskflow.gateway.desk.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event, as far as the ledger was read.
 *
 * @param storedAt when it was committed with its change
 * @param publishedAt when it was first handed to the broker
 * @param confirmedAt when the broker had it
 * @param consumers what each queue's consumer did
 * @param effects what came of it
 * @param readUpTo entries written later than this are not in here
 * @param complete whether that was the ledger's end when the question was asked; later effects may follow all the same
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
        boolean complete) {

    /**
     * A queue and what its consumer did.
     *
     * @param state HANDLED, FAILED (will be tried again) or DEAD (among the dead letters)
     * @param attempts how often it was tried, as far as told
     */
    record Consumer(
            String queue,
            String service,
            String state,
            @Nullable Instant handledAt,
            int attempts,
            List<Failure> failures) {}

    /** A try that failed; the last one may have been given up. */
    record Failure(
            Instant at,
            @Nullable Integer attempt,
            boolean dead,
            @Nullable String detail) {}

    /** Something that came of the event. */
    record Effect(@Nullable String kind, @Nullable String id, String service, Instant at) {}
}
