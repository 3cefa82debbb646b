package io.taskflow.service.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes a worker once for each transaction that has written work for it. */
public final class WakeUp {

    private static final Logger log = LoggerFactory.getLogger(WakeUp.class);

    private final Semaphore calls = new Semaphore(0);

    /** Spring keeps a transaction's synchronizations as a set: the same one counts once. */
    private final TransactionSynchronization onCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            now();
        }
    };

    /** Wakes the worker when the current transaction has committed, and not at all if it is rolled back; outside of one, now. */
    public void afterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(onCommit);
        } else {
            now();
        }
    }

    /** Wakes the worker. */
    public void now() {
        calls.release();
    }

    int pending() {
        return calls.availablePermits();
    }

    void forget() {
        calls.drainPermits();
    }

    void await(Duration atMost) throws InterruptedException {
        boolean called = calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        log.trace("Looking for work, called: {}", called);
    }
}
