package io.taskflow.suggestion.job;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one job as part of the trace that asked for it, and decides what becomes of it when it fails. */
@Component
class JobRun {

    private static final Logger log = LoggerFactory.getLogger(JobRun.class);

    private final Jobs jobs;
    private final JobHandler handler;
    private final JobTrace trace;
    private final JobSettings settings;
    private final MeterRegistry meters;

    JobRun(Jobs jobs, JobHandler handler, JobTrace trace, JobSettings settings, MeterRegistry meters) {
        this.jobs = jobs;
        this.handler = handler;
        this.trace = trace;
        this.settings = settings;
        this.meters = meters;
    }

    void run(Job job) {
        trace.continueFrom(job.traceparent(), () -> {
            long start = System.nanoTime();
            try {
                handler.handle(job);
                count("done", start);
            } catch (RuntimeException e) { // whatever went wrong in one job must not end the worker
                count("failed", start);
                postpone(job, e);
            }
        });
    }

    private void postpone(Job job, RuntimeException failure) {
        boolean giveUp = job.attempts() >= settings.attempts();
        jobs.postpone(job, backoff(job.attempts()), giveUp, String.valueOf(failure));
        log.atWarn()
                .addKeyValue("taskId", job.taskId())
                .addKeyValue("attempts", job.attempts())
                .setCause(failure)
                .log(giveUp ? "Proposal given up, its job is kept" : "Proposal failed, it will be tried again");
    }

    private static Duration backoff(int attempts) {
        return Duration.ofSeconds(1L << Math.min(attempts, 6));
    }

    private void count(String outcome, long startNanos) {
        meters.timer("taskflow.suggestion.jobs", "outcome", outcome)
                .record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }
}
