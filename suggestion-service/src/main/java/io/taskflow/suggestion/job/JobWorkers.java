package io.taskflow.suggestion.job;

import io.taskflow.suggestion.engine.SuggesterTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Works the jobs off, a few at a time, woken by the commit that asks for one. */
@Component
class JobWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobWorkers.class);

    /** Safety net for jobs of a worker that died and for postponed ones. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(2);

    /** On top of the engine's own time: for the transaction that keeps the answer. */
    private static final Duration SPARE = Duration.ofSeconds(5);

    private final Jobs jobs;
    private final JobRun run;
    private final SuggesterTiming engine;
    private final JobSettings settings;
    private final Semaphore wakeUps = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    JobWorkers(Jobs jobs, JobRun run, SuggesterTiming engine, JobSettings settings) {
        this.jobs = jobs;
        this.run = run;
        this.engine = engine;
        this.settings = settings;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(Jobs.JobRequested requested) {
        wakeUps.release();
    }

    private void work() {
        engine.awaitReady();
        while (running) {
            if (!workOne()) {
                awaitWork();
            }
        }
    }

    /** Whether there was a job. */
    private boolean workOne() {
        try {
            Optional<Job> job = jobs.take(engine.longestAnswer().plus(SPARE));
            job.ifPresent(run::run);
            return job.isPresent();
        } catch (RuntimeException e) { // a worker outlives whatever befalls one job; the job comes back by its lease
            log.atWarn().setCause(e).log("Job worker paused, its job will be tried again");
            return false;
        }
    }

    private void awaitWork() {
        try {
            boolean woken = wakeUps.tryAcquire(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
            log.trace("Looking again, woken: {}", woken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        for (int i = 1; i <= settings.concurrency(); i++) {
            threads.add(
                    Thread.ofPlatform().daemon().name("suggestion-worker-" + i).start(this::work));
        }
    }

    /** Waits for the jobs at hand; one that takes too long is taken up by another instance, or after the next start. */
    @Override
    public void stop() {
        running = false;
        wakeUps.release(threads.size());
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
