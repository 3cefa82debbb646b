package io.taskflow.gateway.desk.deadletter;

import io.taskflow.gateway.desk.journal.Case;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param items the newest first
 * @param count of all that match
 * @param oldestAt when the oldest of all that match was given up; null when there is none
 * @param oldestAge the same as seconds before now
 * @param truncated whether there are more open ones than the desk can list; the oldest come into view as others are resolved
 * @param nextCursor where to go on; null at the end
 */
record DeadLetterPage(
        List<DeadLetterView> items,
        int count,
        @Nullable Instant oldestAt,
        @Nullable Long oldestAge,
        boolean truncated,
        @Nullable String nextCursor) {

    /** All that match, and of them what comes after the cursor's place. */
    static DeadLetterPage of(List<Case> matching, long before, int limit, boolean truncated, Instant now) {
        List<Case> rest = matching.stream()
                .filter(each -> each.letter().offset() < before)
                .limit(limit + 1L)
                .toList();
        List<Case> page = rest.subList(0, Math.min(limit, rest.size()));
        Instant oldest = matching.stream()
                .map(each -> each.letter().lastFailure())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new DeadLetterPage(
                page.stream().map(DeadLetterView::of).toList(),
                matching.size(),
                oldest,
                oldest == null
                        ? null
                        : Math.max(0, Duration.between(oldest, now).toSeconds()),
                truncated,
                rest.size() > limit ? cursor(page.getLast().letter().offset()) : null);
    }

    private static String cursor(long offset) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
    }

    /**
     * The place a cursor names.
     *
     * @throws IllegalArgumentException if it is none of ours
     */
    static long place(String cursor) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        if (bytes.length != Long.BYTES) {
            throw new IllegalArgumentException("not a cursor");
        }
        return ByteBuffer.wrap(bytes).getLong();
    }
}
