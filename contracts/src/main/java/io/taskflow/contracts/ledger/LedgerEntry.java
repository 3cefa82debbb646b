package io.taskflow.contracts.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way of an event. Entries come at least once and in no promised order.
 *
 * @param eventId the event or command
 * @param source its {@code source}; null where only its id is still known (an effect that came later)
 * @param type its {@code type}; null likewise
 * @param subject its {@code subject}; null likewise, and for a command that has none
 * @param stage what happened
 * @param at when
 * @param service who tells
 * @param consumer the queue, for what a consumer did
 * @param attempt which try it was, counted from 1; null where there is but one
 * @param effectKind notification, email, suggestion or task, for an {@link LedgerStage#EFFECT}
 * @param effectId id of what came of it
 * @param detail why it failed, in a line
 */
public record LedgerEntry(
        UUID eventId,
        @Nullable String source,
        @Nullable String type,
        @Nullable String subject,
        LedgerStage stage,
        Instant at,
        String service,
        @Nullable String consumer,
        @Nullable Integer attempt,
        @Nullable String effectKind,
        @Nullable String effectId,
        @Nullable String detail) {}
