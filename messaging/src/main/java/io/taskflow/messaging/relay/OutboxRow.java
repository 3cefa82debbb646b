package io.taskflow.messaging.relay;

import io.taskflow.contracts.ledger.LedgerEntries;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be published.
 *
 * @param attempts how often the broker has refused it
 */
record OutboxRow(
        long id,
        int shard,
        UUID eventId,
        UUID orderingKey,
        String exchange,
        String routingKey,
        List<String> alsoRoutedBy,
        String type,
        @Nullable String subject,
        @Nullable String traceparent,
        String body,
        int attempts,
        Instant createdAt) {

    /** Whether a consumer wrote it for the ledger: it goes there together with others. */
    boolean isForLedger() {
        return exchange.equals(LedgerEntries.EXCHANGE);
    }
}
