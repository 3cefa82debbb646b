package io.taskflow.gateway.desk.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskflow.gateway.desk.journal.Case;
import io.taskflow.gateway.desk.journal.DeadLetter;
import io.taskflow.gateway.desk.journal.State;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A dead letter as an operator sees it. It names its fields itself, though a {@link DeadLetter} has most of them: these are what
 * clients read, and what is added to or renamed in the journal's record must not reach them unasked (its {@code offset} does not).
 *
 * @param headers the message's headers and properties; in a list absent
 * @param body its body where it is JSON; in a list absent
 * @param text the (beginning of the) body where it is not JSON or too long to show as a whole
 * @param bodyTruncated whether {@code text} is only the beginning; in a list absent
 */
record DeadLetterView(
        String id,
        String queue,
        @Nullable String type,
        @Nullable String messageId,
        @Nullable String subject,
        String reason,
        @Nullable String exception,
        int attempts,
        @Nullable Instant firstFailure,
        @Nullable Instant lastFailure,
        @Nullable String traceId,
        int size,
        State state,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> headers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode body,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean bodyTruncated) {

    static DeadLetterView of(Case each) {
        return of(each, null);
    }

    static DeadLetterView of(Case each, @Nullable Content content) {
        DeadLetter letter = each.letter();
        return new DeadLetterView(
                letter.id(),
                letter.queue(),
                letter.type(),
                letter.messageId(),
                letter.subject(),
                letter.reason(),
                letter.exception(),
                letter.attempts(),
                letter.firstFailure(),
                letter.lastFailure(),
                letter.traceId(),
                letter.size(),
                each.state(),
                each.resolvedAt(),
                each.resolvedBy(),
                content == null ? null : content.headers(),
                content == null ? null : content.body(),
                content == null ? null : content.text(),
                content == null ? null : content.truncated());
    }
}
