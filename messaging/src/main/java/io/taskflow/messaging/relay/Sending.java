package io.taskflow.messaging.relay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A message on its way to the broker, and what the broker says to it. */
final class Sending {

    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final String messageId;
    private volatile @Nullable String returned;

    Sending(String messageId) {
        this.messageId = messageId;
    }

    String messageId() {
        return messageId;
    }

    /** An unroutable message is returned first, and confirmed after that. */
    void returned(String why) {
        returned = why;
    }

    void confirmed() {
        answer.complete(returned == null ? Answer.TAKEN : Answer.refused("returned: " + returned));
    }

    void refused(String why) {
        answer.complete(Answer.refused(why));
    }

    /** The channel went before an answer came. */
    void lost() {
        answer.complete(Answer.LOST);
    }

    /** Waits for the answer; {@link Answer#PENDING} if none comes in time. */
    Answer await(long nanos) throws InterruptedException {
        try {
            return answer.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Answer.PENDING;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer is never exceptional", e);
        }
    }

    /** What became of a message. */
    enum Outcome {
        TAKEN,
        REFUSED,
        LOST,
        PENDING
    }

    /** @param reason why the broker refused it; empty unless it did */
    record Answer(Outcome outcome, String reason) {

        static final Answer TAKEN = new Answer(Outcome.TAKEN, "");
        static final Answer LOST = new Answer(Outcome.LOST, "");
        static final Answer PENDING = new Answer(Outcome.PENDING, "");

        static Answer refused(String why) {
            return new Answer(Outcome.REFUSED, why);
        }
    }
}
