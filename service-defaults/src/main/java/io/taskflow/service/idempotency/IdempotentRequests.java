package io.taskflow.service.idempotency;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.security.CurrentUser;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a request with an {@link IdempotencyKey} happen once. Effect and answer are committed in one transaction; a problem
 * rolls both back, so that the request may be repeated. Answers are kept for 24 hours.
 */
public final class IdempotentRequests {
    private final AnswerStore answers;
    private final Fingerprint fingerprint;
    private final TransactionTemplate transaction;

    IdempotentRequests(AnswerStore answers, Fingerprint fingerprint, TransactionTemplate transaction) {
        this.answers = answers;
        this.fingerprint = fingerprint;
        this.transaction = transaction;
    }

    /**
     * Runs the work, or gives the first answer again with {@code Idempotency-Replayed: true}. Throws a 409 problem while the
     * same key is being worked on, and a 422 one when it was used for another request. The body of a repeated answer is the
     * stored JSON, whatever {@code T} is: return the entity from the controller as it is.
     *
     * @param operation names the call, for example {@code task.create}; keys of different operations are independent
     * @param request what the client sent, in a form that Jackson writes
     */
    public <T> ResponseEntity<T> execute(
            IdempotencyKey key, CurrentUser user, String operation, Object request, Supplier<ResponseEntity<T>> work) {
        return execute(key, user.id().toString(), operation, request, work);
    }

    /** As above for callers who are no users; {@code scope} keeps their keys apart. */
    public <T> ResponseEntity<T> execute(
            IdempotencyKey key, String scope, String operation, Object request, Supplier<ResponseEntity<T>> work) {
        if (key.value() == null) {
            return work.get();
        }
        var id = new AnswerId(scope, operation, key.value());
        String hash = fingerprint.of(request);
        return transaction.execute(status -> replayOrRun(id, hash, work));
    }

    /**
     * As above for work that reaches beyond this database, whose transaction must not wait for others. Of requests with one key only one
     * is under way at a time. {@code outside} runs without a transaction and has to bear being run again for the same request: it is,
     * where its process died, once the claim has lapsed. {@code effect} and the answer are committed together.
     */
    public <S, T> ResponseEntity<T> execute(
            IdempotencyKey key,
            String scope,
            String operation,
            Object request,
            Supplier<S> outside,
            Function<S, ResponseEntity<T>> effect) {
        if (key.value() == null) {
            S reached = outside.get();
            return transaction.execute(status -> effect.apply(reached));
        }
        var id = new AnswerId(scope, operation, key.value());
        String hash = fingerprint.of(request);
        Optional<OffsetDateTime> claim = answers.claim(id, hash);
        if (claim.isEmpty()) {
            return answers.find(id)
                    .orElseThrow(() -> answers.isFor(id, hash) ? stillRunning() : keyReused())
                    .replayFor(hash);
        }
        try {
            S reached = outside.get();
            return transaction.execute(status -> replayOrRun(id, hash, () -> effect.apply(reached)));
        } catch (RuntimeException failure) {
            answers.release(id, claim.get());
            throw failure;
        }
    }

    private <T> ResponseEntity<T> replayOrRun(AnswerId id, String hash, Supplier<ResponseEntity<T>> work) {
        if (!answers.tryLock(id)) {
            throw stillRunning();
        }
        Optional<Answer> earlier = answers.find(id);
        if (earlier.isPresent()) {
            return earlier.get().replayFor(hash);
        }
        ResponseEntity<T> entity = work.get();
        answers.store(id, hash, entity);
        return entity;
    }

    private static ProblemException stillRunning() {
        return ProblemException.conflict(
                "A request with this Idempotency-Key is still running. Repeat it in a moment.");
    }

    /** The same text for the same request, however its JSON was laid out; for work that keeps part of what was done under a key by itself. */
    public String fingerprint(Object request) {
        return fingerprint.of(request);
    }

    /** The 422 problem of a key that was used for another request. */
    public static ProblemException keyReused() {
        return ProblemException.of(
                ProblemKind.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was used for a different request. Use a new key for each new request.");
    }
}
