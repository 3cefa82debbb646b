package io.taskflow.notification.mail;

import io.taskflow.notification.NotificationKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that is due, with all that it says.
 *
 * @param id names it for ever: its {@code Message-ID} is made from it
 * @param lease proves that this instance is the one to send it now
 * @param overdue whether it has waited for so long that it is not sent any more
 * @param refusals how often handing it over has failed for the time being
 * @param address null where this service has not heard of the recipient; then it is overdue
 * @param addressVerified whether the address is known to be the recipient's own
 * @param projectName null where this service has not heard of the project yet
 * @param causeId the event that it tells of; null where it is not known
 * @param digestId its own id where it goes as the first of several that were collected; else null
 * @param wishes whether its reader has ever said how they want to be told
 * @param actorName null where the system did it, or a person it has not heard of yet
 */
record Email(
        UUID id,
        NotificationKind kind,
        UUID lease,
        boolean overdue,
        int refusals,
        UUID userId,
        @Nullable String address,
        boolean addressVerified,
        @Nullable String recipientName,
        UUID taskId,
        String taskKey,
        String title,
        @Nullable String projectName,
        @Nullable String actorName,
        @Nullable String traceparent,
        @Nullable UUID causeId,
        @Nullable String timeZone,
        @Nullable String locale,
        @Nullable String quote,
        @Nullable OffsetDateTime dueAt,
        @Nullable LocalDate dueOn,
        @Nullable UUID digestId,
        boolean wishes) {}
