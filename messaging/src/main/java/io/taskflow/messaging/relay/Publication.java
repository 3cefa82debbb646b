package io.taskflow.messaging.relay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A row on its way to the broker, and what the broker says to it. */
final class Publication {

    static final String CONFIRMED = "";
    static final String UNCONFIRMED = "not confirmed in time";
    static final String LOST = "lost with its channel";

    private final CompletableFuture<String> outcome = new CompletableFuture<>();
    private final OutboxRow row;
    private volatile @Nullable String returned;

    Publication(OutboxRow row) {
        this.row = row;
    }

    OutboxRow row() {
        return row;
    }

    /** An unroutable message is returned first, and confirmed after that. */
    void returned(String why) {
        returned = why;
    }

    void confirmed() {
        outcome.complete(returned == null ? CONFIRMED : "returned: " + returned);
    }

    /** @param why {@link #LOST} if the channel went before the broker's word came */
    void refused(String why) {
        outcome.complete(why);
    }

    /** Waits for the outcome: {@link #CONFIRMED}, or why the broker does not have it, {@link #UNCONFIRMED} if no word comes in time. */
    String await(long nanos) throws InterruptedException {
        try {
            return outcome.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return UNCONFIRMED;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is never exceptional", e);
        }
    }
}
