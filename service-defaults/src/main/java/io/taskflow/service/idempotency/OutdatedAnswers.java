package io.taskflow.service.idempotency;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes answers that are older than a day, in small batches so that no lock is held for long. */
class OutdatedAnswers {
    private static final int BATCH = 500;

    private final AnswerStore answers;

    OutdatedAnswers(AnswerStore answers) {
        this.answers = answers;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void remove() {
        if (!answers.hasTable()) {
            return; // a service without idempotent calls has left the migration out
        }
        int removed;
        do {
            removed = answers.deleteOutdated(BATCH);
        } while (removed == BATCH);
    }
}
